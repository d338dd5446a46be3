import "fake-indexeddb/auto";
import { deleteDB, openDB, unwrap } from "idb";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { Connection, NewerStore, NoStore, StoreLost } from "../../../platform/store/connection";
import { exclusively } from "../../../platform/store/exclusively";
import { readCurrent } from "../../../platform/store/install";
import { DATABASE, UPGRADES, type Upgrade, upgrade } from "../../../platform/store/schema";
import { freshBrowser } from "./store-fixture";

beforeEach(freshBrowser);

const CURRENT = { generation: "abc.1", epoch: 1, sha256: "abc", records: 0 };

describe("the schema", { timeout: 60_000 }, () => {
  it("has every object store after all steps", async () => {
    const stores = await new Connection().use(async (database) => [...database.objectStoreNames]);
    expect(stores).toEqual([
      "current",
      "packs",
      "pieces",
      "records",
      "removed",
      "saved",
      "segments",
      "staging",
    ]);
  });

  it.each(UPGRADES.map((_, version) => version + 1))("keeps the data of version %d", async (version) => {
    const old = await openDB(DATABASE, version, {
      upgrade: (database, from, _, change) =>
        upgrade(database as never, unwrap(change), from, UPGRADES.slice(0, version)),
    });
    await old.put("current", CURRENT, "current");
    old.close();
    expect(await new Connection().use(readCurrent)).toEqual(CURRENT);
  });

  it.each([0, 1, 2, 3, 4])("takes from version %d exactly the steps that were not taken", (from) => {
    const taken: number[] = [];
    const steps: Upgrade[] = [0, 1, 2].map((step) => () => void taken.push(step));
    upgrade({} as never, {} as never, from, steps);
    expect(taken).toEqual([0, 1, 2].slice(from));
  });
});

describe("the connection", { timeout: 60_000 }, () => {
  it("opens once for all that is asked", async () => {
    const connection = new Connection();
    const seen = await Promise.all([1, 2, 3].map(() => connection.use(async (database) => database)));
    expect(new Set(seen).size).toBe(1);
  });

  it("[R19] opens again, once, when the handle was closed under its feet", async () => {
    const connection = new Connection();
    await connection.use(async (database) => database.close());
    let tries = 0;
    const found = await connection.use((database) => {
      tries++;
      return readCurrent(database);
    });
    expect([found, tries]).toEqual([undefined, 2]);
  });

  it("[R19, R25] opens anew when the browser closed the database, and says once that it was lost", async () => {
    const connection = new Connection();
    const onLoss = vi.fn();
    connection.watchLoss(onLoss);
    const handle = () => connection.read(async (database) => database);
    const lost = await handle();
    lost.onclose?.(new Event("close"));
    lost.onclose?.(new Event("close"));
    expect(() => lost.transaction("records")).toThrow("InvalidStateError");
    const next = await handle();
    expect(next).not.toBe(lost);
    lost.onclose?.(new Event("close"));
    expect(await handle()).toBe(next);
    expect(onLoss).toHaveBeenCalledOnce();
  });

  it("[R25] gives up work that a closed database never answers, and keeps no lock for it", async () => {
    const connection = new Connection();
    const handle = await connection.read(async (database) => database);
    const unanswered = [1, 2].map(() => connection.use(() => new Promise<never>(() => undefined)));
    const heldUp = exclusively("a lock", () => connection.read(() => new Promise<never>(() => undefined)));
    const settled = Promise.allSettled([...unanswered, heldUp]);
    await connection.use(readCurrent);
    handle.onclose?.(new Event("close"));
    const reasons = (await settled).map((each) => each.status === "rejected" && each.reason);
    expect(reasons).toEqual([expect.any(StoreLost), expect.any(StoreLost), expect.any(StoreLost)]);
    expect(await exclusively("a lock", () => connection.use(readCurrent))).toBeUndefined();
  });

  it("[R20] lets work end on a handle that another context asks for", async () => {
    const connection = new Connection();
    const put = connection.use(async (database) => {
      const writing = database.put("current", CURRENT, "current");
      unwrap(database).onversionchange?.(new Event("versionchange") as IDBVersionChangeEvent);
      await writing;
    });
    await expect(put).resolves.toBeUndefined();
    expect(await connection.use(readCurrent)).toEqual(CURRENT);
  });

  it("[R20] gives way to another context that upgrades or deletes", async () => {
    const connection = new Connection();
    await connection.use(readCurrent);
    const newer = await openDB(DATABASE, UPGRADES.length + 1);
    newer.close();
    await deleteDB(DATABASE);
    expect(await connection.use(readCurrent)).toBeUndefined();
  });

  it("[R20] refuses at once while another tab holds an older version open, and opens when it has gone", async () => {
    const other = await openDB(DATABASE, 1, {
      upgrade: (database, from, _, change) =>
        upgrade(database as never, unwrap(change), from, UPGRADES.slice(0, 1)),
    });
    await other.put("current", CURRENT, "current");
    const connection = new Connection();
    await expect(connection.use(readCurrent)).rejects.toThrow(NoStore);
    await expect(connection.use(readCurrent)).rejects.toThrow(NoStore);
    other.close();
    await vi.waitFor(async () => expect(await connection.use(readCurrent)).toEqual(CURRENT), {
      interval: 1,
      timeout: 30_000,
    });
  });

  it("[R15] gives up on a browser that does not answer, and closes a handle that comes too late", async () => {
    const real = globalThis.indexedDB;
    let answer = () => {};
    let ready: Promise<unknown> = Promise.resolve();
    globalThis.indexedDB = Object.assign(Object.create(real), {
      open: (name: string, version: number) => {
        const request = real.open(name, version);
        const late = { target: request, type: "success" };
        const listen = request.addEventListener.bind(request);
        ready = new Promise((done) => listen("success", done));
        request.addEventListener = ((type: string, heard: EventListener) => {
          if (type !== "success") return listen(type, heard);
          const before = answer;
          answer = () => {
            before();
            heard(late as unknown as Event);
          };
        }) as typeof request.addEventListener;
        return request;
      },
    });
    await expect(new Connection(DATABASE, 5).use(readCurrent)).rejects.toThrow(NoStore);
    globalThis.indexedDB = real;
    await ready;
    answer();
    await deleteDB(DATABASE);
    expect(await new Connection().use(readCurrent)).toBeUndefined();
  });

  it("[R21] leaves a newer version's store alone", async () => {
    const newer = await openDB(DATABASE, UPGRADES.length + 1, {
      upgrade: (database) => void database.createObjectStore("future"),
    });
    newer.close();
    await expect(new Connection().use(readCurrent)).rejects.toThrow(NewerStore);
    const still = await openDB(DATABASE);
    expect([...still.objectStoreNames]).toEqual(["future"]);
    still.close();
  });

  it.each([
    { name: "refuses (private mode)", error: new DOMException("no", "InvalidStateError"), deletes: 0 },
    { name: "cannot open its files", error: new DOMException("backing store", "UnknownError"), deletes: 1 },
  ])("[R29] says so when the browser $name", async ({ error, deletes }) => {
    const real = globalThis.indexedDB;
    let deleted = 0;
    globalThis.indexedDB = Object.assign(Object.create(real), {
      open: () => {
        throw error;
      },
      deleteDatabase: (name: string) => {
        deleted++;
        return real.deleteDatabase(name);
      },
    });
    await expect(new Connection().use(readCurrent)).rejects.toThrow(NoStore);
    expect(deleted).toBe(deletes);
  });

  it("[R16] heals by deleting where that helps", async () => {
    const real = globalThis.indexedDB;
    let broken = true;
    globalThis.indexedDB = Object.assign(Object.create(real), {
      open: (name: string, version: number) => {
        if (broken) throw new DOMException("malformed", "UnknownError");
        return real.open(name, version);
      },
      deleteDatabase: (name: string) => {
        broken = false;
        return real.deleteDatabase(name);
      },
    });
    expect(await new Connection().use(readCurrent)).toBeUndefined();
  });
});
