// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { onActivation } from "../../platform/page/activation";
import { onMarkClick } from "../../platform/page/clicks";
import { extractArticle } from "../../platform/page/extract";
import { drawNames } from "../../platform/page/highlights";
import { createHost } from "../../platform/page/host";
import { instance } from "../../platform/page/instance";
import type { Mark } from "../../platform/page/mark";
import { MarkLayer } from "../../platform/page/mark-layer";
import { viewOf } from "../../platform/page/node-access";
import { isAlive } from "../../platform/page/runtime";

const LEAD = "Three ships left the harbour on Tuesday, the authority of the port said in a statement.";
const MORE = "A fourth ship, an old tanker, was being towed to the north, the authority added later.";

beforeEach(() => {
  document.body.innerHTML = `<article><p>${LEAD}</p><p>${MORE}</p></article>`;
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

function paragraph(): HTMLElement {
  const found = document.querySelector("p");
  if (found === null) throw new Error("the page has no paragraph");
  return found;
}

function markOn(node: Node): Mark {
  const range = document.createRange();
  range.selectNodeContents(node);
  return { id: "c0", kind: "difference", parts: [{ range, runs: [], letters: [] }] };
}

describe("what a page can see and do", () => {
  it("[S3] names of highlights differ in every document and say nothing", () => {
    const drawn = Array.from({ length: 50 }, () => Object.values(drawNames())).flat();
    expect(new Set(drawn).size).toBe(drawn.length);
    for (const name of drawn) expect(name).toMatch(/^[a-z]{14}$/);
    expect(drawn.join(" ")).not.toMatch(/careo|differ|denial|agree|claim/);
  });

  it("[S3] highlights that a page clears are painted again three times in ten seconds, no more", () => {
    vi.useFakeTimers({ toFake: ["setInterval", "clearInterval", "performance"] });
    const registry = new Map<string, Set<Range>>();
    const view = viewOf(document) ?? {};
    Object.defineProperty(view, "Highlight", { value: class extends Set<Range> {}, configurable: true });
    Object.defineProperty(view, "CSS", { value: { highlights: registry }, configurable: true });
    const layer = new MarkLayer(document, createHost(document), () => true);
    layer.set([markOn(paragraph())]);
    expect(registry.size).toBe(1);
    let painted = 0;
    for (let look = 0; look < 5; look++) {
      registry.clear();
      vi.advanceTimersByTime(2_000);
      if (registry.size > 0) painted++;
    }
    expect(painted).toBe(3);
    layer.clear();
  });

  it("[S6] the interface stands in a closed root of an element whose name says nothing", () => {
    const before = document.querySelectorAll("*").length;
    const host = createHost(document);
    expect(document.querySelectorAll("*").length).toBe(before);
    const root = host.root();
    root.append("Three outlets reported this");
    const added = [...document.querySelectorAll("*")].filter((each) => each === root.host);
    expect(document.querySelectorAll("*").length).toBe(before + 1);
    expect(added[0]?.shadowRoot).toBeNull();
    expect(added[0]?.localName).toMatch(/^[a-z]{6}-[a-z]{6}$/);
    expect(document.documentElement.textContent).not.toContain("outlets");
    host.remove();
    expect(document.querySelectorAll("*").length).toBe(before);
  });

  it("[A11] the page's body is as it was, whatever is shown", () => {
    const before = document.body.outerHTML;
    const host = createHost(document);
    host.root().append("card");
    expect(document.body.outerHTML).toBe(before);
    expect(document.documentElement.lastElementChild?.previousElementSibling).toBe(document.body);
    host.remove();
  });

  it.each([true, false])("[S8] a click that a person made: %s", (trusted) => {
    const node = paragraph();
    const opened: string[] = [];
    const mark = markOn(node);
    const [part] = mark.parts;
    if (part) part.range.getClientRects = () => [new DOMRect(0, 0, 500, 40)] as unknown as DOMRectList;
    const undo = onMarkClick(
      [document],
      () => [mark],
      ({ id }) => opened.push(id),
    );
    const click = new MouseEvent("click", { bubbles: true, composed: true, clientX: 10, clientY: 10 });
    Object.defineProperty(click, "isTrusted", { value: trusted });
    node.dispatchEvent(click);
    undo();
    expect(opened).toEqual(trusted ? ["c0"] : []);
  });

  it.each([
    "firstChild",
    "nextSibling",
    "parentNode",
    "nodeType",
    "localName",
    "shadowRoot",
    "ownerDocument",
    "getAttribute",
    "hasAttribute",
    "matches",
  ])(
    "[S9] a property %s of an element's own, as forms get from the names of their fields, is not believed",
    async (name) => {
      const { text } = await extractArticle(document);
      const elements = [...document.querySelectorAll("article, p")];
      for (const element of elements)
        Object.defineProperty(element, name, { value: document.createElement("input"), configurable: true });
      const again = await extractArticle(document);
      for (const element of elements) Reflect.deleteProperty(element, name);
      expect(again.text).toBe(text);
      expect(text).toBe(`${LEAD}\n\n${MORE}`);
    },
  );

  it.each(["careo", "browser", "chrome"])(
    "[S9] an element that the page names %s is not taken for ours",
    async (name) => {
      const field = Object.assign(document.createElement("form"), {
        page: { alive: () => true },
        runtime: {},
      });
      // Named elements are properties of what the window inherits from, in Chromium's isolated worlds, too.
      const inherited = Object.getPrototypeOf(globalThis);
      const own = Object.getOwnPropertyDescriptor(globalThis, name);
      Reflect.deleteProperty(globalThis, name);
      Object.defineProperty(inherited, name, { value: field, configurable: true });
      const ours = { runtime: { id: "careo", sendMessage: async () => null } };
      vi.stubGlobal(name === "chrome" ? "browser" : "chrome", ours);
      try {
        expect(instance().page).toBeUndefined();
        expect(isAlive()).toBe(true);
      } finally {
        Reflect.deleteProperty(inherited, name);
        Reflect.deleteProperty(globalThis, name);
        if (own) Object.defineProperty(globalThis, name, own);
      }
    },
  );

  it("[R37] a page that is rendered ahead is read when it is shown, not before", () => {
    const ahead = Object.assign(new EventTarget(), { prerendering: true }) as unknown as Document;
    let shown = false;
    onActivation(ahead, () => {
      shown = true;
    });
    expect(shown).toBe(false);
    ahead.dispatchEvent(new Event("prerenderingchange"));
    expect(shown).toBe(true);
  });

  it("[R7] a second script finds the first alive and leaves; an orphan is replaced", async () => {
    const { default: page } = await import("../../entrypoints/page/index");
    const runtime: { id?: string } & Record<string, unknown> = {
      id: "careo",
      sendMessage: async () => ({ ok: true, json: "null" }),
      onMessage: { addListener: () => undefined, removeListener: () => undefined },
    };
    vi.stubGlobal("browser", { runtime });
    page.main();
    const first = instance().page;
    page.main();
    expect(instance().page).toBe(first);
    if (first === undefined) throw new Error("no script runs");
    delete runtime.id;
    page.main();
    expect(instance().page).not.toBe(first);
    instance().page?.stop();
  });
});
