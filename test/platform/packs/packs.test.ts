import "fake-indexeddb/auto";
import { deleteDB } from "idb";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { followAgain, followedPacks } from "../../../platform/packs/followed-packs";
import type { PackRecord } from "../../../platform/packs/pack-record";
import type { PackRecords } from "../../../platform/packs/pack-records";
import { createPacks } from "../../../platform/packs/packs";
import { Connection } from "../../../platform/store/connection";
import { DATABASE } from "../../../platform/store/schema";
import { type TestKey, testKey } from "../../core/corpus/signed-publication";
import { type SmallPack, smallPack, sourceClaim } from "../../core/index/small-pack";
import { FULL, withRoomFor } from "../store/full-store";
import { bundleOf, freshBrowser, memorySentinel, wake } from "../store/store-fixture";
import { ADDRESS, packServer } from "./pack-server";

const KEY = testKey();
const OTHER_KEY = testKey();
const DAY = 86_400_000;
const START = Date.parse("2031-05-06T00:00:00Z");

/** A gold pair that no pack of this file answers, and one that each does. */
const WRONG = {
  text: "Twelve houses burnt.",
  page: { published: null, domain: null },
  matched: ["r-0000000000#0"],
};
const RIGHT = { text: "Twelve houses burnt.", page: { published: null, domain: null }, nothingPainted: true };

let bundled: SmallPack;
let base: SmallPack;
let update: SmallPack;
beforeAll(async () => {
  const pack = (name: string, numbers: readonly number[], version: string) =>
    smallPack(
      numbers.map((at) => sourceClaim(at, ["all"], `${name}${at} said`)),
      version,
      "flood",
    );
  bundled = await smallPack([sourceClaim(0, ["all"], "own said")], "1.0.0", "venezuela");
  [base, update] = await Promise.all([
    pack("base", [10, 11, 12], "1.0.0"),
    pack("update", [11, 13], "1.1.0"),
  ]);
});
beforeEach(freshBrowser);

function memoryRecords(): PackRecords & { list: PackRecord[] } {
  const records = {
    list: [] as PackRecord[],
    all: async () => structuredClone(records.list),
    async put(record: PackRecord) {
      records.list = [...records.list.filter(({ id }) => id !== record.id), structuredClone(record)];
    },
    async remove(gone: string) {
      records.list = records.list.filter(({ id }) => id !== gone);
    },
  };
  return records;
}

/** A reader's browser with a server to follow. */
function reader() {
  const connection = new Connection();
  const server = packServer();
  const records = memoryRecords();
  const clock = { now: START };
  const granted = { hosts: true, givenBack: [] as string[] };
  const corpus = wake({ bundle: bundleOf(bundled), sentinel: memorySentinel(), connection });
  const packs = createPacks({
    connection,
    records,
    hosts: {
      granted: async () => granted.hosts,
      giveBack: async (url) => void granted.givenBack.push(url),
    },
    bundled: async () => "venezuela",
    onSwitch: () => corpus.packsChanged(),
    request: { fetch: server.fetch },
    now: () => new Date(clock.now),
    random: () => 0.5,
  });
  const found = async (): Promise<string> => {
    const all = await corpus.reader();
    const { size = 0 } = (await all?.collection()) ?? {};
    const claims = await all?.claims(Array.from({ length: size }, (_, doc) => doc));
    return [...(claims?.values() ?? [])].map(({ claim }) => claim.text.split(" ")[0]).join(" ");
  };
  const records_ = async (): Promise<number[]> =>
    connection.use((database) =>
      Promise.all([database.count("records"), database.count("packs"), database.count("staging")]),
    );
  const first = async (by: TestKey = KEY) => {
    await server.publish({ sequence: 1, chain: [base], selfTests: [RIGHT] }, by);
    const { key } = await packs.preview(ADDRESS);
    await packs.follow(ADDRESS, key);
    server.asked.length = 0;
  };
  const second = (change: object = {}, by: TestKey = KEY) =>
    server.publish({ sequence: 2, chain: [base, update], removed: [[1]], selfTests: [RIGHT], ...change }, by);
  const view = async () => (await packs.list())[0];
  return { connection, server, records, clock, granted, packs, found, counts: records_, first, second, view };
}

const OWN = "own";
const FIRST = "own base10 base11 base12";
const SECOND = "own update11 update13 base10 base12";

describe("following a pack", { timeout: 60_000 }, () => {
  it("shows what it is first, and keeps nothing of it", async () => {
    const { server, packs, found, counts, records } = reader();
    await server.publish({ sequence: 1, chain: [base], selfTests: [RIGHT] }, KEY);
    expect(await packs.preview("https://packs.example/flood/")).toMatchObject({
      url: ADDRESS,
      id: "flood",
      title: "The flood of Aldea",
      claims: 3,
      bytes: base.manifest.bytes,
      key: KEY.key,
      fingerprint: expect.stringMatching(/^[0-9a-f]{4}( [0-9a-f]{4})+$/),
      inPlace: false,
    });
    expect(server.asked.filter((name) => name.endsWith(".bin"))).toEqual([]);
    expect([await found(), await counts(), records.list]).toEqual([OWN, [0, 0, 0], []]);
  });

  it("finds its claims, and an update's; only what is new is fetched", async () => {
    const { packs, found, first, second, server, view } = reader();
    await first();
    expect(await found()).toBe(FIRST);
    expect(await view()).toMatchObject({ id: "flood", claims: 3, before: null, trouble: null });
    await second();
    await packs.act("flood", "update");
    expect(await found()).toBe(SECOND);
    expect(server.asked.filter((name) => name.endsWith(".bin"))).toEqual([...update.files.keys()]);
    expect(await view()).toMatchObject({ claims: 4, before: "2031-05-05T06:00:00Z" });
  });

  it("is taken along to another device: nothing is fetched before its host is granted, and nothing older than was seen", async () => {
    const here = reader();
    await here.first();
    await here.second();
    await here.packs.act("flood", "update");
    const taken = await followedPacks(here.records);
    expect(taken).toEqual([
      expect.objectContaining({ id: "flood", url: ADDRESS, key: KEY.key, sequence: 2, paused: false }),
    ]);
    freshBrowser();
    const there = reader();
    there.granted.hosts = false;
    await there.server.publish({ sequence: 1, chain: [base], selfTests: [RIGHT] }, KEY);
    expect(await followAgain(taken, there.records, new Date(START))).toEqual(["flood"]);
    await there.packs.act("flood", "update");
    expect([await there.view(), there.server.asked]).toEqual([
      expect.objectContaining({ trouble: "not-granted", published: null }),
      [],
    ]);
    there.granted.hosts = true;
    await there.packs.act("flood", "update");
    expect(await there.view()).toMatchObject({ trouble: "downgrade", published: null });
    await there.second();
    await there.packs.act("flood", "update");
    expect(await there.found()).toBe(SECOND);
    expect(await followAgain(taken, there.records, new Date(START))).toEqual([]);
  });

  it("asks with the ETag, and fetches nothing more where nothing changed", async () => {
    const { packs, first, server } = reader();
    await first();
    await packs.act("flood", "update");
    expect(server.asked).toEqual(["pack.json"]);
  });

  it("goes back to the version before, and does not take the same again", async () => {
    const { packs, found, first, second } = reader();
    await first();
    await second();
    await packs.act("flood", "update");
    await packs.act("flood", "rollBack");
    expect(await found()).toBe(FIRST);
    await packs.act("flood", "update");
    expect(await found()).toBe(FIRST);
    await packs.act("flood", "rollBack");
    expect(await found()).toBe(SECOND);
  });

  it("leaves nothing behind when it is removed, and gives the host back", async () => {
    const { packs, found, first, second, counts, records, granted } = reader();
    const before = await counts();
    await first();
    await second();
    await packs.act("flood", "update");
    await packs.act("flood", "remove");
    expect([await counts(), records.list, granted.givenBack]).toEqual([before, [], [ADDRESS]]);
    expect(await found()).toBe(OWN);
  });

  it("[S23] takes nothing under another key until the reader agrees", async () => {
    const { packs, found, first, second, view } = reader();
    await first();
    await second({}, OTHER_KEY);
    await packs.act("flood", "update");
    expect(await found()).toBe(FIRST);
    const asked = await view();
    expect(asked).toMatchObject({ trouble: "key-changed", source: { vouched: false } });
    expect(asked?.source?.offered).not.toBe(asked?.source?.fingerprint);
    await packs.act("flood", "acceptKey");
    expect(await found()).toBe(SECOND);
    expect(await view()).toMatchObject({ trouble: null, source: { fingerprint: asked?.source?.offered } });
  });

  it.each(FULL)(
    "[R12] is not added where $where has no room, and nothing of it is left",
    async ({ fail }) => {
      const { packs, server, found, records, counts } = reader();
      await server.publish({ sequence: 1, chain: [base], selfTests: [RIGHT] }, KEY);
      await withRoomFor(3, fail, async () => {
        await expect(packs.follow(ADDRESS, KEY.key)).rejects.toMatchObject({ trouble: "store-full" });
      });
      expect([await counts(), records.list]).toEqual([[0, 0, 0], []]);
      await packs.follow(ADDRESS, KEY.key);
      expect(await found()).toBe(FIRST);
    },
  );

  it.each(FULL)(
    "[R12] keeps its version where $where has no room for the next, says so, and takes it later",
    async ({ fail }) => {
      const { packs, found, first, second, counts, view } = reader();
      await first();
      await second();
      const before = await counts();
      await withRoomFor(3, fail, () => packs.act("flood", "update"));
      expect(await view()).toMatchObject({ trouble: "store-full", busy: null });
      expect(await counts()).toEqual(before);
      expect(await found()).toBe(FIRST);
      await packs.act("flood", "update");
      expect(await view()).toMatchObject({ trouble: null });
      expect(await found()).toBe(SECOND);
    },
  );

  it("[S23] is not what was previewed where the key is another by then", async () => {
    const { packs, server, records, counts } = reader();
    await server.publish({ sequence: 1, chain: [base] }, KEY);
    const { key } = await packs.preview(ADDRESS);
    await server.publish({ sequence: 1, chain: [base] }, OTHER_KEY);
    await expect(packs.follow(ADDRESS, key)).rejects.toMatchObject({ trouble: "key-changed" });
    expect([records.list, await counts()]).toEqual([[], [0, 0, 0]]);
  });

  const spoilt = (server: ReturnType<typeof packServer>, name: (file: string) => boolean) => {
    for (const [file, bytes] of server.files)
      if (name(file))
        server.files.set(
          file,
          bytes.map((byte, at) => (at === 40 ? byte ^ 1 : byte)),
        );
  };
  it.each([
    ["its gold pairs fail", "failed-tests", { selfTests: [WRONG] }, () => undefined],
    ["it is another pack", "other-pack", { pack: "fire" }, () => undefined],
    ["it is older", "downgrade", { sequence: 0 + 1, chain: undefined }, () => undefined],
    [
      "a file is not the one that was signed",
      "wrong-hash",
      {},
      (server: ReturnType<typeof packServer>) => spoilt(server, (name) => update.files.has(name)),
    ],
    [
      "its signature does not fit",
      "bad-signature",
      {},
      ({ files }: ReturnType<typeof packServer>) =>
        void files.set(
          "pack.json",
          new TextEncoder().encode(
            new TextDecoder().decode(files.get("pack.json")).replace("The flood", "The fire"),
          ),
        ),
    ],
    [
      "it is none",
      "malformed",
      {},
      ({ files }: ReturnType<typeof packServer>) => void files.set("pack.json", new Uint8Array(9)),
    ],
    [
      "a file is gone",
      "status",
      {},
      ({ files }: ReturnType<typeof packServer>) => {
        for (const name of update.files.keys()) files.delete(name);
      },
    ],
  ])("[S23, S28] the old version stays whole where %s", async (_, trouble, change, spoil) => {
    const { packs, found, first, second, server, view, records } = reader();
    await first();
    if (trouble === "downgrade") {
      const [record] = records.list;
      if (record !== undefined) await records.put({ ...record, sequence: 9 });
      await second({ sequence: 3 });
    } else await second(change);
    spoil(server);
    await packs.act("flood", "update");
    expect(await view()).toMatchObject({ trouble });
    expect(await found()).toBe(FIRST);
    await second({ sequence: 10 });
    await packs.act("flood", "update");
    expect(await view()).toMatchObject({ trouble: null });
    expect(await found()).toBe(SECOND);
  });

  it("[S28] takes no segment that calls itself another pack", async () => {
    const { packs, first, second, found, view } = reader();
    await first();
    await second({ chain: [base, bundled] });
    await packs.act("flood", "update");
    expect(await view()).toMatchObject({ trouble: "malformed", detail: "a segment of venezuela" });
    expect(await found()).toBe(FIRST);
  });

  it("of which no version could be taken leaves nothing", async () => {
    const { packs, server, records, counts } = reader();
    await server.publish({ sequence: 1, chain: [base], selfTests: [WRONG] }, KEY);
    await expect(packs.follow(ADDRESS, KEY.key)).rejects.toMatchObject({ trouble: "failed-tests" });
    expect([records.list, await counts()]).toEqual([[], [0, 0, 0]]);
  });

  it("fetches again what was lost, and remembers key and sequence", async () => {
    const { packs, found, first, connection, server } = reader();
    await first();
    await connection.use((database) => Promise.all([database.clear("records"), database.clear("packs")]));
    await packs.checkDue();
    expect(await found()).toBe(FIRST);
    await connection.use(async (database) =>
      database.delete("records", (await database.getAllKeys("records"))[0] ?? ""),
    );
    await packs.damaged("flood");
    server.asked.length = 0;
    await packs.checkDue();
    expect(server.asked).toContain([...base.files.keys()][0]);
    expect(await found()).toBe(FIRST);
  });
});

describe("packs of a store that was evicted", { timeout: 60_000 }, () => {
  it("[R25] are due at once, and come back at the next check", async () => {
    const { packs, first, found, clock, connection } = reader();
    await first();
    clock.now += DAY / 2;
    await packs.findLost();
    expect(Date.parse((await packs.due())[0] ?? "")).toBeGreaterThan(clock.now);
    await deleteDB(DATABASE);
    await packs.findLost();
    expect(await packs.due()).toEqual([new Date(clock.now).toISOString()]);
    await packs.checkDue();
    expect(await found()).toBe(FIRST);
    await connection.close();
  });
});

describe("looking for updates", { timeout: 60_000 }, () => {
  it("[S24] fetches nothing where nothing is followed, paused or not granted", async () => {
    const { packs, first, server, clock, granted, view } = reader();
    await packs.checkDue();
    expect([server.asked, await packs.due()]).toEqual([[], []]);
    await first();
    await packs.act("flood", "pause");
    clock.now += 30 * DAY;
    await packs.checkDue();
    expect([server.asked, await packs.due()]).toEqual([[], []]);
    await packs.act("flood", "resume");
    granted.hosts = false;
    await packs.checkDue();
    expect(server.asked).toEqual([]);
    expect(await view()).toMatchObject({ trouble: "not-granted" });
  });

  it("[R10] looks once, however long the device slept, and next a day later", async () => {
    const { packs, first, server, clock } = reader();
    await first();
    await packs.checkDue();
    expect(server.asked).toEqual([]);
    clock.now += 30 * DAY;
    await packs.checkDue();
    await packs.checkDue();
    expect(server.asked).toEqual(["pack.json"]);
    expect(await packs.due()).toEqual([new Date(clock.now + DAY).toISOString()]);
  });

  it("tries again sooner where the server does not answer, and says so", async () => {
    const { packs, first, server, clock, view } = reader();
    await first();
    server.down = true;
    await packs.act("flood", "update");
    expect(await view()).toMatchObject({ trouble: "network" });
    expect(await packs.due()).toEqual([new Date(clock.now + DAY / 12).toISOString()]);
  });

  it("removes what a removal that was cut short left", async () => {
    const { packs, first, records, counts } = reader();
    await first();
    records.list = [];
    await packs.checkDue();
    expect(await counts()).toEqual([0, 0, 0]);
  });
});
