import "fake-indexeddb/auto";
import { IDBDatabase } from "fake-indexeddb";
import { afterEach, describe, expect, it } from "vitest";
import { Connection } from "../../platform/store/connection";
import { installPack } from "../../platform/store/install";
import { putReports } from "../../platform/store/reading-changes";
import { bundleOf, freshBrowser, largePack } from "../platform/store/store-fixture";

const { transaction } = IDBDatabase.prototype;
afterEach(() => {
  IDBDatabase.prototype.transaction = transaction;
});

/** Notes each transaction that may write: its stores and how surely it is written. */
function watchWrites(): string[] {
  const seen: string[] = [];
  IDBDatabase.prototype.transaction = function (...args: Parameters<typeof transaction>) {
    const [stores, mode, options] = args as [string | string[], string?, { durability?: string }?];
    if (mode === "readwrite") seen.push(`${[stores].flat().join()} ${options?.durability}`);
    return transaction.apply(this, args);
  };
  return seen;
}

describe("[R23] what a power cut may cost", { timeout: 60_000 }, () => {
  it("the switch to another version is written strictly, the bulk is not", async () => {
    freshBrowser();
    const pack = await largePack("1.0.0");
    const connection = new Connection();
    await connection.use(async () => undefined);
    const writes = watchWrites();
    const { manifest } = pack;
    await installPack(connection, { manifest, read: bundleOf(pack).read }, { onProgress: () => undefined });
    expect(writes).toContain("records,staging,current strict");
    expect(writes.filter((write) => write.startsWith("records,staging r")).length).toBe(
      manifest.parts.length,
    );
    expect(writes).toContain("records,staging relaxed");
    await connection.close();
  });

  it("what the reader saves is written strictly", async () => {
    freshBrowser();
    const connection = new Connection();
    await connection.use(async () => undefined);
    const writes = watchWrites();
    await connection.use((database) => putReports(database, [], [], new Map()));
    expect(writes).toEqual(["records,segments,saved,pieces,removed strict"]);
    await connection.close();
  });
});
