// @vitest-environment happy-dom
import { afterEach, describe, expect, it, vi } from "vitest";
import { slices } from "../../platform/page/slices";
import { walk } from "../../platform/page/walk";

afterEach(() => vi.unstubAllGlobals());

/** A clock that every look moves on by a millisecond. */
function ticking(): () => number {
  let now = 0;
  return () => now++;
}

describe("work on a page", () => {
  it("[F2, R33] is cut into slices, however many nodes there are", async () => {
    const pauses: number[] = [];
    const clock = ticking();
    let since = 0;
    const inner = slices(4, () => {
      since++;
      return clock();
    });
    const breathe = () => {
      const pause = inner.breathe();
      if (pause) {
        pauses.push(since);
        since = 0;
      }
      return pause;
    };
    document.body.innerHTML = "<p>text</p>".repeat(2_000);
    let seen = 0;
    const visitor = {
      enter: () => true,
      text: (node: Text) => {
        seen++;
        return node.length;
      },
      leave: () => undefined,
      done: false,
    };
    await walk(document.body, visitor, { breathe });
    expect(seen).toBe(2_000);
    expect(pauses.length).toBeGreaterThan(50);
    // A slice of 4 ms lasts 4 looks at a clock that moves on by 1 ms at each.
    for (const looks of pauses) expect(looks).toBeLessThanOrEqual(6);
  });

  it("[F3] hands over by the browser's own yield, and by a timer where there is none", async () => {
    const handed: string[] = [];
    const turn = async (name: string) => {
      let now = 0;
      const slice = slices(4, () => now);
      expect(slice.breathe()).toBeUndefined();
      now = 10;
      const pause = slice.breathe();
      setTimeout(() => handed.push("the page"), 0);
      await pause;
      handed.push(name);
      expect(slice.breathe()).toBeUndefined();
    };
    const yielded = vi.fn(async () => undefined);
    vi.stubGlobal("scheduler", { yield: yielded });
    await turn("by yield");
    expect(yielded).toHaveBeenCalledOnce();
    vi.stubGlobal("scheduler", undefined);
    handed.length = 0;
    await turn("by timer");
    await new Promise((resolve) => setTimeout(resolve, 5));
    expect(handed).toContain("the page");
    expect(handed).toContain("by timer");
  });
});
