import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

const opened: string[] = [];
vi.mock("webextension-polyfill", () => ({
  default: {
    tabs: { create: async ({ url }: { url: string }) => void opened.push(url) },
    runtime: { getURL: (path: string) => path },
  },
}));

const { welcomeAfter } = await import("../../../entrypoints/background/welcome");

describe("the page of welcome", () => {
  beforeEach(() => {
    opened.length = 0;
    vi.useFakeTimers();
  });
  afterEach(() => vi.useRealTimers());

  it("opens once the corpus is installed, and not before", async () => {
    let finish = (): void => undefined;
    const installed = new Promise<void>((resolve) => {
      finish = resolve;
    });
    const welcome = welcomeAfter(installed);
    await vi.advanceTimersByTimeAsync(900);
    expect(opened).toEqual([]);
    finish();
    await welcome;
    expect(opened).toEqual(["welcome.html"]);
    await vi.advanceTimersByTimeAsync(2_000);
    expect(opened).toEqual(["welcome.html"]);
  });

  it("opens after a second where that takes longer", async () => {
    const welcome = welcomeAfter(new Promise(() => undefined));
    await vi.advanceTimersByTimeAsync(1_000);
    await welcome;
    expect(opened).toEqual(["welcome.html"]);
  });
});
