/** One thing that a page does against us. `body` is markup beside the article, `inside` within it, `script` runs before us. */
export interface HostilePage {
  readonly name: string;
  readonly head?: string;
  readonly body?: string;
  readonly inside?: string;
  readonly script?: string;
}

/** Things that can be done on one page at once; each group is a page. */
export interface HostileGroup {
  readonly name: string;
  readonly pages: readonly HostilePage[];
  readonly headers?: Readonly<Record<string, string>>;
}

/** Names that elements take so that properties of forms, documents and windows give the element. */
const NODE_NAMES = [
  "firstChild",
  "childNodes",
  "children",
  "attributes",
  "nodeName",
  "nodeType",
  "textContent",
  "parentNode",
  "nextSibling",
  "localName",
  "ownerDocument",
  "shadowRoot",
  "isConnected",
  "getAttribute",
  "matches",
  "contains",
];
const DOCUMENT_NAMES = [
  "body",
  "head",
  "documentElement",
  "defaultView",
  "querySelectorAll",
  "createElement",
  "createRange",
  "addEventListener",
  "visibilityState",
  "prerendering",
  "activeElement",
  "adoptedStyleSheets",
];
const WINDOW_NAMES = ["careo", "browser", "chrome", "navigation", "scheduler", "CSS", "Highlight"];

const clobbered = (names: readonly string[], markup: (name: string) => string): HostilePage[] =>
  names.map((name) => ({ name: `an element that goes by ${name}`, body: markup(name) }));

function coveringForm(name: string): string {
  return `<form id="${name}"><input type="hidden" name="page"><input type="hidden" name="runtime"></form>`;
}

/** Repeats something for as long as the page is open, `ms` apart. */
const always = (ms: number, work: string): string => `setInterval(() => { ${work} }, ${ms});`;

export const GROUPS: readonly HostileGroup[] = [
  {
    name: "names that cover the DOM",
    pages: [
      ...clobbered(DOCUMENT_NAMES, (name) => `<img name="${name}" alt=""><form name="${name}"></form>`),
      ...NODE_NAMES.map((name) => ({
        name: `a form around the article with a field ${name}`,
        inside: `<input type="hidden" name="${name}">`,
      })),
    ],
  },
  { name: "names that cover the window", pages: clobbered(WINDOW_NAMES, coveringForm) },
  {
    name: "frames that cover the window",
    pages: WINDOW_NAMES.map((name) => ({
      name: `a frame called ${name}`,
      body: `<iframe name="${name}" hidden></iframe>`,
    })),
  },
  {
    name: "forged events and messages",
    pages: [
      {
        name: "messages of every name",
        script: always(
          20,
          `for (const type of ["careo", "wxt:content-script-started", "open", "check", "paint", "stop"]) postMessage({ type, kind: type }, "*");`,
        ),
      },
      {
        name: "events of every name",
        script: always(
          20,
          `for (const name of ["careo", "wxt:locationchange", "unload", "beforeunload", "pagehide", "freeze", "visibilitychange", "prerenderingchange"]) { document.dispatchEvent(new Event(name)); dispatchEvent(new Event(name)); }`,
        ),
      },
      {
        name: "pageshow as from the cache",
        script: always(50, `dispatchEvent(new PageTransitionEvent("pageshow", { persisted: true }));`),
      },
      { name: "loads of frames", script: always(50, `document.dispatchEvent(new Event("load"));`) },
      {
        name: "a navigation that is none",
        script: always(50, `navigation.dispatchEvent(new Event("currententrychange"));`),
      },
      {
        name: "clicks on every paragraph",
        script: always(
          200,
          `for (const p of document.querySelectorAll("p")) { const { x, y } = p.getBoundingClientRect(); p.dispatchEvent(new MouseEvent("click", { bubbles: true, composed: true, clientX: x + 20, clientY: y + 8 })); p.click(); }`,
        ),
      },
      {
        name: "pointer presses",
        script: always(
          200,
          `for (const type of ["pointerdown", "mousedown", "mouseup", "pointerup"]) document.querySelector("article p").dispatchEvent(new PointerEvent(type, { bubbles: true, clientX: 60, clientY: 60 }));`,
        ),
      },
      {
        name: "keys",
        script: always(
          200,
          `for (const key of ["Enter", "Escape", "N", "P"]) document.dispatchEvent(new KeyboardEvent("keydown", { key, altKey: true, shiftKey: true, bubbles: true }));`,
        ),
      },
      {
        name: "a channel of its own",
        script:
          `const channel = new BroadcastChannel("careo"); channel.onmessage = ({ data }) => seen.push("channel " + data);` +
          always(50, `channel.postMessage("open");`),
      },
    ],
  },
  {
    name: "prototypes and built-ins",
    pages: [
      {
        name: "Object.prototype with fields",
        script: `Object.prototype.kind = "open"; Object.prototype.ok = true; Object.prototype.persisted = true;`,
      },
      {
        name: "Array.prototype that lies",
        script: `const { push, map } = Array.prototype; Array.prototype.careo = () => seen.push("array"); Array.prototype.toReversed = () => { throw new Error("reversed"); };`,
      },
      {
        name: "addEventListener that tells",
        script: `const { addEventListener: add } = EventTarget.prototype; EventTarget.prototype.addEventListener = function (type, ...rest) { if (!window.own) seen.push("listener " + type); return add.call(this, type, ...rest); };`,
      },
      {
        name: "dispatchEvent that tells",
        script: `const { dispatchEvent: dispatch } = EventTarget.prototype; EventTarget.prototype.dispatchEvent = function (event) { seen.push("event " + event.type); return dispatch.call(this, event); };`,
      },
      {
        name: "attachShadow that opens",
        script: `const { attachShadow } = Element.prototype; Element.prototype.attachShadow = function (init) { seen.push("shadow"); return attachShadow.call(this, { ...init, mode: "open" }); };`,
      },
      {
        name: "append and insertBefore that tell",
        script: `for (const name of ["append", "prepend", "replaceWith", "showPopover", "remove"]) { const real = HTMLElement.prototype[name] ?? Element.prototype[name]; Element.prototype[name] = function (...all) { seen.push(name); return real.apply(this, all); }; }`,
      },
      {
        name: "createElement that tells",
        script: `const { createElement } = Document.prototype; Document.prototype.createElement = function (...all) { seen.push("createElement " + all[0]); return createElement.apply(this, all); };`,
      },
      {
        name: "registered elements",
        script: `const { define } = customElements; customElements.define("x-trap", class extends HTMLElement { connectedCallback() { seen.push("trap"); } });`,
      },
      {
        name: "postMessage that tells",
        script: `const post = window.postMessage; window.postMessage = (...all) => { seen.push("post " + JSON.stringify(all[0])); return post(...all); };`,
      },
      {
        name: "the registry's methods that tell",
        script: `const { set } = HighlightRegistry.prototype; HighlightRegistry.prototype.set = function (...all) { seen.push("highlight " + all[0]); return set.apply(this, all); };`,
      },
      {
        name: "getRandomValues that is known",
        script: `crypto.getRandomValues = (bytes) => bytes.fill(0); Math.random = () => 0;`,
      },
      {
        name: "JSON and fetch that tell",
        script: `for (const [owner, name] of [[JSON, "parse"], [window, "fetch"]]) { const real = owner[name]; owner[name] = function (...all) { if (!window.own) seen.push(name); return real.apply(this, all); }; }`,
      },
      {
        name: "getters in the place of the window's",
        script: `for (const name of ["careo", "__careo", "wxt"]) Object.defineProperty(window, name, { get() { seen.push("read " + name); return { page: { alive: () => true } }; }, set() { seen.push("set " + name); } });`,
      },
      {
        name: "a WeakMap and a Promise that lie",
        script: `const { then } = Promise.prototype; Promise.prototype.then = function (...all) { return then.apply(this, all); }; Symbol.prototype.careo = 1;`,
      },
    ],
  },
  {
    name: "sheets that hide and overlay",
    pages: [
      {
        name: "window.navigation in another's hands",
        script: `Object.defineProperty(window, "navigation", { value: { addEventListener() {  }, dispatchEvent() {} }, configurable: true });`,
      },
      {
        name: "everything unset",
        head: `<style>:not(html, head, head *, body, main, main *) { all: unset !important; display: none !important; }</style>`,
      },
      {
        name: "an overlay on all",
        head: `<style>.over { position: fixed; inset: 0; z-index: 2147483647; opacity: 0.01; pointer-events: none; }</style>`,
        body: `<div class="over"></div>`,
      },
      {
        name: "highlights of every name",
        head: `<style>::highlight(careo), ::highlight(difference) { background: red }</style>`,
      },
      {
        name: "selection and marks unseen",
        head: `<style>mark, ::selection { display: none; background: transparent }</style>`,
      },
      { name: "a dialog on top", body: `<dialog id="top">Subscribe</dialog>` },
      {
        name: "last-child rules",
        head: `<style>html > :last-child:not(body) { display: none !important; position: static !important; width: 100vw !important; height: 100vh !important }</style>`,
      },
      {
        name: "popovers hidden",
        head: `<style>[popover], :popover-open { display: none !important; visibility: hidden !important }</style>`,
      },
      {
        name: "text in another order",
        head: `<style>article { unicode-bidi: isolate; } .turned { direction: rtl }</style>`,
        inside: `<span class="turned"></span>`,
      },
      {
        name: "a hundred layers",
        body:
          `<div style="position:fixed;bottom:0;height:1px;z-index:2147483647">`.repeat(100) +
          "</div>".repeat(100),
      },
      {
        name: "a print sheet for the screen",
        head: `<style media="print">article { display: none }</style>`,
      },
    ],
  },
  {
    name: "storms",
    pages: [
      {
        name: "a thousand nodes ten times a second",
        body: `<div id="storm"></div>`,
        script: always(
          100,
          `const storm = document.querySelector("#storm"); if (storm) storm.replaceChildren(...Array.from({ length: 1000 }, (_, at) => Object.assign(document.createElement("i"), { textContent: at % 7 })));`,
        ),
      },
      {
        name: "attributes that change all the time",
        script: always(
          10,
          `document.body.dataset.at = Date.now(); document.documentElement.style.setProperty("--x", Math.random());`,
        ),
      },
      {
        name: "text that is set to itself",
        script: always(
          30,
          `const own = document.querySelector("footer"); if (own) own.textContent = String(performance.now());`,
        ),
      },
      {
        name: "frames that come and go",
        body: `<div id="frames"></div>`,
        script: always(
          150,
          `const frames = document.querySelector("#frames"); if (frames) frames.replaceChildren(Object.assign(document.createElement("iframe"), { srcdoc: "<p>frame</p>", hidden: true }));`,
        ),
      },
      {
        name: "highlights cleared once and again",
        script: `let cleared = 0; const clearing = setInterval(() => { if (CSS.highlights.size > 0 && cleared++ < 2) CSS.highlights.clear(); }, 100);`,
      },
      {
        name: "highlights of its own",
        script: `addEventListener("DOMContentLoaded", () => CSS.highlights.set("own", new Highlight()));`,
      },
    ],
  },
  {
    name: "sizes",
    pages: [
      {
        name: "a hundred thousand nodes",
        body: `<div id="many" hidden></div>`,
        script: `addEventListener("DOMContentLoaded", () => { document.querySelector("#many").innerHTML = "<i>x</i>".repeat(100_000); });`,
      },
      {
        name: "a text of ten megabytes",
        body: `<pre id="long" hidden></pre>`,
        script: `addEventListener("DOMContentLoaded", () => { document.querySelector("#long").textContent = "word ".repeat(2_000_000); });`,
      },
      { name: "a thousand levels", body: `${"<div>".repeat(500)}deep${"</div>".repeat(500)}` },
      {
        name: "two hundred frames",
        script: `addEventListener("DOMContentLoaded", () => { for (let at = 0; at < 200; at++) document.querySelector("footer").append(Object.assign(document.createElement("iframe"), { hidden: true })); });`,
      },
      {
        name: "a head of ten thousand tags",
        script: `addEventListener("DOMContentLoaded", () => { document.head.insertAdjacentHTML("beforeend", '<meta name="x" content="javascript:alert(1)">'.repeat(10_000)); });`,
      },
      {
        name: "JSON-LD that nests without end",
        head: `<script type="application/ld+json">{"@type":"NewsArticle","author":${"[".repeat(40_000)}${"]".repeat(40_000)}}</script>`,
      },
      {
        name: "a type that is an object",
        head: `<script type="application/ld+json">{"@type":{"toString":1},"isAccessibleForFree":{"toString":1}}</script>`,
      },
      {
        name: "an address that is a script",
        head: `<link rel="canonical" href="javascript:alert(1)"><meta property="og:url" content="data:text/html,x">`,
      },
    ],
  },
  {
    name: "navigations",
    pages: [
      { name: "fragments that change", script: always(40, `location.hash = String(Date.now() % 50);`) },
      {
        name: "a state pushed without another address",
        script: always(90, `history.replaceState({ at: Date.now() }, "");`),
      },
      {
        name: "a navigation that is given up",
        script: always(
          300,
          `navigation.addEventListener("navigate", (event) => event.cancelable && event.preventDefault(), { once: true }); const going = navigation.navigate(location.pathname + "?gone"); going.committed.catch(() => {}); going.finished.catch(() => {});`,
        ),
      },
    ],
  },
  {
    name: "a strict policy",
    headers: {
      "content-security-policy":
        "default-src 'none'; script-src 'unsafe-inline'; require-trusted-types-for 'script'; trusted-types 'none'; img-src *",
    },
    pages: [
      {
        name: "default-src 'none' and no trusted type",
        script: `addEventListener("securitypolicyviolation", ({ violatedDirective }) => seen.push("violation " + violatedDirective));`,
      },
    ],
  },
];
