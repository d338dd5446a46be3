import { afterEach, describe, expect, it, vi } from "vitest";
import type { Couple } from "../../../core/match/couples";
import { tryVectors } from "../../../platform/encode/try-vectors";

const COUPLES = [{}, {}] as Couple[];

afterEach(() => vi.restoreAllMocks());

describe("tryVectors", () => {
  it("passes cosines on", async () => {
    const tried = tryVectors(async (couples) => ({ cosines: couples.map(() => 0.5), left: 0 }));
    expect(await tried.similarities(COUPLES)).toEqual([0.5, 0.5]);
    expect(tried.failed()).toBe(false);
  });

  it("says how many page claims are still to be encoded, of those that it may encode", async () => {
    const asked: unknown[] = [];
    const tried = tryVectors(
      async (couples, options) => {
        asked.push(options);
        return { cosines: couples.map(() => null), left: 3 };
      },
      { mostClaims: 8 },
    );
    await tried.similarities(COUPLES);
    expect(asked).toEqual([{ mostClaims: 8 }]);
    expect(tried.left()).toBe(3);
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
