import { describe, expect, it } from "vitest";
import type { BlockPort } from "../../../core/index/block-port";
import { splitRecords } from "../../../core/index/part-file";
import { CorruptRecord, RECORD_LIMIT } from "../../../core/index/record";
import { keysOf } from "../../../core/index/record-keys";
import { createCorpusReader } from "../../../core/index/segment-reader";
import { fc } from "../../seeded";
import { LEXICON, REFERENCE, type SmallPack, smallPack, sourceClaim } from "./small-pack";

/** Of so many one term's postings lie in chunks. */
const CHUNKED = 18_000;

/** Enough for several blocks of claims and of terms, one term in every claim, and one claim larger than a record. */
function manyClaims(count = 4_000) {
  return Array.from({ length: count }, (_, at) =>
    sourceClaim(
      at,
      ["all", `t${at}`, `m${at % 5}`, ...(at % 3 === 0 ? ["all"] : [])],
      at === 3_321 ? "long ".repeat(30_000) : `Claim ${at}.`,
      Math.floor(at / 3),
    ),
  );
}

function recordsOf({ manifest, files }: SmallPack): Map<string, Uint8Array> {
  return new Map(
    manifest.parts.flatMap((part) => [...splitRecords(files.get(part.name) ?? new Uint8Array(), part)]),
  );
}

function portOver(records: ReadonlyMap<string, Uint8Array>): BlockPort & { reads: string[][] } {
  const reads: string[][] = [];
  return {
    reads,
    async read(keys) {
      reads.push([...keys]);
      return new Map(keys.flatMap((key) => [[key, records.get(key)] as const]).filter(isPresent));
    },
  };
}

function isPresent<K, V>(pair: readonly [K, V | undefined]): pair is readonly [K, V] {
  return pair[1] !== undefined;
}

describe("a compiled segment", { timeout: 60_000 }, () => {
  it("gives every claim back as it was put in, however large", async () => {
    const claims = manyClaims();
    const { reader } = await smallPack(claims);
    const stored = await reader.claims(claims.map((_, doc) => doc));
    expect(stored.size).toBe(claims.length);
    for (const [doc, { claim, report, proposition }] of claims.entries()) {
      if (doc % 97 === 0 || doc === 3_321)
        expect(stored.get(doc)).toEqual({ doc, claim, report, proposition });
    }
    expect(await reader.claims([-1, 4_000, 2.5e9])).toEqual(new Map());
  });

  it.each([
    ["few", 5_000, 32],
    ["many", 5_001, 8],
  ])("of %s claims has blocks of its own size, each claim in its place", async (_, count, perBlock) => {
    const claims = manyClaims(count);
    const pack = await smallPack(claims);
    expect([...recordsOf(pack).keys()].filter((key) => key.startsWith("c/"))).toHaveLength(
      Math.ceil(count / perBlock),
    );
    const docs = [0, perBlock - 1, perBlock, 4_321, count - 1];
    const stored = await pack.reader.claims(docs);
    expect(docs.map((doc) => stored.get(doc)?.claim.id)).toEqual(docs.map((doc) => claims[doc]?.claim.id));
  });

  it("gives postings with frequencies, and nothing for terms it does not hold", async () => {
    const { reader } = await smallPack(manyClaims(CHUNKED));
    const found = await reader.postings(["all", "t17", "m3", "", "zzz", "t"]);
    expect([...found.keys()].sort()).toEqual(["all", "m3", "t17"]);
    expect(found.get("t17")).toEqual({
      docs: Uint32Array.of(17),
      frequencies: Uint8Array.of(1),
      lengths: Uint8Array.of(3),
    });
    expect(found.get("all")?.docs).toEqual(Uint32Array.from({ length: CHUNKED }, (_, at) => at));
    expect([...(found.get("all")?.frequencies.slice(0, 4) ?? [])]).toEqual([2, 1, 1, 2]);
    expect(found.get("m3")?.docs.length).toBe(3_600);
  });

  it("knows its age, its lengths, its tables and its lexicon", async () => {
    const { reader } = await smallPack([sourceClaim(0, ["a", "b"]), sourceClaim(27, ["a"])]);
    expect(await reader.age()).toEqual({
      pack: "small",
      version: "1.0.0",
      reports: 2,
      outlets: 1,
      from: "2019-02-01",
      to: "2019-02-28",
    });
    expect(await reader.collection()).toMatchObject({ size: 2, averageLength: 1.5 });
    expect(await reader.reference()).toEqual(REFERENCE);
    const spanish = await reader.translations("es", ["ayud", "oro", "ouro"]);
    expect([...spanish]).toEqual(LEXICON.es.map(({ stem, translations }) => [stem, translations]).reverse());
    expect([...(await reader.translations("pt", ["ouro"])).keys()]).toEqual(["ouro"]);
  });

  it("is empty without claims", async () => {
    const { reader } = await smallPack([]);
    expect((await reader.collection()).size).toBe(0);
    expect(await reader.postings(["a"])).toEqual(new Map());
  });

  it("is the same bytes for the same input", async () => {
    const [one, two] = await Promise.all([smallPack(manyClaims()), smallPack(manyClaims())]);
    expect(two.manifest).toEqual(one.manifest);
    for (const [name, bytes] of one.files)
      expect(Buffer.compare(bytes, two.files.get(name) ?? Buffer.of())).toBe(0);
    const other = await smallPack(manyClaims().slice(1));
    expect(other.manifest.sha256).not.toBe(one.manifest.sha256);
  });

  it("[R17] has no record of 60,000 bytes or more, and none that the manifest does not name", async () => {
    const pack = await smallPack(manyClaims());
    const records = recordsOf(pack);
    expect(Math.max(...[...records.values()].map((record) => record.length))).toBeLessThan(RECORD_LIMIT);
    expect(records.size).toBe(pack.manifest.records);
    expect([...records.keys()].some((key) => key.startsWith("x/"))).toBe(true);
    expect(new Set(pack.manifest.parts.flatMap(keysOf)).size).toBe(pack.manifest.records);
  });

  it("reads what a query needs and no more", async () => {
    const port = portOver(recordsOf(await smallPack(manyClaims(CHUNKED))));
    const reader = createCorpusReader(port);
    await reader.postings(["t17", "t18"]);
    await reader.claims([16, 17, 23]);
    expect(port.reads.map((keys) => keys.length)).toEqual([1, 2, 1]);
    await reader.claims([18, 16]);
    expect(port.reads.length).toBe(3);
    await reader.postings(["t3900", "all"]);
    expect(port.reads.slice(3).map((keys) => keys.length)).toEqual([2, 5]);
  });
});

describe("damage", { timeout: 60_000 }, () => {
  it("[R14] shows, whichever byte of whichever record is changed, cut off or lost", async () => {
    const pack = await smallPack(Array.from({ length: 40 }, (_, at) => sourceClaim(at, ["all", `t${at}`])));
    const records = recordsOf(pack);
    const key = fc.constantFrom(...records.keys());
    await fc.assert(
      fc.asyncProperty(
        key,
        fc.nat(),
        fc.integer({ min: 1, max: 255 }),
        fc.nat(2),
        async (bad, at, mask, how) => {
          const record = Uint8Array.from(records.get(bad) ?? []);
          const place = at % record.length;
          record[place] = (record[place] ?? 0) ^ mask;
          const damaged = new Map(records);
          if (how === 0) damaged.set(bad, record);
          if (how === 1) damaged.set(bad, record.slice(0, place));
          if (how === 2) damaged.delete(bad);
          await expect(readAll(createCorpusReader(portOver(damaged)))).rejects.toThrow(CorruptRecord);
          const second = { ...portOver(damaged), repair: portOver(records).read };
          await expect(readAll(createCorpusReader(second))).resolves.toBe(40);
        },
      ),
      { numRuns: 200 },
    );
  });

  it("shows when two sound records are swapped", async () => {
    const records = recordsOf(
      await smallPack(Array.from({ length: 40 }, (_, at) => sourceClaim(at, ["all"]))),
    );
    const [first, second] = [records.get("c/0"), records.get("c/1")];
    const swapped = new Map([...records, ["c/0", second], ["c/1", first]].filter(isRecord));
    await expect(createCorpusReader(portOver(swapped)).claims([0])).rejects.toThrow("record c/0");
  });
});

function isRecord(pair: unknown[]): pair is [string, Uint8Array] {
  return pair[1] instanceof Uint8Array;
}

async function readAll(reader: ReturnType<typeof createCorpusReader>): Promise<number> {
  await Promise.all([reader.reference(), reader.postings(["all"])]);
  await Promise.all([reader.translations("es", ["oro"]), reader.translations("pt", ["ouro"])]);
  const { size } = await reader.collection();
  return (await reader.claims(Array.from({ length: size }, (_, doc) => doc))).size;
}
