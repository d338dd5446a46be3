// @vitest-environment happy-dom
import { describe, expect, it, vi } from "vitest";
import { ArticleReader } from "../../../platform/page/article-reader";
import { extractArticle } from "../../../platform/page/extract";
import { placeOf } from "../../../platform/page/places";
import { fc } from "../../seeded";

const LEAD =
  "The harbour authority said on Tuesday that three ships had left the port, two of them loaded with grain.";
const MORE =
  "A spokesman, who asked not to be named, said that the third ship, an old tanker, was being towed to the north.";
const LATE = "By Friday, the authority said, all but one of the ships, a ferry, had been seen in the north.";

/** A reader of the document, told of every change as the page script tells it. */
function observed(): { reader: ArticleReader; settle: () => void } {
  const reader = new ArticleReader(document);
  const observer = new MutationObserver(() => undefined);
  observer.observe(document.body, { childList: true, characterData: true, subtree: true });
  return {
    reader,
    settle: () => {
      for (const { target } of observer.takeRecords()) reader.changed(target);
    },
  };
}

const paragraph = (text: string) => Object.assign(document.createElement("p"), { textContent: text });

function ownerOfData(text: CharacterData): CharacterData {
  let owner: CharacterData = text;
  while (!Object.hasOwn(owner, "data")) owner = Object.getPrototypeOf(owner);
  return owner;
}

/** Counts how many letters of text nodes are read while something runs. */
async function lettersRead(run: () => Promise<unknown>): Promise<number> {
  const owner = ownerOfData(document.createTextNode(""));
  const read = Object.getOwnPropertyDescriptor(owner, "data")?.get;
  let letters = 0;
  vi.spyOn(owner, "data", "get").mockImplementation(function (this: CharacterData) {
    const data: string = read?.call(this);
    letters += data.length;
    return data;
  });
  await run();
  vi.restoreAllMocks();
  return letters;
}

describe("ArticleReader", () => {
  it.each([
    ["a late paragraph", () => document.querySelector("article")?.append(paragraph(LATE)), LATE.length],
    ["a new first post", () => document.querySelector("article")?.prepend(paragraph(LATE)), LATE.length],
    [
      "words changed in one paragraph",
      () => {
        const text = document.querySelector("#p7")?.firstChild;
        if (text) text.nodeValue = LATE;
      },
      LATE.length,
    ],
    ["a paragraph taken away", () => document.querySelector("#p3")?.remove(), 0],
    ["an advert that turns", () => document.querySelector(".advert")?.append(paragraph(LATE)), 0],
    [
      "a second article below the first",
      () => {
        const next = document.createElement("article");
        next.append(paragraph(LATE));
        document.querySelector("main")?.append(next);
      },
      LATE.length,
    ],
  ])("reads nothing but what is new: %s", async (_, change, expected) => {
    const lines = Array.from({ length: 200 }, (_, at) => `<p id="p${at}">${at}. ${at % 2 ? LEAD : MORE}</p>`);
    document.body.innerHTML = `<main><article>${lines.join("")}<div class="advert"></div></article></main>`;
    const { reader, settle } = observed();
    const whole = await lettersRead(() => reader.read());
    expect(whole).toBeGreaterThan(200 * 100);
    change();
    settle();
    expect(await lettersRead(() => reader.read())).toBe(expected);
    expect((await reader.read()).text).toBe((await extractArticle(document)).text);
  });

  it("reads what a button unfolds, though only a class changed", async () => {
    document.body.innerHTML = `<article><p>${LEAD}</p><p>${MORE}</p><div id="rest" style="display: none"><p>${LATE}</p></div></article>`;
    const shown = vi.spyOn(Element.prototype, "checkVisibility");
    shown.mockImplementation(function (this: Element) {
      return this.getAttribute("style") === null;
    });
    const { reader } = observed();
    expect((await reader.read()).text).not.toContain(LATE);
    document.querySelector("#rest")?.removeAttribute("style");
    expect((await reader.read()).text).toContain(LATE);
    vi.restoreAllMocks();
  });

  it("reads a shadow root that comes late, and what is put into it later", async () => {
    document.body.innerHTML = `<article><p>${LEAD}</p><p>${MORE}</p><story-end></story-end></article>`;
    const { reader } = observed();
    await reader.read();
    const root = document.querySelector("story-end")?.attachShadow({ mode: "open" });
    const late = await reader.read();
    expect(late.trees).toEqual([root]);
    root?.append(paragraph(LATE));
    if (root) reader.changed(root);
    expect((await reader.read()).text).toBe([LEAD, MORE, LATE].join("\n\n"));
  });

  it("gives the same article as a first reading would, whatever changed, with its way back to the page", async () => {
    const words = fc.constantFrom(LEAD, MORE, LATE, "Short.", "");
    const change = fc.record({
      what: fc.constantFrom("append", "prepend", "remove", "text", "move", "wrap", "nest"),
      where: fc.nat(30),
      words,
    });
    await fc.assert(
      fc.asyncProperty(
        fc.array(words, { minLength: 2, maxLength: 8 }),
        fc.array(change, { minLength: 1, maxLength: 8 }),
        async (texts, changes) => {
          document.body.innerHTML = `<nav>Menu</nav><div id="a"><section>${texts.map((text) => `<p>${text} <b>And more.</b></p>`).join("")}</section></div><div id="b"></div>`;
          const { reader, settle } = observed();
          await reader.read();
          for (const each of changes) {
            apply(each.what, each.where, each.words);
            settle();
            const again = await reader.read();
            const fresh = await extractArticle(document);
            expect({ text: again.text, root: again.root }).toEqual({ text: fresh.text, root: fresh.root });
            for (const block of again.blocks) {
              const spelt = block.text.split("").map((_, at) => {
                const place = placeOf(block, at);
                return place?.node.isConnected ? place.node.data.charAt(place.offset) : "?";
              });
              expect(spelt.join("")).toBe(block.text);
            }
          }
        },
      ),
      { seed: 20190210, numRuns: 20 },
    );
  }, 30_000);
});

function apply(what: string, where: number, words: string): void {
  const all = [...document.body.querySelectorAll("div, section, p, b")];
  const element = all[where % all.length];
  if (!element) return;
  const other = all[(where * 7) % all.length];
  if (what === "append") element.append(paragraph(words));
  if (what === "prepend") element.prepend(paragraph(words));
  if (what === "remove" && element.id === "") element.remove();
  if (what === "text") element.append(document.createTextNode(` ${words}`));
  if (what === "move" && other && !element.contains(other)) other.append(element);
  if (what === "wrap") element.replaceWith(paragraph(words), element);
  if (what === "nest") element.innerHTML = `<article><p>${words}</p><p>${LATE}</p></article>`;
}
