// @vitest-environment happy-dom
import { afterEach, describe, expect, it, vi } from "vitest";
import { namesTopic } from "../../../platform/page/topic-scan";

const LONG = "Cut above a bud that looks outwards. ".repeat(200);

const CASES: { name: string; html: string; found: boolean }[] = [
  { name: "a name in the text", html: "<p>In Ruritania, they say.</p>", found: true },
  { name: "a name after much else", html: `<p>${LONG}</p><p>In Ruritania.</p>`, found: true },
  {
    name: "a name of two words in two elements",
    html: "<p>the <b>Grand</b>\n <i>Duke</i> said</p>",
    found: true,
  },
  {
    name: "a name only in the menu",
    html: "<nav>Ruritania</nav><footer>Ruritania</footer><p>Roses.</p>",
    found: false,
  },
  { name: "a name only in a script", html: "<script>Ruritania</script><p>Roses.</p>", found: false },
  { name: "a hidden name", html: "<p hidden>Ruritania</p>", found: false },
  { name: "no name", html: `<p>${LONG}</p>`, found: false },
];

const names = (text: string) => /ruritania|grand duke/i.test(text);
const TEST = { names, mayName: (text: string) => /ruritania|duke/i.test(text) };
const look = (test = TEST) => namesTopic(document, test, 1500);

afterEach(() => vi.unstubAllGlobals());

describe("namesTopic", () => {
  it.each(CASES)("$name", async ({ html, found }) => {
    document.body.innerHTML = html;
    expect((await look()).found).toBe(found);
  });

  it("[F3] walks in another turn than that of its first look", async () => {
    document.body.innerHTML = "<p>In Ruritania, they say.</p>";
    const asked = vi.fn(names);
    const before: number[] = [];
    vi.stubGlobal("scheduler", { yield: async () => void before.push(asked.mock.calls.length) });
    expect((await look({ ...TEST, names: asked })).found).toBe(true);
    expect(before).toEqual([0]);
  });

  it("finds a name wherever the pieces are cut", async () => {
    for (let pad = 1900; pad < 2060; pad += 3) {
      document.body.innerHTML = `<p>${"x".repeat(pad)}</p> <p>the Grand</p> <p>Duke</p><p>${LONG}</p>`;
      expect((await look()).found).toBe(true);
    }
  });

  it("[F1] looks no further than the first", async () => {
    document.body.innerHTML = `<p>Ruritania. ${LONG}</p><p>${LONG}</p><p>${LONG}</p>`;
    const spy = vi.fn(names);
    await look({ ...TEST, names: spy });
    expect(spy).toHaveBeenCalledOnce();
  });

  it("says whether the page is built", async () => {
    document.body.innerHTML = "<p>Loading</p>";
    expect(await look()).toEqual({ found: false, built: false });
    document.body.innerHTML = `<p>${LONG}</p>`;
    expect(await look()).toEqual({ found: false, built: true });
    document.body.innerHTML = `<div>${LONG}</div><nav><p>${LONG}</p></nav>`;
    expect(await look()).toEqual({ found: false, built: true });
    document.body.innerHTML = `<p>Loading</p><footer><p>${LONG}</p></footer><script>${LONG}</script>`;
    expect(await look()).toEqual({ found: false, built: false });
  });

  it("looks into open shadow roots", async () => {
    document.body.innerHTML = `<p>${LONG}</p><div id="host"></div>`;
    document.getElementById("host")?.attachShadow({ mode: "open" }).append("In Ruritania.");
    expect((await look()).found).toBe(true);
  });

  it.each([
    ["an element of the page's own making, with content", "<story-body id=host><p>Roses.</p></story-body>"],
    ["a box around blanks alone", "<div id=host>\n </div>"],
    ["an empty paragraph", "<p id=host></p>"],
  ])("looks into the shadow root of %s", async (_, html) => {
    document.body.innerHTML = `<p>${LONG}</p>${html}`;
    const mayName = vi.fn(TEST.mayName);
    document.getElementById("host")?.attachShadow({ mode: "open" }).append("In Ruritania.");
    expect((await look({ ...TEST, mayName })).found).toBe(true);
    expect(mayName.mock.calls.some(([text]) => text === "In Ruritania.")).toBe(true);
  });
});
