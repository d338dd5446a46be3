import "fake-indexeddb/auto";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { CorpusReader } from "../../../core/index/corpus-reader";
import { FORMAT } from "../../../core/index/record-keys";
import { Connection } from "../../../platform/store/connection";
import { BadPart, installPack } from "../../../platform/store/install";
import { packNumbers, unpackNumbers } from "../../../platform/store/removed-claims";
import type { PackVersion } from "../../../platform/store/schema";
import { dropStaged, type SegmentSource, stagePack } from "../../../platform/store/stage-pack";
import { removePack, sweep, tidy } from "../../../platform/store/sweep";
import { swapVersions, switchPack } from "../../../platform/store/switch-pack";
import { type SmallPack, smallPack, sourceClaim } from "../../core/index/small-pack";
import { dieAtWrite } from "./dying-writes";
import { bundleOf, freshBrowser, memorySentinel, wake } from "./store-fixture";

const ID = "other";

let bundled: SmallPack;
let base: SmallPack;
let update: SmallPack;
beforeAll(async () => {
  const claims = (pack: string, numbers: readonly number[]) =>
    numbers.map((at) => sourceClaim(at, ["all"], `${pack} ${at} ${"words ".repeat(300)}`));
  [bundled, base, update] = await Promise.all([
    smallPack(claims("bundled", [0, 1, 2]), "1.0.0"),
    smallPack(claims("base", [10, 11, 12, 13]), "2.0.0"),
    smallPack(claims("update", [11, 14]), "2.1.0"),
  ]);
});
beforeEach(freshBrowser);

function sourceOf(pack: SmallPack, removed: readonly number[] = []): SegmentSource & { reads: string[] } {
  const { reads, read } = bundleOf(pack);
  return { manifest: pack.manifest, removed, read, reads };
}

const V1 = () => [sourceOf(base)];
const V2 = () => [sourceOf(base, [1, 3]), sourceOf(update)];

const quiet = { onProgress: () => undefined, inspect: () => undefined };

async function install(
  connection: Connection,
  sequence: number,
  sources: readonly SegmentSource[],
  pack = ID,
): Promise<void> {
  const { segments } = await stagePack(connection, pack, sources, quiet);
  const version: PackVersion = { pack, sequence, published: "2031-05-02", format: FORMAT, segments };
  await connection.use((database) => switchPack(database, version));
}

/** The first two words of every claim that is found, over the bundled pack and all others. */
async function found(connection: Connection): Promise<string> {
  const { reader } = wake({ bundle: bundleOf(bundled), sentinel: memorySentinel(), connection });
  return claimsIn(await reader());
}

async function claimsIn(reader: CorpusReader | null): Promise<string> {
  if (reader === null) return "unreadable";
  const { size, deleted } = await reader.collection();
  const docs = (await reader.postings(["all"])).get("all")?.docs ?? [];
  const claims = await reader.claims(Array.from({ length: size }, (_, doc) => doc));
  const left = [...docs].filter((doc) => !deleted?.has(doc));
  expect(left).toEqual([...claims.keys()].sort((a, b) => a - b));
  return left.map((doc) => claims.get(doc)?.claim.text.split(" ").slice(0, 2).join("")).join(" ");
}

const OWN = "bundled0 bundled1 bundled2";
const FIRST = `${OWN} base10 base11 base12 base13`;
const SECOND = `${OWN} update11 update14 base10 base12`;

async function everything(connection: Connection): Promise<unknown[]> {
  return connection.use((database) =>
    Promise.all([
      database.getAllKeys("records"),
      database.getAllKeys("staging"),
      database.getAllKeys("packs"),
      database.getAllKeys("current"),
    ]),
  );
}

describe("a pack that was added", { timeout: 60_000 }, () => {
  it("is searched beside the bundled one; an update writes only what is new, and hides what was removed", async () => {
    const connection = new Connection();
    expect(await found(connection)).toBe(OWN);
    await install(connection, 1, V1());
    expect(await found(connection)).toBe(FIRST);
    const sources = V2();
    await install(connection, 2, sources);
    expect(await found(connection)).toBe(SECOND);
    expect(sources.map((source) => "reads" in source && source.reads)).toEqual([
      [],
      update.manifest.parts.map(({ name }) => name),
    ]);
  });

  it("goes back to the version before, and forth again", async () => {
    const connection = new Connection();
    await install(connection, 1, V1());
    expect(await connection.use((database) => swapVersions(database, ID))).toBe(false);
    await install(connection, 2, V2());
    expect(await connection.use((database) => swapVersions(database, ID))).toBe(true);
    expect(await found(connection)).toBe(FIRST);
    await connection.use(tidy);
    await connection.use((database) => swapVersions(database, ID));
    expect(await found(connection)).toBe(SECOND);
  });

  it("leaves nothing behind when it is removed, neither of other versions nor of an attempt", async () => {
    const connection = new Connection();
    await installPack(connection, sourceOf(bundled), { onProgress: () => undefined });
    await install(connection, 1, [sourceOf(base)], "other-two");
    const before = await everything(connection);
    await install(connection, 1, V1());
    await install(connection, 2, V2());
    await stagePack(connection, ID, [sourceOf(bundled)], quiet);
    expect(await everything(connection)).not.toEqual(before);
    await connection.use((database) => removePack(database, ID));
    expect(await everything(connection)).toEqual(before);
  });

  it("leaves no record of versions older than the one before once the store is tidied", async () => {
    const connection = new Connection();
    await install(connection, 1, V1());
    await install(connection, 2, [sourceOf(update)]);
    await install(connection, 3, [sourceOf(bundled)]);
    await connection.use(tidy);
    const [records] = await everything(connection);
    expect(records).toHaveLength(update.manifest.records + bundled.manifest.records);
  });

  it("keeps what is there when a part is not what the manifest says, and nothing of the rest once dropped", async () => {
    const connection = new Connection();
    await install(connection, 1, V1());
    const before = await everything(connection);
    const bad = {
      ...sourceOf(update),
      read: async () => new Uint8Array(update.manifest.parts[0]?.bytes ?? 0),
    };
    await expect(stagePack(connection, ID, [sourceOf(base), bad], quiet)).rejects.toThrow(BadPart);
    expect(await found(connection)).toBe(FIRST);
    await connection.use((database) => dropStaged(database, ID));
    expect(await everything(connection)).toEqual(before);
  });

  it("goes on with what an earlier attempt fetched, also after the store was swept", async () => {
    const connection = new Connection();
    const first = V2();
    await stagePack(connection, ID, first, quiet);
    await connection.use(sweep);
    const again = V2();
    await install(connection, 2, again);
    expect(again.flatMap((source) => source.reads)).toEqual([]);
    expect(await found(connection)).toBe(SECOND);
  });

  it("is not taken for the bundled pack where both have the same content, and stands in its place where it is the same pack", async () => {
    const connection = new Connection();
    await stagePack(connection, "small", [sourceOf(bundled)], quiet);
    const current = await installPack(connection, sourceOf(bundled), { onProgress: () => undefined });
    expect(current.generation).not.toContain("pack.");
    await install(connection, 1, V1(), bundled.manifest.age.pack);
    expect(await found(connection)).toBe(FIRST.replace(`${OWN} `, ""));
  });

  it("costs no other answers where records of it are lost, and is left out until it is mended", async () => {
    const connection = new Connection();
    await install(connection, 1, V1());
    const lost = await connection.use(async (database) => {
      const keys = (await database.getAllKeys("records")).filter((key) => key.startsWith("pack."));
      await Promise.all(keys.map((key) => database.delete("records", key)));
      return keys.length;
    });
    expect(lost).toBe(base.manifest.records);
    const told: string[] = [];
    const corpus = wake({
      bundle: bundleOf(bundled),
      sentinel: memorySentinel(),
      connection,
      onDamage: (pack) => told.push(pack),
    });
    const first = await corpus.reader();
    expect((await first?.postings(["all"]))?.get("all")?.docs).toHaveLength(3);
    expect(told).toEqual([ID]);
    expect(await claimsIn(await corpus.reader())).toBe(OWN);
    await stagePack(connection, ID, V1(), { ...quiet, force: true });
    corpus.packsChanged();
    expect(await claimsIn(await corpus.reader())).toBe(FIRST);
  });
});

describe("killed at any write", { timeout: 60_000 }, () => {
  it("[R3, R12] one whole version is read, and the next attempt finishes", async () => {
    const seen = new Set<string>();
    for (let n = 1, died = true; died; n++) {
      freshBrowser();
      const connection = new Connection();
      await install(connection, 1, V1());
      died = await dieAtWrite(n, () => install(connection, 2, V2()));
      await connection.close();
      const next = new Connection();
      const now = await found(next);
      seen.add(now);
      expect([FIRST, SECOND], `killed at write ${n}`).toContain(now);
      await install(next, 2, V2());
      expect(await found(next), `after write ${n}`).toBe(SECOND);
      await next.close();
    }
    expect([...seen].sort()).toEqual([FIRST, SECOND].sort());
  });
});

describe("numbers of claims that are no longer true", () => {
  it.each([[[]], [[0]], [[0, 1, 127, 128, 99_999]], [[5, 1_000_000]]])("%j come back", (numbers) => {
    expect(unpackNumbers(packNumbers(numbers))).toEqual(numbers);
  });
});
