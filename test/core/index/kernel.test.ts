import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { compileLoops, SEARCH } from "../../../cli/kernel/compile-loops";
import { COMPILED_LOOPS } from "../../../core/index/kernel/compiled-loops";
import { compiledLoops, Kernel, type Loops } from "../../../core/index/kernel/kernel";
import * as plainLoops from "../../../core/index/kernel/loops";
import { fc } from "../../seeded";

/** What the loops are run over: documents below 64, so that all lies in five kilobytes, whatever is drawn. */
const SIZE = 64;
const AT = {
  norms: 0,
  scores: 2_048,
  lengths: 2_304,
  docs: 2_368,
  input: 2_624,
  more: 3_424,
  forest: 5_120,
  end: 6_144,
};

/** A forest of stumps with one more question each, and a row in which nothing is known. */
const TREES = 5;
const FOREST = {
  nodes: AT.forest,
  leaves: AT.forest + 240,
  most: AT.forest + 360,
  roots: AT.forest + 400,
  absent: AT.forest + 424,
};

const few = fc.nat(40);
const documents = fc.uniqueArray(fc.nat(SIZE - 1), { minLength: 1, maxLength: 40 });
const bytes = fc.uint8Array({ minLength: 200, maxLength: 200 });
const weight = fc.double({ min: 0.01, max: 100_000, noNaN: true });

interface Start {
  readonly docs: readonly number[];
  readonly input: Uint8Array;
  readonly scores: readonly number[];
}

const START: fc.Arbitrary<Start> = fc.record({
  docs: documents,
  input: bytes,
  scores: fc.array(fc.nat(1_000), { minLength: SIZE, maxLength: SIZE }),
});

/** One loop each, with arguments as a search has them, and any bytes. */
const CALLS: { readonly [name in keyof Loops]: fc.Arbitrary<(loops: Loops, count: number) => unknown> } = {
  addPairs: few.map((count) => (loops) => loops.addPairs(AT.input, count, AT.docs)),
  decodeRun: fc.tuple(few, fc.integer({ min: -1, max: 2 ** 30 })).map(
    ([count, before]) =>
      (loops) =>
        loops.decodeRun(AT.input, AT.input + 200, count, before, AT.more, AT.more + 400),
  ),
  mostPart: fc.tuple(weight, few).map(
    ([value, count]) =>
      (loops) =>
        loops.mostPart(value, AT.input, AT.input + 100, count, AT.norms),
  ),
  addPostings: fc.tuple(weight, fc.constantFrom(2, 4), fc.integer({ min: -40_000, max: 40 }), few).map(
    ([value, width, first, postings]) =>
      (loops) =>
        loops.addPostings(
          value,
          AT.input,
          width,
          first,
          AT.input + 20,
          AT.input + 90,
          postings,
          AT.norms,
          AT.scores,
          SIZE,
          AT.lengths,
          AT.more,
          3,
        ),
  ),
  findPosted: fc.tuple(fc.constantFrom(2, 4), fc.integer({ min: -40, max: 40 }), few).map(
    ([width, first, postings]) =>
      (loops, count) =>
        loops.findPosted(AT.docs, count, AT.input, width, first, postings, AT.input + 160, AT.more),
  ),
  findCoded: fc.tuple(fc.nat(70), fc.constantFrom(2, 4), fc.nat(32), few).map(
    ([first, bits, held, greater]) =>
      (loops, count) =>
        loops.findCoded(
          AT.docs,
          count,
          first,
          bits,
          AT.input,
          held,
          AT.input + 40,
          AT.input + 120,
          greater,
          AT.more,
        ),
  ),
  addRough: weight.map(
    (value) => (loops, count) =>
      loops.addRough(value, AT.docs, count, AT.input, AT.norms, AT.scores, AT.lengths),
  ),
  addExact: weight.map(
    (value) => (loops, count) =>
      loops.addExact(value, AT.docs, count, AT.input, AT.norms, AT.lengths, AT.more),
  ),
  leastOf: fc
    .integer({ min: 1, max: 40 })
    .map(
      (limit) => (loops, count) => loops.leastOf(AT.docs, count, AT.scores, Math.min(limit, count), AT.more),
    ),
  prune: fc
    .integer({ min: -10, max: 1_000 })
    .map((needed) => (loops, count) => loops.prune(AT.docs, count, AT.scores, needed)),
  takeOut: fc.constant((loops, count) => loops.takeOut(AT.docs, count, AT.scores, AT.more)),
  sumTrees: fc
    .tuple(fc.integer({ min: -20, max: 20 }), fc.constantFrom(AT.norms, AT.norms + 40, FOREST.absent))
    .map(
      ([least, row]) =>
        (loops) =>
          loops.sumTrees(least, FOREST.roots, TREES, FOREST.nodes, FOREST.leaves, FOREST.most, row),
    ),
  putBack: fc.constant((loops, count) => loops.putBack(AT.docs, count, AT.scores, AT.more)),
};

function filled(compiled: WebAssembly.Module | null, { docs, input, scores }: Start): Kernel {
  const kernel = new Kernel(AT.end, compiled);
  const norms = new Float64Array(kernel.bytes.buffer, AT.norms, 256);
  for (let length = 0; length < 256; length++) norms[length] = 0.5 + length / 20;
  kernel.integers.set(scores, AT.scores / 4);
  kernel.bytes.set(input.subarray(0, SIZE), AT.lengths);
  kernel.integers.set(docs, AT.docs / 4);
  kernel.bytes.set(input, AT.input);
  plantForest(kernel);
  return kernel;
}

function plantForest({ integers }: Kernel): void {
  const floats = new Float64Array(integers.buffer);
  for (let tree = 0; tree < TREES; tree++) {
    const root = FOREST.nodes + 48 * tree;
    floats[root / 8] = 0.3 + tree / 5;
    integers.set([8 * tree, tree % 2, 2 * tree + 1, -3 * tree - 1], root / 4 + 2);
    floats[root / 8 + 3] = 0.52;
    integers.set([0, 1, -3 * tree - 2, -3 * tree - 3], root / 4 + 8);
    floats.set([tree - 3, 2 - tree, tree / 4], FOREST.leaves / 8 + 3 * tree);
    floats[FOREST.most / 8 + tree] = 3 * (TREES - tree);
    integers[FOREST.roots / 4 + tree] = 2 * tree;
    floats[FOREST.absent / 8 + tree] = Number.NaN;
  }
}

function expectSame(a: Uint8Array, b: Uint8Array, from: number, to: number): void {
  expect(Buffer.compare(a.subarray(from, to), b.subarray(from, to))).toBe(0);
}

describe("the loops of a search", () => {
  it("are compiled from what stands in loops.ts: else `npm run kernel`", async () => {
    expect(Buffer.from(await compileLoops(SEARCH)).toString("base64")).toBe(COMPILED_LOOPS);
  }, 60_000);

  it("are all there, in both forms", () => {
    const { loops } = new Kernel(1);
    expect(Object.keys(CALLS).sort()).toEqual(Object.keys(plainLoops).sort());
    expect(Object.keys(loops).sort()).toEqual(Object.keys(plainLoops).sort());
  });

  it.each(Object.keys(CALLS) as (keyof Loops)[])("%s does and gives the same in both forms", (name) => {
    const compiled = compiledLoops();
    expect(compiled).not.toBeNull();
    const property = fc.property(START, CALLS[name], (start, call) => {
      const [quick, plain] = [filled(compiled, start), filled(null, start)];
      expect(call(quick.loops, start.docs.length)).toBe(call(plain.loops, start.docs.length));
      expectSame(quick.bytes, plain.bytes, 0, AT.end);
    });
    fc.assert(property, { numRuns: 300 });
  });

  it("write nowhere but where they should, whatever bytes they are given", () => {
    const property = fc.property(START, CALLS.decodeRun, CALLS.addPostings, (start, decode, add) => {
      const kernel = filled(compiledLoops(), start);
      const before = kernel.bytes.slice();
      decode(kernel.loops, 0);
      expectSame(kernel.bytes, before, 0, AT.more);
      kernel.bytes.set(before);
      add(kernel.loops, 0);
      expectSame(kernel.bytes, before, 0, AT.scores);
      expectSame(kernel.bytes, before, AT.docs, AT.more);
    });
    fc.assert(property, { numRuns: 300 });
  });

  it("refuse a run whose numbers go on past its end or past all documents", () => {
    const kernel = new Kernel(AT.end);
    const run = (...some: number[]) => {
      kernel.bytes.set(some, AT.input);
      const { length } = some;
      return kernel.loops.decodeRun(AT.input, AT.input + length, 2, -1, AT.more, AT.more + 8);
    };
    expect(run(2, 4)).toBe(AT.input + 2);
    expect(run(2)).toBe(-1);
    expect(run(2, 0x84)).toBe(-1);
    expect(run(2, 5)).toBe(-1);
    expect(run(2, 0xff, 0xff, 0xff, 0xff, 1)).toBe(-1);
  });

  it("work on as memory grows, in both forms", () => {
    for (const compiled of [compiledLoops(), null]) {
      const kernel = new Kernel(8, compiled);
      kernel.integers[0] = 5;
      kernel.reserve(1_000_000);
      kernel.bytes.set([1, 2], 900_000);
      kernel.loops.addPairs(900_000, 1, 0);
      expect(kernel.integers[0]).toBe(5 + 1 + 2 * 256);
    }
  });
});

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
    const { compiledLoops: without } = await import("../../../core/index/kernel/kernel");
    expect(without()).toBeNull();
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
    const kernel = new Kernel(AT.end, compiledLoops());
    kernel.bytes.set([1, 2], AT.input);
    kernel.loops.addPairs(AT.input, 1, 0);
    expect([...kernel.integers.subarray(0, 2)]).toEqual([513, 513]);
  });
});

describe("the source of the loops", () => {
  it("reads and writes memory by what memory.ts has, which is what WebAssembly has in its place", () => {
    const folder = join(import.meta.dirname, "../../../core/index/kernel");
    const source = readFileSync(join(folder, "memory.ts"), "utf8");
    const names = [...source.matchAll(/^export function (\w+)\(/gm)].map(([, name]) => name);
    const replaced = readFileSync(join(import.meta.dirname, "../../../cli/kernel/compile-loops.ts"), "utf8");
    for (const name of names.filter((each) => each !== "workOn")) expect(replaced).toContain(`"${name}(`);
  });
});
