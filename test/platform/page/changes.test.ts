// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Article } from "../../../platform/page/article";
import { ChangeWatch } from "../../../platform/page/changes";

const change = (text: string) => {
  const paragraph = document.createElement("p");
  paragraph.textContent = text;
  document.querySelector("article")?.append(paragraph);
};

function watched(onChange: () => Promise<void>): ChangeWatch {
  document.body.innerHTML = "<div><article><p>One.</p></article></div><aside></aside>";
  const root = document.querySelector("article");
  const article: Article = {
    text: "",
    blocks: [],
    root,
    trees: [],
    headline: null,
    above: [],
    below: [],
  };
  const watch = new ChangeWatch({ noted: () => undefined, settled: onChange });
  watch.watch(document, article);
  return watch;
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe("ChangeWatch", () => {
  it("[R32] makes one call of many changes", async () => {
    const onChange = vi.fn(async () => undefined);
    const watch = watched(onChange);
    for (let at = 0; at < 100; at++) change(`${at}`);
    await vi.advanceTimersByTimeAsync(300);
    expect(onChange).toHaveBeenCalledOnce();
    watch.stop();
  });

  it("[R32] waits longer and longer while a page does not come to rest", async () => {
    const onChange = vi.fn(async () => undefined);
    const watch = watched(onChange);
    for (let at = 0; at < 600; at++) {
      change(`${at}`);
      await vi.advanceTimersByTimeAsync(50);
    }
    // In half a minute: after about 0.25, 0.75, 1.75, 3.75, 7.75 and 15.75 seconds.
    expect(onChange.mock.calls.length).toBeGreaterThanOrEqual(5);
    expect(onChange.mock.calls.length).toBeLessThanOrEqual(7);
    watch.stop();
  });

  it.each([
    ["beside the article", () => document.querySelector("aside")?.append("x")],
    ["of an attribute", () => document.querySelector("article")?.setAttribute("class", "x")],
    [
      "after the body, where our own host stands",
      () => document.documentElement.append(document.createElement("x-y")),
    ],
  ])("does not stir for a change %s", async (_, act) => {
    const onChange = vi.fn(async () => undefined);
    const watch = watched(onChange);
    act();
    await vi.advanceTimersByTimeAsync(1000);
    expect(onChange).not.toHaveBeenCalled();
    watch.stop();
  });

  it("sees the article's element replaced", async () => {
    const onChange = vi.fn(async () => undefined);
    const watch = watched(onChange);
    document.querySelector("article")?.replaceWith(document.createElement("article"));
    await vi.advanceTimersByTimeAsync(300);
    expect(onChange).toHaveBeenCalledOnce();
    watch.stop();
  });

  it("[F5] is silent once stopped", async () => {
    const onChange = vi.fn(async () => undefined);
    const watch = watched(onChange);
    change("x");
    watch.stop();
    change("y");
    await vi.advanceTimersByTimeAsync(1000);
    expect(onChange).not.toHaveBeenCalled();
  });
});
