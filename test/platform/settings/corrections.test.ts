import { beforeEach, describe, expect, it, vi } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";
import type { Correction } from "../../../core/reading/correction";

vi.mock("webextension-polyfill", () => ({ default: fakeBrowser }));

const {
  MOST_CORRECTIONS,
  addCorrection,
  loadCorrections,
  replaceCorrections,
  removeCorrection,
  watchCorrections,
} = await import("../../../platform/settings/corrections");

const correction = (at: number, change: Partial<Correction> = {}): Correction => ({
  claim: at.toString(16).padStart(16, "0"),
  report: "r-0123456789#0",
  verdict: "different",
  at,
  ...change,
});

describe("corrections", () => {
  beforeEach(() => {
    fakeBrowser.reset();
    // One test at a time: there is nobody to wait for.
    vi.stubGlobal("navigator", { locks: { request: (_: string, work: () => unknown) => work() } });
  });

  it("are kept in order, the later word on a match in place of the earlier", async () => {
    await addCorrection(correction(1));
    await addCorrection(correction(2));
    await addCorrection(correction(1, { verdict: "same", at: 3 }));
    expect(await loadCorrections()).toEqual([correction(2), correction(1, { verdict: "same", at: 3 })]);
  });

  it("can be taken back one by one, and all at once", async () => {
    await addCorrection(correction(1));
    await addCorrection(correction(2));
    await removeCorrection(correction(1));
    expect(await loadCorrections()).toEqual([correction(2)]);
    await replaceCorrections([]);
    expect(await loadCorrections()).toEqual([]);
  });

  it("lose the oldest when there are too many", async () => {
    const many = Array.from({ length: MOST_CORRECTIONS }, (_, at) => correction(at));
    await fakeBrowser.storage.local.set({ corrections: many });
    await addCorrection(correction(MOST_CORRECTIONS));
    const kept = await loadCorrections();
    expect(kept).toHaveLength(MOST_CORRECTIONS);
    expect(kept[0]).toEqual(correction(1));
  });

  it.each([
    { name: "nothing", stored: undefined, left: 0 },
    { name: "another type", stored: "all of them", left: 0 },
    { name: "bad entries among good ones", stored: [null, { claim: "x" }, correction(7)], left: 1 },
    { name: "a claim that is no fingerprint", stored: [correction(7, { claim: "<b>" })], left: 0 },
  ])("survive $name in their place", async ({ stored, left }) => {
    await fakeBrowser.storage.local.set({ corrections: stored });
    expect(await loadCorrections()).toHaveLength(left);
  });

  it("tell a watcher, until it stops", async () => {
    const seen = vi.fn();
    const stop = watchCorrections(seen);
    await addCorrection(correction(1));
    expect(seen).toHaveBeenCalledOnce();
    stop();
    await addCorrection(correction(2));
    expect(seen).toHaveBeenCalledOnce();
  });
});
