import type { StoredClaim } from "../../core/index/corpus-reader";
import type { PackRecord } from "../../platform/packs/pack-record";
import { createPacks } from "../../platform/packs/packs";
import { Connection } from "../../platform/store/connection";
import { type SmallPack, smallPack, sourceClaim } from "../core/index/small-pack";
import { bundleOf, freshBrowser, memorySentinel, wake } from "../platform/store/store-fixture";

/** Limits that a server on this machine keeps, however busy the machine is; and such as one that is meant to be slow does not. */
export const LIMITS = { bytes: 1_000_000, idleMs: 30_000, wholeMs: 60_000 };
export const IMPATIENT = { bytes: 1_000_000, idleMs: 200, wholeMs: 1_000 };

/** What a reader's browser keeps beside its database. */
interface Kept {
  list: PackRecord[];
  readonly bundled: SmallPack;
  readonly fetch: typeof globalThis.fetch;
}

/** A browser of its own that follows packs by the real code, with a database in memory; over the network unless `fetch` says otherwise. */
export async function newReader(fetch: typeof globalThis.fetch = globalThis.fetch) {
  freshBrowser();
  const bundled = await smallPack([sourceClaim(0, ["all"], "own")], "1.0.0", "venezuela");
  return wakeReader({ list: [], bundled, fetch });
}

/** A life of a reader's background: all that it knows is in the database and in what is kept beside it. */
function wakeReader(kept: Kept) {
  const connection = new Connection();
  const request = { limits: LIMITS, fetch: kept.fetch };
  const corpus = wake({ bundle: bundleOf(kept.bundled), sentinel: memorySentinel(), connection });
  const packs = createPacks({
    connection,
    records: {
      all: async () => structuredClone(kept.list),
      async put(record) {
        kept.list = [...kept.list.filter(({ id }) => id !== record.id), structuredClone(record)];
      },
      async remove(gone) {
        kept.list = kept.list.filter(({ id }) => id !== gone);
      },
    },
    hosts: { granted: async () => true, giveBack: async () => undefined },
    bundled: async () => "venezuela",
    onSwitch: () => corpus.packsChanged(),
    request,
    random: () => 0.5,
  });
  const claims = async (): Promise<StoredClaim[]> => {
    const reader = await corpus.reader();
    const { size = 0 } = (await reader?.collection()) ?? {};
    const all = await reader?.claims(Array.from({ length: size }, (_, doc) => doc));
    return [...(all?.values() ?? [])].filter(({ claim }) => claim.text !== "own");
  };
  return {
    packs,
    async follow(address: string): Promise<void> {
      await packs.follow(address, (await packs.preview(address)).key);
    },
    /** Asks for what is new, and says what came of it: null, or why nothing was taken. */
    async update(): Promise<string | null> {
      const [pack] = await packs.list();
      await packs.act(pack?.id ?? "", "update");
      return (await packs.list())[0]?.trouble ?? null;
    },
    /** What can be read of the pack: the first word of each claim; a mixture of two publications shows. */
    async held(): Promise<string> {
      const words = (await claims()).map(({ claim }) => claim.text.split(" ")[0]);
      return words.sort().join(" ");
    },
    record: () => kept.list[0],
    allow(limits: typeof LIMITS): void {
      request.limits = limits;
    },
    /** The background dies, and wakes up again. */
    async restart() {
      await connection.close();
      return wakeReader(kept);
    },
  };
}
