import "fake-indexeddb/auto";
import { deleteDB } from "idb";
import { beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import type { Connection } from "../../../platform/store/connection";
import { type CorpusDatabase, DATABASE } from "../../../platform/store/schema";
import type { SmallPack } from "../../core/index/small-pack";
import { dieAtWrite } from "./dying-writes";
import { FULL, withRoomFor } from "./full-store";
import {
  bundleOf,
  countsOf,
  freshBrowser,
  largePack,
  memorySentinel,
  versionRead,
  wake,
} from "./store-fixture";

let v1: SmallPack;
let v2: SmallPack;
beforeAll(async () => {
  [v1, v2] = await Promise.all([largePack("1.0.0"), largePack("2.0.0")]);
});
beforeEach(freshBrowser);

/** A browser in which version 1 is installed, its worker asleep. */
async function installed() {
  const sentinel = memorySentinel();
  const bundle = bundleOf(v1);
  const { connection, install } = wake({ bundle, sentinel });
  await install();
  await connection.close();
  bundle.reads.length = 0;
  return { sentinel, bundle };
}

/** Damages the store through a connection of its own, as nothing of ours would. */
async function damage(work: (database: CorpusDatabase) => Promise<unknown>): Promise<void> {
  const { connection } = wake({ bundle: bundleOf(v1), sentinel: memorySentinel() });
  await connection.use(work);
  await connection.close();
}

async function firstKey(database: CorpusDatabase, kind: string): Promise<string> {
  const keys = await database.getAllKeys("records");
  return keys.find((key) => key.includes(`/${kind}/`)) ?? "";
}

/** Two workers that start at once, as after an update. */
describe("two installers", { timeout: 60_000 }, () => {
  it("[R11] take turns: the second finds all done", async () => {
    const [sentinel, bundle] = [memorySentinel(), bundleOf(v1)];
    const [one, two] = [wake({ bundle, sentinel }), wake({ bundle, sentinel })];
    await Promise.all([one.install(), two.install()]);
    expect(bundle.reads.length).toBe(v1.manifest.parts.length);
    await expectWhole(one.connection, v1);
    expect([(await one.state()).state, (await two.state()).state]).toEqual(["ready", "ready"]);
  });
});

const WHOLE = { staging: 0, current: 1 };

async function expectWhole(connection: Connection, pack: SmallPack): Promise<void> {
  expect(await countsOf(connection)).toEqual({ ...WHOLE, records: pack.manifest.records });
}

describe("the corpus", { timeout: 60_000 }, () => {
  it("answers before it is installed, and from the store afterwards", async () => {
    const bundle = bundleOf(v1);
    const states: string[] = [];
    const corpus = wake({
      bundle,
      sentinel: memorySentinel(),
      onProgress: ({ state }) => void states.push(state),
    });
    expect(await versionRead(await corpus.reader())).toBe("1.0.0");
    await corpus.install();
    expect([...new Set(states)]).toEqual(["installing", "ready"]);
    const { length } = bundle.reads;
    expect(await versionRead(await corpus.reader())).toBe("1.0.0");
    expect(bundle.reads.length).toBe(length);
    expect(await corpus.state()).toMatchObject({ state: "ready", done: 3, total: 3, error: null });
    expect((await corpus.state()).age).toMatchObject({ pack: "small", reports: 200 });
  });

  it("is not looked at again by who found it absent while it was being installed", async () => {
    const states: string[] = [];
    const corpus = wake({
      bundle: bundleOf(v1),
      sentinel: memorySentinel(),
      onProgress: ({ state }) => void states.push(state),
    });
    const installing = corpus.install();
    await corpus.reader();
    await installing;
    // Longer than another attempt would take to find all there.
    for (let round = 0; round < 20; round += 1) await expectWhole(corpus.connection, v1);
    expect(states.filter((state) => state === "ready")).toEqual(["ready"]);
  });

  it("that wakes in an installed browser reads no file of the package", async () => {
    const { sentinel, bundle } = await installed();
    const corpus = wake({ bundle, sentinel });
    expect(await versionRead(await corpus.reader())).toBe("1.0.0");
    expect((await corpus.state()).state).toBe("ready");
    expect(bundle.reads).toEqual([]);
  });

  it("moves to the package's version after an update, and reads the old one until then", async () => {
    const { sentinel } = await installed();
    const after: (() => void)[] = [];
    const corpus = wake({ bundle: bundleOf(v2), sentinel, later: (work) => void after.push(work) });
    expect(await versionRead(await corpus.reader())).toBe("1.0.0");
    expect(after.length).toBe(2);
    const old = await corpus.reader();
    await corpus.install();
    expect(await versionRead(await corpus.reader())).toBe("2.0.0");
    await corpus.connection.close();
    const next = wake({ bundle: bundleOf(v2), sentinel });
    await next.install();
    await expectWhole(next.connection, v2);
    // What it read before it remembers; the rest is gone.
    expect(await versionRead(old)).toBe("1.0.0");
    await expect(old?.reference()).rejects.toThrow("missing or damaged");
  });

  it("[R3] is read to the end by a page that an update catches in the middle", async () => {
    const { sentinel } = await installed();
    const corpus = wake({ bundle: bundleOf(v2), sentinel });
    const reading = await corpus.reader();
    await reading?.postings(["all"]);
    await corpus.install();
    expect(await versionRead(reading)).toBe("1.0.0");
  });

  it("of a format that this version cannot read is read from the package and installed anew", async () => {
    const { sentinel } = await installed();
    await damage(async (database) => {
      const { format: _, ...current } = (await database.get("current", "current")) ?? { generation: "" };
      await database.put("current", current as never, "current");
    });
    const corpus = wake({ bundle: bundleOf(v1), sentinel });
    expect(await versionRead(await corpus.reader())).toBe("1.0.0");
    await corpus.install();
    await settled(corpus);
    await expectWhole(corpus.connection, v1);
    expect((await corpus.state()).state).toBe("ready");
  });
});

const FAULTS: { name: string; break: (database: CorpusDatabase) => Promise<unknown> }[] = [
  { name: "the records are gone", break: (database) => database.clear("records") },
  { name: "the note of what is current is gone", break: (database) => database.delete("current", "current") },
  {
    name: "the note is garbled",
    break: (database) => database.put("current", { generation: 7 } as never, "current"),
  },
  {
    name: "one record of claims is gone",
    break: async (database) => database.delete("records", await firstKey(database, "c")),
  },
  {
    name: "a byte of every block of postings changed",
    break: async (database) => {
      for (const key of (await database.getAllKeys("records")).filter((each) => each.includes("/t/"))) {
        const record = (await database.get("records", key)) ?? new Uint8Array();
        record[20] = (record[20] ?? 0) ^ 4;
        await database.put("records", record, key);
      }
    },
  },
  {
    name: "the root is another type of thing",
    break: async (database) => database.put("records", "x" as never, await firstKey(database, "root")),
  },
  {
    name: "the note's copy of the root is cut",
    break: async (database) => {
      const current = await database.get("current", "current");
      if (current?.root === undefined) throw new Error("no copy of the root");
      await database.put("current", { ...current, root: current.root.slice(0, -1) }, "current");
    },
  },
  {
    name: "another time's database came back",
    break: (database) =>
      database.put("current", { generation: "old.0", epoch: 0, sha256: "old", records: 1 }, "current"),
  },
];

describe("a broken store", { timeout: 60_000 }, () => {
  it.each(FAULTS)(
    "[R14, R17, R18] is answered from the package and rebuilt when $name",
    async ({ break: fault }) => {
      const { sentinel, bundle } = await installed();
      await damage(fault);
      const corpus = wake({ bundle, sentinel });
      expect(await versionRead(await corpus.reader())).toBe("1.0.0");
      expect((await corpus.state()).state).not.toBe("failed");
      await corpus.install();
      await settled(corpus);
      expect(sentinel.value).toMatchObject({ epoch: 2 });
      await expectWhole(corpus.connection, v1);
      bundle.reads.length = 0;
      const next = wake({ bundle, sentinel });
      expect(await versionRead(await next.reader())).toBe("1.0.0");
      expect(bundle.reads).toEqual([]);
    },
  );

  it("[R13, R25] is noticed when the whole database is gone", async () => {
    const { sentinel, bundle } = await installed();
    await deleteDB(DATABASE);
    const states: string[] = [];
    const onBroken = vi.fn(async () => undefined);
    const corpus = wake({
      bundle,
      sentinel,
      onBroken,
      onProgress: ({ state }) => void states.push(state),
      later: (work) => work(),
    });
    expect(await versionRead(await corpus.reader())).toBe("1.0.0");
    await settled(corpus);
    expect(onBroken).toHaveBeenCalledOnce();
    expect(states).toContain("repairing");
    await expectWhole(corpus.connection, v1);
    expect(sentinel.value).toMatchObject({ epoch: 2 });
  });

  it("[R14] that came back from long ago is read until its check behind the answer has made it anew", async () => {
    const { sentinel } = await installed();
    const [bundle, onBroken] = [bundleOf(v2), vi.fn(async () => undefined)];
    await wake({ bundle, sentinel }).install();
    expect(sentinel.value).toMatchObject({ epoch: 2 });
    freshBrowser();
    await wake({ bundle: bundleOf(v1), sentinel: memorySentinel() }).install();
    const corpus = wake({ bundle, sentinel, onBroken, later: (work) => work() });
    expect(await versionRead(await corpus.reader())).toBe("1.0.0");
    await settled(corpus);
    expect(onBroken).toHaveBeenCalledOnce();
    expect(await versionRead(await corpus.reader())).toBe("2.0.0");
    expect(sentinel.value).toMatchObject({ epoch: 3 });
  });

  it("[R25] is noticed when the database is evicted under a worker that has answered, and filled again", async () => {
    const { sentinel, bundle } = await installed();
    const states: string[] = [];
    const corpus = wake({ bundle, sentinel, onProgress: ({ state }) => void states.push(state) });
    expect(await versionRead(await corpus.reader())).toBe("1.0.0");
    states.length = 0;
    await deleteDB(DATABASE);
    expect(await versionRead(await corpus.reader())).toBe("1.0.0");
    await settled(corpus);
    expect([...new Set(states)]).toEqual(["repairing", "ready"]);
    await expectWhole(corpus.connection, v1);
    bundle.reads.length = 0;
    expect(await versionRead(await corpus.reader())).toBe("1.0.0");
    expect(bundle.reads).toEqual([]);
  });

  it("is not filled up with another version's records", async () => {
    const { sentinel } = await installed();
    await damage(async (database) => database.delete("records", await firstKey(database, "c")));
    const corpus = wake({ bundle: bundleOf(v2), sentinel });
    await expect(corpus.reader().then(versionRead)).rejects.toThrow("missing or damaged");
    await settled(corpus);
    expect(await versionRead(await corpus.reader())).toBe("2.0.0");
  });

  it("is made anew when asked", async () => {
    const { sentinel, bundle } = await installed();
    const corpus = wake({ bundle, sentinel });
    expect(await corpus.rebuild()).toMatchObject({ state: "ready", error: null });
    expect(bundle.reads.length).toBe(v1.manifest.parts.length);
    expect(sentinel.value).toMatchObject({ epoch: 2 });
    await expectWhole(corpus.connection, v1);
  });
});

describe("a store without room", { timeout: 60_000 }, () => {
  it.each(FULL)(
    "[R12] for the pack keeps no half of it, and takes it once $where has room again",
    async ({ fail }) => {
      const corpus = wake({ bundle: bundleOf(v1), sentinel: memorySentinel() });
      await withRoomFor(20, fail, async () => {
        await corpus.reader();
        await corpus.install();
        expect(await corpus.state()).toMatchObject({
          state: "full",
          error: expect.stringContaining("no room"),
        });
        expect(await versionRead(await corpus.reader())).toBe("1.0.0");
        expect(await countsOf(corpus.connection)).toEqual({ records: 0, staging: 0, current: 0 });
      });
      await corpus.install();
      expect((await corpus.state()).state).toBe("ready");
      await expectWhole(corpus.connection, v1);
    },
  );

  it.each(FULL)(
    "[R12] for the package's new version reads the old one until $where has room",
    async ({ fail }) => {
      const { sentinel } = await installed();
      const corpus = wake({ bundle: bundleOf(v2), sentinel });
      await withRoomFor(20, fail, async () => {
        await corpus.reader();
        await corpus.install();
        expect((await corpus.state()).state).toBe("full");
        expect(await versionRead(await corpus.reader())).toBe("1.0.0");
        await expectWhole(corpus.connection, v1);
      });
      await corpus.install();
      expect(await versionRead(await corpus.reader())).toBe("2.0.0");
    },
  );

  it("[R12] even to be opened is answered from the package, and told", async () => {
    const real = globalThis.indexedDB;
    globalThis.indexedDB = Object.assign(Object.create(real), {
      open: () => {
        throw new DOMException("no", "QuotaExceededError");
      },
    });
    const corpus = wake({ bundle: bundleOf(v1), sentinel: memorySentinel() });
    expect(await versionRead(await corpus.reader())).toBe("1.0.0");
    await corpus.install();
    expect((await corpus.state()).state).toBe("full");
    globalThis.indexedDB = real;
    await corpus.install();
    await expectWhole(corpus.connection, v1);
  });
});

describe("a worker that is stopped", { timeout: 60_000 }, () => {
  it.each([1, 2, 5, 20, 33])("[R1, R3, R12] at write %d goes on at its next start", async (n) => {
    const sentinel = memorySentinel();
    const bundle = bundleOf(v1);
    const first = wake({ bundle, sentinel });
    await dieAtWrite(n, () => first.install());
    await first.connection.close();
    const second = wake({ bundle, sentinel });
    await second.install();
    expect((await second.state()).state).toBe("ready");
    expect(await versionRead(await second.reader())).toBe("1.0.0");
    await expectWhole(second.connection, v1);
  });

  it("[R3] between the switch and its note has nothing to do again", async () => {
    const { bundle } = await installed();
    const sentinel = memorySentinel();
    const corpus = wake({ bundle, sentinel });
    expect(await versionRead(await corpus.reader())).toBe("1.0.0");
    await corpus.install();
    expect(sentinel.value).toMatchObject({ epoch: 1 });
    expect(bundle.reads).toEqual([]);
  });
});

describe("a browser without IndexedDB", { timeout: 60_000 }, () => {
  it("[R15, R29] is answered from the package, and told why", async () => {
    globalThis.indexedDB = Object.assign(Object.create(globalThis.indexedDB), {
      open: () => {
        throw new DOMException("no", "SecurityError");
      },
    });
    const corpus = wake({ bundle: bundleOf(v1), sentinel: memorySentinel() });
    expect(await versionRead(await corpus.reader())).toBe("1.0.0");
    expect(await corpus.state()).toMatchObject({ state: "failed", error: "IndexedDB does not open" });
    await corpus.install();
    expect(await versionRead(await corpus.reader())).toBe("1.0.0");
  });

  it.each(["UnknownError", "NotReadableError"])(
    "[R15] that opens but answers reads with %s, too",
    async (name) => {
      const { sentinel, bundle } = await installed();
      const { get } = IDBObjectStore.prototype;
      IDBObjectStore.prototype.get = () => {
        throw new DOMException("lost", name);
      };
      try {
        const corpus = wake({ bundle, sentinel });
        expect(await versionRead(await corpus.reader())).toBe("1.0.0");
        await corpus.install();
        expect((await corpus.state()).state).toBe("failed");
      } finally {
        IDBObjectStore.prototype.get = get;
      }
      const healed = wake({ bundle, sentinel });
      await healed.install();
      expect((await healed.state()).state).toBe("ready");
    },
  );

  it("and without a readable package has no reader", async () => {
    const bundle = { manifest: async () => ({ format: 99 }), read: async () => new Uint8Array() };
    const corpus = wake({ bundle, sentinel: memorySentinel() });
    expect(await corpus.reader()).toBeNull();
    await corpus.install();
    expect((await corpus.state()).state).toBe("failed");
  });
});

/** Waits for what the corpus does by itself. */
async function settled(corpus: {
  install(): Promise<void>;
  state(): Promise<{ state: string }>;
}): Promise<void> {
  do await corpus.install();
  while ((await corpus.state()).state !== "ready");
}
