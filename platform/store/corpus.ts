import type { CorpusReader } from "../../core/index/corpus-reader";
import { createCorpusReader } from "../../core/index/segment-reader";
import type { CorpusState } from "../messages/protocol";
import type { Bundle } from "./bundle";
import { createBundlePort } from "./bundle-port";
import { Connection } from "./connection";
import { Installation } from "./installation";
import { inspectStore } from "./open-store";
import { createRecordPort } from "./record-port";
import type { SentinelPort } from "./sentinel";

/** What a corpus is made of. `later` runs work that no answer should wait for. */
export interface CorpusSources {
  readonly bundle: Bundle;
  readonly sentinel: SentinelPort;
  readonly connection?: Connection;
  readonly onProgress?: (state: CorpusState) => void;
  readonly later?: (work: () => void) => void;
}

/** The corpus as the background sees it. Nothing in it outlives the worker: all truth is in the store. */
export interface Corpus {
  /** Over IndexedDB where it is installed, else straight over the package's files; null when both cannot be read. */
  reader(): Promise<CorpusReader | null>;
  state(): Promise<CorpusState>;
  /** Brings the store to the package's version; leaves it alone when it is there and whole. Failure is a state. */
  install(): Promise<void>;
  /** Installs anew, whatever is there. */
  rebuild(): Promise<CorpusState>;
}

/** Opens nothing yet: the first call of any method does. */
export function createCorpus(sources: CorpusSources): Corpus {
  const { bundle, sentinel, connection = new Connection(), later = afterAnswering } = sources;
  const healed = new Set<string>();
  let opened: Promise<CorpusReader | null> | undefined;
  const installation = new Installation({
    bundle,
    sentinel,
    connection,
    onProgress: (state) => sources.onProgress?.(state),
    onSwitch: () => {
      opened = undefined;
    },
  });

  const heal = (generation: string): void => {
    if (healed.has(generation)) return;
    healed.add(generation);
    void installation.again();
  };

  const open = async (): Promise<CorpusReader | null> => {
    const found = await inspectStore(connection, sentinel);
    if (found.kind === "ready") {
      const { current } = found;
      if (installation.idle) installation.tell({ state: "ready", error: null });
      later(() => void installation.run());
      const copy = createBundlePort(bundle, current.sha256);
      return createCorpusReader(createRecordPort(connection, current, copy, () => heal(current.generation)));
    }
    if (found.kind === "unavailable") installation.tell({ state: "failed", error: found.reason });
    else void installation.run();
    const straight = createCorpusReader(createBundlePort(bundle));
    return straight.age().then(
      () => straight,
      () => null,
    );
  };

  const reader = (): Promise<CorpusReader | null> => {
    if (opened === undefined) {
      const opening = open();
      opening.catch(() => {
        if (opened === opening) opened = undefined;
      });
      opened = opening;
    }
    return opened;
  };

  const state = async (): Promise<CorpusState> => {
    const age = (await (await reader())?.age()) ?? null;
    return { ...installation.progress, age };
  };

  return {
    reader,
    state,
    install: () => installation.run(),
    async rebuild() {
      await installation.again();
      return state();
    },
  };
}

/** Long enough for the answer that the worker was woken for, short of its 30 idle seconds. */
const MOMENT = 2_000;

function afterAnswering(work: () => void): void {
  setTimeout(work, MOMENT);
}
