import { describe, expect, it } from "vitest";
import { compileLoops, SEARCH } from "../../../cli/kernel/compile-loops";
import { COMPILED_LOOPS } from "../../../core/index/loops/compiled-loops";
import * as plainLoops from "../../../core/index/loops/loops";
import { SEARCH_LOOPS } from "../../../core/index/loops/search-loops";
import { Kernel, type Program } from "../../../core/kernel/kernel";
import { fc } from "../../seeded";

type Loops = typeof plainLoops;

/** The loops as JavaScript, as where there is no WebAssembly. */
const PLAIN: Program<Loops> = { ...SEARCH_LOOPS, compiled: () => null };

/** What the loops are run over: documents below 64, so that all lies in five kilobytes, whatever is drawn. */
const SIZE = 64;
const AT = {
  norms: 0,
  scores: 2_048,
  lengths: 2_560,
  docs: 2_624,
  input: 2_880,
  more: 3_680,
  end: 5_376,
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
  scores: fc.array(fc.double({ min: 0, max: 1_000, noNaN: true }), { minLength: SIZE, maxLength: SIZE }),
});

/** One loop each, with arguments as a search has them, and any bytes. */
const CALLS: { readonly [name in keyof Loops]: fc.Arbitrary<(loops: Loops, count: number) => unknown> } = {
  addPairs: few.map((count) => (loops) => loops.addPairs(AT.input, count, AT.docs)),
  decodeRun: fc.tuple(few, fc.integer({ min: -1, max: 2 ** 30 })).map(
    ([count, before]) =>
      (loops) =>
        loops.decodeRun(AT.input, AT.input + 200, count, before, AT.more, AT.more + 400),
  ),
  findEntries: few.map(
    (held) => (loops, count) => loops.findEntries(AT.input, AT.input + held, AT.docs, Math.floor(count / 4)),
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
  addFound: weight.map(
    (value) => (loops, count) =>
      loops.addFound(value, AT.docs, count, AT.input, AT.norms, AT.scores, AT.lengths),
  ),
  addToSums: weight.map(
    (value) => (loops, count) =>
      loops.addToSums(value, AT.docs, count, AT.input, AT.norms, AT.lengths, AT.more),
  ),
  leastOf: fc
    .integer({ min: 1, max: 40 })
    .map(
      (limit) => (loops, count) => loops.leastOf(AT.docs, count, AT.scores, Math.min(limit, count), AT.more),
    ),
  prune: fc
    .double({ min: -10, max: 1_000, noNaN: true })
    .map((needed) => (loops, count) => loops.prune(AT.docs, count, AT.scores, needed)),
  takeOut: fc.constant((loops, count) => loops.takeOut(AT.docs, count, AT.scores, AT.more)),
  putBack: fc.constant((loops, count) => loops.putBack(AT.docs, count, AT.scores, AT.more)),
  sortRanked: fc.constant((loops, count) => loops.sortRanked(AT.docs, AT.input, count)),
};

function filled(program: Program<Loops>, { docs, input, scores }: Start): Kernel<Loops> {
  const kernel = new Kernel(AT.end, program);
  const norms = new Float64Array(kernel.bytes.buffer, AT.norms, 256);
  for (let length = 0; length < 256; length++) norms[length] = 0.5 + length / 20;
  kernel.floats.set(scores, AT.scores / 8);
  kernel.bytes.set(input.subarray(0, SIZE), AT.lengths);
  kernel.integers.set(docs, AT.docs / 4);
  kernel.bytes.set(input, AT.input);
  return kernel;
}

const NONE = new Uint8Array();

function expectSame(a: Uint8Array, b: Uint8Array, from: number, to: number): void {
  expect(Buffer.compare(a.subarray(from, to), b.subarray(from, to))).toBe(0);
}

describe("the loops of a search", () => {
  it("are compiled from what stands in loops.ts: else `npm run kernel`", async () => {
    expect(Buffer.from(await compileLoops(SEARCH)).toString("base64")).toBe(COMPILED_LOOPS);
  }, 60_000);

  it("are all there, in both forms", () => {
    const { loops } = new Kernel(1, SEARCH_LOOPS);
    expect(Object.keys(CALLS).sort()).toEqual(Object.keys(plainLoops).sort());
    expect(Object.keys(loops).sort()).toEqual(Object.keys(plainLoops).sort());
  });

  it.each(Object.keys(CALLS) as (keyof Loops)[])("%s does and gives the same in both forms", (name) => {
    expect(SEARCH_LOOPS.compiled()).not.toBeNull();
    const property = fc.property(START, CALLS[name], (start, call) => {
      const [quick, plain] = [filled(SEARCH_LOOPS, start), filled(PLAIN, start)];
      expect(call(quick.loops, start.docs.length)).toBe(call(plain.loops, start.docs.length));
      expectSame(quick.bytes, plain.bytes, 0, AT.end);
    });
    fc.assert(property, { numRuns: 300 });
  });

  it("sort documents by their sums, the greatest first, ties by number", () => {
    const sums = fc.array(fc.constantFrom(0.25, 1, 1.5, 7), { minLength: 40, maxLength: 40 });
    const property = fc.property(START, sums, (start, drawn) => {
      const kernel = filled(SEARCH_LOOPS, start);
      const { docs } = start;
      kernel.floats.set(drawn, AT.input / 8);
      kernel.loops.sortRanked(AT.docs, AT.input, docs.length);
      const sorted = docs
        .map((doc, at) => [doc, drawn[at] ?? 0] as const)
        .sort(([a, x], [b, y]) => y - x || a - b);
      const found = sorted.map((_, at) => [
        kernel.integers[AT.docs / 4 + at],
        kernel.floats[AT.input / 8 + at],
      ]);
      expect(found).toEqual(sorted);
    });
    fc.assert(property, { numRuns: 300 });
  });

  it("write nowhere but where they should, whatever bytes they are given", () => {
    const property = fc.property(START, CALLS.decodeRun, CALLS.addPostings, (start, decode, add) => {
      const kernel = filled(SEARCH_LOOPS, start);
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
    const kernel = new Kernel(AT.end, SEARCH_LOOPS);
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

  it("find the entries of a table's block in both forms, and write nothing but where they are", () => {
    const entry = fc.record({
      key: fc.uint8Array({ maxLength: 3 }),
      bytes: fc.option(fc.uint8Array({ maxLength: 4 })),
      number: fc.nat(0x7f),
    });
    const asked = fc.uniqueArray(fc.uint8Array({ maxLength: 3 }), {
      minLength: 1,
      maxLength: 8,
      selector: (key) => key.join(),
    });
    const property = fc.property(fc.array(entry, { maxLength: 12 }), asked, fc.nat(3), (held, keys, cut) => {
      const block = held.flatMap(({ key, bytes, number }) => [
        key.length,
        ...key,
        ...(bytes === null ? [0, number] : [bytes.length + 1, ...bytes]),
      ]);
      const { length } = block;
      const end = AT.input + Math.max(0, length - cut);
      const [quick, plain] = [SEARCH_LOOPS, PLAIN].map((program) => {
        const kernel = new Kernel(AT.end, program);
        kernel.bytes.set(block, AT.input);
        for (const [at, key] of keys.entries()) {
          kernel.integers.set([AT.more + 4 * at, key.length, 0, 0], AT.docs / 4 + 4 * at);
          kernel.bytes.set(key, AT.more + 4 * at);
        }
        const before = kernel.bytes.slice();
        const found = kernel.loops.findEntries(AT.input, end, AT.docs, keys.length);
        expectSame(kernel.bytes, before, 0, AT.docs);
        expectSame(kernel.bytes, before, AT.input, AT.end);
        return { found, bytes: kernel.bytes };
      });
      expect(quick?.found).toBe(plain?.found);
      expectSame(quick?.bytes ?? NONE, plain?.bytes ?? NONE, 0, AT.end);
      if (cut > 0) return;
      const known = keys.filter((key) => held.some((each) => each.key.join() === key.join()));
      expect(quick?.found).toBe(known.length);
    });
    fc.assert(property, { numRuns: 500 });
  });

  it("refuse a block that ends inside an entry, or in which a number is too long", () => {
    const kernel = new Kernel(AT.end, SEARCH_LOOPS);
    const walk = (...block: number[]) => {
      kernel.bytes.fill(0, AT.input, AT.more);
      kernel.bytes.set(block, AT.input);
      kernel.integers.set([AT.more, 1, 0, 0], AT.docs / 4);
      kernel.bytes.set([7], AT.more);
      return kernel.loops.findEntries(AT.input, AT.input + block.length, AT.docs, 1);
    };
    expect(walk(1, 7, 3, 0, 0)).toBe(1);
    expect(walk(1, 7, 0, 5)).toBe(1);
    expect([...kernel.integers.subarray(AT.docs / 4 + 2, AT.docs / 4 + 4)]).toEqual([-1, 5]);
    expect(walk(1, 8, 3, 0, 0)).toBe(0);
    expect(walk(1, 7, 3, 0)).toBe(-1);
    expect(walk(1, 7, 0)).toBe(-1);
    expect(walk(1, 7)).toBe(-1);
    expect(walk(1)).toBe(-1);
    expect(walk(0x80, 0x80, 0x80, 0x80, 1, 7, 1)).toBe(-1);
  });

  it("work on as memory grows, in both forms", () => {
    for (const program of [SEARCH_LOOPS, PLAIN]) {
      const kernel = new Kernel(8, program);
      kernel.integers[0] = 5;
      kernel.reserve(1_000_000);
      kernel.bytes.set([1, 2], 900_000);
      kernel.loops.addPairs(900_000, 1, 0);
      expect(kernel.integers[0]).toBe(5 + 1 + 2 * 256);
    }
  });
});
