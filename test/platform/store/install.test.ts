import "fake-indexeddb/auto";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { createCorpusReader } from "../../../core/index/segment-reader";
import { Connection } from "../../../platform/store/connection";
import { BadPart, installPack, readCurrent } from "../../../platform/store/install";
import { createRecordPort } from "../../../platform/store/record-port";
import type { SmallPack } from "../../core/index/small-pack";
import { dieAtWrite } from "./dying-writes";
import { bundleOf, countsOf, freshBrowser, largePack, versionRead } from "./store-fixture";

let v1: SmallPack;
let v2: SmallPack;
beforeAll(async () => {
  [v1, v2] = await Promise.all([largePack("1.0.0"), largePack("2.0.0")]);
});
beforeEach(freshBrowser);

const quiet = { onProgress: () => undefined };

function sourceOf(pack: SmallPack) {
  return { manifest: pack.manifest, read: bundleOf(pack).read };
}

/** What a reader without any second copy sees. */
async function versionStored(connection: Connection): Promise<string> {
  const current = await connection.use(readCurrent);
  if (current === undefined) return "absent";
  const nothing = { read: async () => new Map<string, Uint8Array>() };
  return versionRead(
    createCorpusReader(createRecordPort(connection, current.generation, nothing, () => undefined)),
  );
}

describe("installing", { timeout: 60_000 }, () => {
  it("makes every claim readable, and tells how far it is", async () => {
    const connection = new Connection();
    const steps: string[] = [];
    const onProgress = (done: number, total: number) => void steps.push(`${done}/${total}`);
    const current = await installPack(connection, sourceOf(v1), { onProgress });
    expect(steps).toEqual(["0/3", "1/3", "2/3", "3/3"]);
    expect(current).toMatchObject({ epoch: 1, sha256: v1.manifest.sha256, records: v1.manifest.records });
    expect(await versionStored(connection)).toBe("1.0.0");
    expect(await countsOf(connection)).toEqual({ records: v1.manifest.records, staging: 0, current: 1 });
  });

  it("[R22] waits for nothing else within a transaction, however long files take to come", async () => {
    const connection = new Connection();
    const { manifest, read } = sourceOf(v1);
    const slow = async (name: string) => {
      await new Promise((later) => setTimeout(later, 0));
      return read(name);
    };
    await installPack(connection, { manifest, read: slow }, quiet);
    expect(await versionStored(connection)).toBe("1.0.0");
  });

  it("a second time reads and writes nothing", async () => {
    const connection = new Connection();
    const first = await installPack(connection, sourceOf(v1), quiet);
    const bundle = bundleOf(v1);
    const again = () => installPack(connection, { manifest: v1.manifest, read: bundle.read }, quiet);
    expect(await dieAtWrite(1, again)).toBe(false);
    expect(await again()).toEqual(first);
    expect(bundle.reads).toEqual([]);
  });

  it("replaces the version before, and leaves nothing of it once its readers are done", async () => {
    const connection = new Connection();
    await installPack(connection, sourceOf(v1), quiet);
    await installPack(connection, sourceOf(v2), quiet);
    expect(await versionStored(connection)).toBe("2.0.0");
    expect((await countsOf(connection)).records).toBe(v1.manifest.records + v2.manifest.records);
    await installPack(connection, sourceOf(v2), quiet);
    expect((await countsOf(connection)).records).toBe(v2.manifest.records);
  });

  it("[R3] goes on where it was broken off, and does not write again what is there", async () => {
    const connection = new Connection();
    const abort = new AbortController();
    const onProgress = (done: number) => done === 2 && abort.abort();
    const broken = installPack(connection, sourceOf(v1), { onProgress, signal: abort.signal });
    await expect(broken).rejects.toThrow("abort");
    expect(await versionStored(connection)).toBe("absent");
    const bundle = bundleOf(v1);
    await installPack(new Connection(), { manifest: v1.manifest, read: bundle.read }, quiet);
    expect(bundle.reads).toEqual([v1.manifest.parts[2]?.name]);
    expect(await versionStored(connection)).toBe("1.0.0");
  });

  it("[R18] begins anew when what it wrote before is not all there, or is of another version", async () => {
    const connection = new Connection();
    await dieAtWrite(v1.manifest.records, () => installPack(connection, sourceOf(v1), quiet));
    await connection.use(async (database) => {
      const [key] = await database.getAllKeys("records");
      await database.delete("records", key ?? "");
    });
    await installPack(connection, sourceOf(v1), quiet);
    expect(await versionStored(connection)).toBe("1.0.0");
    await dieAtWrite(30, () => installPack(connection, sourceOf(v2), quiet));
    await installPack(connection, sourceOf(v1), { ...quiet, force: true });
    expect(await versionStored(connection)).toBe("1.0.0");
    expect(await countsOf(connection)).toEqual({ records: v1.manifest.records, staging: 0, current: 1 });
  });

  it("refuses a part that is not what the manifest says, and keeps what is there", async () => {
    const connection = new Connection();
    await installPack(connection, sourceOf(v1), quiet);
    const bad = async (name: string) => {
      const file = Uint8Array.from(v2.files.get(name) ?? []);
      if (name === v2.manifest.parts[1]?.name) file[1_000] = (file[1_000] ?? 0) ^ 1;
      return file;
    };
    await expect(installPack(connection, { manifest: v2.manifest, read: bad }, quiet)).rejects.toThrow(
      BadPart,
    );
    expect(await versionStored(connection)).toBe("1.0.0");
  });
});

describe("killed at any write", { timeout: 60_000 }, () => {
  it.each([
    { from: "nothing", before: "absent" },
    { from: "an older version", before: "1.0.0" },
  ])(
    "from $from, [R3, R12] the old or the new state is whole and the next start finishes",
    async ({ before }) => {
      const seen = new Set<string>();
      for (let n = 1, died = true; died; n++) {
        freshBrowser();
        const connection = new Connection();
        if (before !== "absent") await installPack(connection, sourceOf(v1), quiet);
        died = await dieAtWrite(n, () => installPack(connection, sourceOf(v2), quiet));
        await connection.close();
        const next = new Connection();
        const found = await versionStored(next);
        seen.add(found);
        expect([before, "2.0.0"], `killed at write ${n}`).toContain(found);
        await installPack(next, sourceOf(v2), quiet);
        await installPack(next, sourceOf(v2), quiet);
        expect(await versionStored(next), `after write ${n}`).toBe("2.0.0");
        const whole = { records: v2.manifest.records, staging: 0, current: 1 };
        expect(await countsOf(next), `after write ${n}`).toEqual(whole);
        await next.close();
      }
      expect([...seen].sort()).toEqual([before, "2.0.0"].sort());
    },
  );
});
