import { describe, expect, it } from "vitest";
import { compileSegment, type SourceClaim } from "../../../core/index/compile";
import { LEXICON, REFERENCE, sourceClaim } from "./small-pack";

async function* stream(count: number): AsyncGenerator<SourceClaim> {
  for (let at = 0; at < count; at++)
    yield sourceClaim(at, ["all", `a${at % 13}`, `n${at}`, ...(at % 3 === 0 ? ["all"] : [])]);
}

/** Compiles, and tells how much waited in the scratch space and how often it was read. */
async function compile(claimsPerRun?: number) {
  const files = new Map<string, Uint8Array>();
  const waiting = new Map<string, Uint8Array>();
  const reads: string[] = [];
  const told: (readonly [done: number, total: number])[] = [];
  const scratch = {
    write: async (name: string, bytes: Uint8Array) => void waiting.set(name, bytes),
    read: async (name: string) => {
      reads.push(name);
      return waiting.get(name) ?? new Uint8Array();
    },
  };
  const manifest = await compileSegment(
    { pack: "small", version: "1" },
    stream(1_000),
    REFERENCE,
    LEXICON,
    async (name, bytes) => void files.set(name, bytes),
    {
      ...(claimsPerRun !== undefined && { scratch, claimsPerRun }),
      onPostings: (done, total) => void told.push([done, total]),
    },
  );
  return { manifest, files, waiting, reads, told };
}

describe("compiling in bounded memory", { timeout: 60_000 }, () => {
  it.each([7, 333, 500, 1_000])(
    "in runs of %d claims gives the same bytes as at once",
    async (claimsPerRun) => {
      const [once, runs] = await Promise.all([compile(), compile(claimsPerRun)]);
      expect(runs.manifest).toEqual(once.manifest);
      for (const [name, bytes] of once.files)
        expect(Buffer.compare(bytes, runs.files.get(name) ?? Buffer.of())).toBe(0);
      expect(once.waiting.size).toBe(0);
      expect(runs.waiting.size).toBeGreaterThanOrEqual(Math.floor(1_000 / claimsPerRun));
      expect(runs.reads.sort()).toEqual([...runs.waiting.keys()].sort());
    },
  );

  it("tells how many postings are written, to the last, whether they waited or not", async () => {
    const [once, runs] = await Promise.all([compile(), compile(333)]);
    const dones = once.told.map(([done]) => done);
    expect(dones).toEqual([...dones].sort((a, b) => a - b));
    expect(new Set(once.told.map(([, total]) => total))).toEqual(new Set([dones.at(-1)]));
    expect(runs.told).toEqual(once.told);
  });
});
