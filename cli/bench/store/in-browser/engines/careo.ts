import { rankDocumentsForAll } from "../../../../../core/index/bm25";
import type { CorpusReader } from "../../../../../core/index/corpus-reader";
import { extensionBundle } from "../../../../../platform/store/bundle";
import { type Corpus, createCorpus } from "../../../../../platform/store/corpus";
import { ANSWERS, type BuildTimes, type Searcher, timed } from "../engine";
import { extensionApi } from "../extension-api";

const SENTINEL = "sentinel";

/** What the search's loops work on: it lies outside of the script's heap. */
const memories: WebAssembly.Memory[] = [];

WebAssembly.Memory = class extends WebAssembly.Memory {
  constructor(descriptor: WebAssembly.MemoryDescriptor) {
    super(descriptor);
    memories.push(this);
  }
};

/** Installs the compiled pack of the extension's folder, as the extension does at its first start. */
export async function build(): Promise<BuildTimes> {
  const corpus = corpusHere();
  const install = await timed(async () => {
    await corpus.install();
    const { state, error } = await corpus.state();
    if (state !== "ready") throw new Error(`${state}: ${error}`);
  });
  return { install };
}

/** Opens the installed corpus as the background does. The check of the package that follows later is left out of no run. */
export async function open(): Promise<Searcher> {
  const reader = await corpusHere().reader();
  if (reader === null) throw new Error("the corpus does not open");
  return searcherOver(reader);
}

function searcherOver(reader: CorpusReader): Searcher {
  const searchAll = async (queries: readonly (readonly string[])[]) => {
    const weighted = queries.map((terms) => terms.map((term) => ({ term, weight: 1 })));
    const ranked = await rankDocumentsForAll(weighted, reader, ANSWERS);
    return ranked.map((answers) => answers.map(({ doc }) => doc));
  };
  const outside = () => memories.reduce((sum, { buffer }) => sum + buffer.byteLength, 0);
  return { searchAll, search: async (terms) => (await searchAll([terms]))[0] ?? [], outside };
}

function corpusHere(): Corpus {
  const { runtime, storage } = extensionApi();
  return createCorpus({
    bundle: extensionBundle((path) => runtime.getURL(path)),
    sentinel: {
      read: async () => (await storage.local.get(SENTINEL))[SENTINEL],
      write: (value) => storage.local.set({ [SENTINEL]: value }),
    },
  });
}
