import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { SEARCH_LOOPS } from "../../../core/index/loops/search-loops";
import { Kernel } from "../../../core/kernel/kernel";

describe("where there is no WebAssembly", () => {
  beforeEach(() => {
    vi.resetModules();
  });
  afterEach(() => {
    vi.unstubAllGlobals();
    vi.resetModules();
  });

  it.each([
    ["is none", undefined],
    [
      "must not be any",
      {
        Module: class {
          constructor() {
            throw new Error("forbidden by a policy");
          }
        },
      },
    ],
  ])("the loops run as they stand: there %s", async (_, stub) => {
    vi.stubGlobal("WebAssembly", stub);
    const { SEARCH_LOOPS: without } = await import("../../../core/index/loops/search-loops");
    expect(without.compiled()).toBeNull();
    const { recordSum } = await import("../../../core/index/record-sum");
    expect(recordSum("a", Uint8Array.of(1, 2, 3))).toEqual([...expectedSum("a", [1, 2, 3])]);
  });
});

/** By the definition of docs/pack-format.md. */
function expectedSum(key: string, content: readonly number[]): [number, number] {
  const pairs = content.flatMap((low, at) => (at % 2 === 0 ? [low + 256 * (content[at + 1] ?? 0)] : []));
  let plain = content.length;
  let running = 0;
  for (const number of [...[...key].map((character) => character.charCodeAt(0)), ...pairs]) {
    plain += number;
    running += plain;
  }
  return [plain, running];
}

describe("where WebAssembly has no memory left", () => {
  afterEach(() => {
    vi.restoreAllMocks();
  });

  it("the loops run on plain memory", () => {
    vi.spyOn(WebAssembly, "Memory").mockImplementation(() => {
      throw new RangeError("could not allocate memory");
    });
    const kernel = new Kernel(8, SEARCH_LOOPS);
    kernel.bytes.set([1, 2], 16);
    kernel.loops.addPairs(16, 1, 0);
    expect([...kernel.integers.subarray(0, 2)]).toEqual([513, 513]);
  });
});

describe("the source of the loops", () => {
  it("reads and writes memory by what memory.ts has, which is what WebAssembly has in its place", () => {
    const folder = join(import.meta.dirname, "../../../core/kernel");
    const source = readFileSync(join(folder, "memory.ts"), "utf8");
    const names = [...source.matchAll(/^export function (\w+)\(/gm)].map(([, name]) => name);
    const replaced = readFileSync(join(import.meta.dirname, "../../../cli/kernel/compile-loops.ts"), "utf8");
    for (const name of names.filter((each) => each !== "workOn")) expect(replaced).toContain(`"${name}(`);
  });
});
