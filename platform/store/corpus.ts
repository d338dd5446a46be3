import type { CorpusReader } from "../../core/index/corpus-reader";
import { type JoinedSegment, joinReaders } from "../../core/index/joined-reader";
import { prepareLoops } from "../../core/index/loops/scratch";
import { createCorpusReader, type SegmentReader } from "../../core/index/segment-reader";
import type { CorpusState } from "../messages/protocol";
import type { Bundle } from "./bundle";
import { createBundlePort } from "./bundle-port";
import { Connection } from "./connection";
import { forgiving } from "./forgiving-reader";
import { Installation } from "./installation";
import { findReadable, type Others } from "./open-store";
import { segmentsOf } from "./pack-reader";
import { createRecordPort } from "./record-port";
import { unpackNumbers } from "./removed-claims";
import type { SavedReports, SavingStore } from "./saved-reports";
import type { Current, PackSegment, PackVersion, ReadingSegment } from "./schema";
import type { SentinelPort } from "./sentinel";

/** What a corpus is made of. `later` runs work that no answer should wait for. */
export interface CorpusSources {
  readonly bundle: Bundle;
  readonly sentinel: SentinelPort;
  /** Makes the saved reports over this corpus's store; without it nothing can be saved, and a search carries no code for it. */
  readonly saving?: (store: SavingStore) => SavedReports;
  readonly connection?: Connection;
  readonly onProgress?: (state: CorpusState) => void;
  readonly later?: (work: () => void) => void;
  /** Hears that records of a pack that the reader added are missing or garbled. */
  readonly onDamage?: (pack: string) => void;
  /** Hears that the store was found broken: packs that the reader added may be gone. */
  readonly onBroken?: () => Promise<void>;
}

/** The corpus as the background sees it. Nothing in it outlives the worker: all truth is in the store. */
export interface Corpus {
  /** Over packs and saved reports: in IndexedDB where they are installed, else straight over the package's files; null when both cannot be read. */
  reader(): Promise<CorpusReader | null>;
  state(): Promise<CorpusState>;
  /** Brings the store to the package's version; leaves it alone when it is there and whole. Failure is a state. */
  install(): Promise<void>;
  /** Installs anew, whatever is there; saved reports stay. */
  rebuild(): Promise<CorpusState>;
  /** Packs were added, changed or removed: from now on readers see them as they are now. */
  packsChanged(): void;
  /** What the reader saved. */
  readonly reading: SavedReports;
}

/** The readers of one state of the store. */
interface Opened {
  readonly packs: CorpusReader;
  readonly all: CorpusReader;
}

/** Opens nothing yet: the first call of any method does. */
export function createCorpus(sources: CorpusSources): Corpus {
  const { bundle, sentinel, connection = new Connection(), later = afterAnswering } = sources;
  const { saving = () => NOTHING_SAVED } = sources;
  const healed = new Set<string>();
  const known = new Map<string, SegmentReader>();
  let opened: Promise<Opened | null> | undefined;
  let tended = false;
  const forget = (): void => {
    opened = undefined;
  };

  const installation = new Installation({
    bundle,
    sentinel,
    connection,
    onProgress: (state) => sources.onProgress?.(state),
    onSwitch: () => packsChanged(),
    onBroken: () => later(() => void sources.onBroken?.().catch(report)),
  });

  // The browser may have evicted the store: what is there is looked at anew, before whoever asks next finds it empty.
  connection.watchLoss(() => {
    forget();
    tended = false;
    later(() => void open().catch(report));
  });

  const packsChanged = (): void => {
    forget();
    void reading.reindex().catch(report);
  };

  const once = (generation: string, work: () => Promise<unknown>): void => {
    if (healed.has(generation)) return;
    healed.add(generation);
    void work().catch(report);
  };

  /** Readers outlive changes elsewhere in the store, and with them the claims that they keep. */
  const readerOf = (generation: string, make: () => SegmentReader): SegmentReader => {
    const reader = known.get(generation) ?? make();
    known.set(generation, reader);
    return reader;
  };

  const segmentReader = ({ name }: ReadingSegment): SegmentReader =>
    readerOf(name, () =>
      createCorpusReader(createRecordPort(connection, name, NOTHING, () => once(name, reading.reindex))),
    );

  const behind = (work: () => Promise<void>): void => later(() => void work().catch(report));

  const reading = saving({
    connection,
    packs: async () => (await open())?.packs ?? null,
    segment: segmentReader,
    onChange: forget,
    later: behind,
  });

  /** What a worker that was stopped left undone. */
  const tend = async (): Promise<void> => {
    await reading.reconcile();
    await reading.merge();
  };

  const damaged = new Set<string>();

  const ofPack = (version: PackVersion): JoinedSegment[] => {
    const onDamage = () =>
      once(version.pack, async () => {
        damaged.add(version.pack);
        forget();
        sources.onDamage?.(version.pack);
      });
    const reader = ({ generation }: PackSegment) =>
      readerOf(generation, () =>
        createCorpusReader(createRecordPort(connection, generation, NOTHING, onDamage)),
      );
    return segmentsOf(version, reader, onDamage);
  };

  const packReader = ({ generation, sha256, root }: Current): SegmentReader =>
    readerOf(generation, () => {
      const port = createBundlePort(bundle, sha256);
      const again = () => once(generation, () => installation.again());
      return createCorpusReader(createRecordPort(connection, generation, port, again, root));
    });

  const join = async (bundled: SegmentReader, { packs, segments }: Others): Promise<Opened> => {
    const added = packs.filter(({ pack }) => !damaged.has(pack));
    const replaced = added.length > 0 && added.some(await isOf(bundled));
    const own = [...(replaced ? [] : [{ reader: bundled }]), ...added.flatMap(ofPack)];
    const saved = segments.map((segment) => ({
      reader: forgiving(segmentReader(segment), segment.size, () => once(segment.name, reading.reindex)),
      deleted: unpackNumbers(segment.deleted),
      saved: true,
    }));
    return { packs: joinReaders(own), all: joinReaders([...own, ...saved]) };
  };

  const straight = async (others: Others): Promise<Opened | null> => {
    const reader = createCorpusReader(createBundlePort(bundle));
    return reader.age().then(
      () => join(reader, others),
      () => null,
    );
  };

  const openNow = async (): Promise<Opened | null> => {
    const finding = findReadable(connection, sentinel);
    prepareLoops();
    const found = await finding;
    if (found.kind === "unavailable") {
      installation.tell({ state: "failed", error: found.reason });
      later(forget);
      return straight(NO_OTHERS);
    }
    if (!tended) behind(tend);
    tended = true;
    if (found.kind !== "ready") {
      void installation.mend();
      return straight(found.others);
    }
    const { current, others } = found;
    // That there was no room to make it anew is told until another attempt knows better.
    if (installation.idle && installation.progress.state !== "full")
      installation.tell({ state: "ready", error: null });
    later(() => void installation.run());
    return join(packReader(current), others);
  };

  const open = (): Promise<Opened | null> => {
    if (opened === undefined) {
      const opening = openNow();
      opening.catch(() => {
        if (opened === opening) opened = undefined;
      });
      opened = opening;
    }
    return opened;
  };

  const reader = async (): Promise<CorpusReader | null> => (await open())?.all ?? null;

  const state = async (): Promise<CorpusState> => {
    const age = (await (await reader())?.age()) ?? null;
    return { ...installation.progress, age };
  };

  return {
    reader,
    state,
    packsChanged() {
      for (const pack of damaged) healed.delete(pack);
      damaged.clear();
      packsChanged();
    },
    install: () => installation.run(),
    async rebuild() {
      await installation.again();
      return state();
    },
    reading,
  };
}

/** Tells which version is of the same pack as the bundled one, and so takes its place. */
async function isOf(bundled: SegmentReader): Promise<(version: PackVersion) => boolean> {
  const { pack } = await bundled.age();
  return (version) => version.pack === pack;
}

/** Long enough for the answer that the worker was woken for, short of its 30 idle seconds. */
const MOMENT = 2_000;

function afterAnswering(work: () => void): void {
  setTimeout(work, MOMENT);
}

/** What goes wrong behind an answer is tried again at the next start. */
function report(error: unknown): void {
  console.warn("Careo: work on the corpus did not finish", error);
}

const NOTHING = { read: async () => new Map<string, Uint8Array>() };

const NO_OTHERS: Others = { packs: [], segments: [] };

const NOTHING_SAVED: SavedReports = {
  add: () => Promise.reject(new Error("this corpus saves nothing")),
  remove: async () => undefined,
  list: async () => [],
  get: async () => null,
  merge: async () => undefined,
  reindex: async () => undefined,
  reconcile: async () => undefined,
};
