import { afterEach, describe, expect, it, vi } from "vitest";
import type { Couple } from "../../../core/match/match-claims";
import { tryVectors } from "../../../platform/encode/try-vectors";

const COUPLES = [{}, {}] as Couple[];

afterEach(() => vi.restoreAllMocks());

describe("tryVectors", () => {
  it("passes cosines on", async () => {
    const tried = tryVectors(async (couples) => couples.map(() => 0.5));
    expect(await tried.similarities(COUPLES)).toEqual([0.5, 0.5]);
    expect(tried.failed()).toBe(false);
  });

  it("answers without cosines where the encoder cannot run, and remembers it", async () => {
    vi.spyOn(console, "warn").mockImplementation(() => {});
    const tried = tryVectors(() => Promise.reject(new Error("no memory")));
    expect(tried.failed()).toBe(false);
    expect(await tried.similarities(COUPLES)).toEqual([null, null]);
    expect(tried.failed()).toBe(true);
  });
});
