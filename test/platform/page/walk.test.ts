// @vitest-environment happy-dom
import { describe, expect, it } from "vitest";
import { selectInSlices } from "../../../platform/page/select-in-slices";
import type { Slices } from "../../../platform/page/slices";
import { walk } from "../../../platform/page/walk";

/** Counts the looks at the clock, and says each time that the time is up. */
function countedSlices(): Slices & { looks: number } {
  return {
    looks: 0,
    breathe() {
      this.looks++;
      return Promise.resolve();
    },
  };
}

const VISITOR = { enter: () => true, text: (node: Text) => node.length, leave: () => undefined, done: false };

describe("walk", () => {
  it.each([0, 1, 2, 3, 4, 5, 6, 7])(
    "looks at the clock whatever the rhythm of a page, after %d nodes",
    async (before) => {
      document.body.innerHTML = `${"<!---->".repeat(before)}${"<p>Cut above a bud.</p>\n".repeat(100)}`;
      const time = countedSlices();
      await walk(document.body, VISITOR, time);
      expect(time.looks).toBeGreaterThanOrEqual(300 / 8);
    },
  );
});

describe("selectInSlices", () => {
  it("finds what the browser finds, selector by selector, and each element once", async () => {
    document.body.innerHTML = `<p class="ByLine">Ana</p><meta content="a"><b class="byline" title="x">Bea</b>`;
    const found = await selectInSlices(
      document,
      ["[title]", '[class*="byline" i]', "meta[content]"],
      countedSlices(),
    );
    const [p, b, meta] = ["p", "b", "meta"].map((name) => document.querySelector(name));
    expect(found).toEqual([b, p, meta]);
  });

  it("looks at the clock after each selector, and takes no more than a thousand of each", async () => {
    document.body.innerHTML = "<b>x</b>".repeat(6_000);
    const time = countedSlices();
    expect(await selectInSlices(document, ["b", "i", "u"], time)).toHaveLength(1_000);
    expect(time.looks).toBe(3);
  });
});
