import "fake-indexeddb/auto";
import { serialize } from "node:v8";
import { beforeEach, describe, expect, it } from "vitest";
import { FORMAT } from "../../../core/index/record-keys";
import { readVersions } from "../../../platform/packs/versions";
import { Connection } from "../../../platform/store/connection";
import { findReadable } from "../../../platform/store/open-store";
import { packNumbers } from "../../../platform/store/removed-claims";
import type { PackSegment, PackVersion } from "../../../platform/store/schema";
import { removePack } from "../../../platform/store/sweep";
import { swapVersions, switchPack } from "../../../platform/store/switch-pack";
import { notesOf, versionsOf } from "../../../platform/store/version-notes";
import { freshBrowser, memorySentinel } from "./store-fixture";

beforeEach(freshBrowser);

/** Segments of which so many claims were removed each, every other one. */
function version(pack: string, sequence: number, removed: readonly number[]): PackVersion {
  const segments = removed.map((count, at): PackSegment => {
    const numbers = Array.from({ length: count }, (_, place) => 300 + 2 * place);
    const sha256 = `${at}`.padStart(64, "f");
    const generation = `pack.${pack}.${sequence}.${sha256.slice(-20)}`;
    return { generation, sha256, size: 1_000_000, records: 0, removed: packNumbers(numbers) };
  });
  return { pack, sequence, published: "2031-05-02", format: FORMAT, segments };
}

const SMALL = version("one", 1, [3]);
const LARGE = version("one", 2, [10, 100_000, 0, ...Array.from({ length: 60 }, () => 200), 36_000]);
const OTHER = version("one-two", 7, [90_000]);

async function storedIn(connection: Connection): Promise<[string, number][]> {
  return connection.use(async (database) => {
    const [keys, notes] = await Promise.all([database.getAllKeys("packs"), database.getAll("packs")]);
    return keys.map((key, at) => [key, serialize(notes[at]).length]);
  });
}

async function readIn(connection: Connection): Promise<readonly PackVersion[]> {
  const found = await findReadable(connection, memorySentinel());
  return found.kind === "unavailable" ? [] : found.others.packs;
}

/** A version in few words that can be compared at once. */
function told({ segments, ...rest }: PackVersion): unknown {
  return {
    ...rest,
    segments: segments.map((each) => ({ ...each, removed: Buffer.from(each.removed).toString("hex") })),
  };
}

async function read(connection: Connection): Promise<unknown[]> {
  return (await readIn(connection)).map(told);
}

async function kept(connection: Connection): Promise<unknown[]> {
  const { now, before } = await readVersions(connection, "one");
  return [now, before].map((each) => each && told(each));
}

describe("a version of which very many claims were removed", () => {
  it("lies in notes of less than 60,000 bytes and is read whole, whatever stood there before", async () => {
    const connection = new Connection();
    for (const each of [OTHER, SMALL, LARGE, SMALL, LARGE])
      await connection.use((database) => switchPack(database, each));
    expect(await read(connection)).toEqual([LARGE, OTHER].map(told));
    const stored = await storedIn(connection);
    expect(Math.max(...stored.map(([, bytes]) => bytes))).toBeLessThan(60_000);
    expect(stored.length).toBeGreaterThan(6);
    expect(await kept(connection)).toEqual([LARGE, SMALL].map(told));

    expect(await connection.use((database) => swapVersions(database, "one"))).toBe(true);
    expect(await kept(connection)).toEqual([SMALL, LARGE].map(told));
    expect(await read(connection)).toEqual([SMALL, OTHER].map(told));
    await connection.use((database) => removePack(database, "one"));
    expect(await read(connection)).toEqual([OTHER].map(told));
    expect((await storedIn(connection)).every(([key]) => key.startsWith("now/one-two"))).toBe(true);
  });

  it("is left out while a part of it is missing", async () => {
    const connection = new Connection();
    for (const each of [OTHER, LARGE]) await connection.use((database) => switchPack(database, each));
    const [last = ""] = (await storedIn(connection))
      .map(([key]) => key)
      .filter((key) => /one#/.test(key))
      .slice(-1);
    await connection.use((database) => database.delete("packs", last));
    expect(await read(connection)).toEqual([OTHER].map(told));
  });

  it.each([1, 2, 3, 7, 8, 9, 100])("comes back from parts of %d bytes", (most) => {
    const each = version("one", 3, [0, 4, 0, 5, 1]);
    const notes = notesOf(each, "now", most);
    expect(notes.length > 1).toBe(most < 10);
    expect(versionsOf(notes.map(([, note]) => note).reverse())).toEqual([each]);
  });
});
