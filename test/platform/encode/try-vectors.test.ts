import { afterEach, describe, expect, it, vi } from "vitest";
import type { Couple } from "../../../core/match/couples";
import { tryVectors } from "../../../platform/encode/try-vectors";

const couples = async () => [{}, {}] as Couple[];

afterEach(() => vi.restoreAllMocks());

describe("tryVectors", () => {
  it("passes cosines on", async () => {
    const tried = tryVectors(async (read) => ({ cosines: (await read()).map(() => 0.5), left: 0 }));
    expect(await tried.similarities(couples)).toEqual([0.5, 0.5]);
    expect(tried.failed()).toBe(false);
  });

  it("says how many page claims are still to be encoded, of those that it may encode", async () => {
    const asked: unknown[] = [];
    const tried = tryVectors(
      async (read, options) => {
        asked.push(options);
        return { cosines: (await read()).map(() => null), left: 3 };
      },
      { mostClaims: 8 },
    );
    await tried.similarities(couples);
    expect(asked).toEqual([{ mostClaims: 8 }]);
    expect(tried.left()).toBe(3);
    expect(tried.failed()).toBe(false);
  });

  it("has none where the encoder cannot run, reads nothing for it, and remembers it", async () => {
    vi.spyOn(console, "warn").mockImplementation(() => {});
    const read = vi.fn(couples);
    const tried = tryVectors(() => Promise.reject(new Error("no memory")));
    expect(tried.failed()).toBe(false);
    expect(await tried.similarities(read)).toEqual([]);
    expect(read).not.toHaveBeenCalled();
    expect(tried.failed()).toBe(true);
  });
});
