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
  const SELECTOR = '[class*="byline" i],meta[content]';

  it.each([10, 6_000])("finds the same as the browser among %d elements", async (count) => {
    document.body.innerHTML = `<meta content="a">${"<b>x</b>".repeat(count)}<p class="ByLine">Ana</p>`;
    const found = await selectInSlices(document, SELECTOR, countedSlices());
    expect(found).toEqual([...document.querySelectorAll(SELECTOR)]);
    expect(found).toHaveLength(2);
  });

  it("looks at the clock among many", async () => {
    document.body.innerHTML = "<b>x</b>".repeat(6_000);
    const time = countedSlices();
    await selectInSlices(document, SELECTOR, time);
    expect(time.looks).toBeGreaterThan(6_000 / 100);
  });
});
