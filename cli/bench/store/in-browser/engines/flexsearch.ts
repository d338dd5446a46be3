import "./window-here";
import { Index } from "flexsearch";
import IndexedDB from "flexsearch/db/indexeddb";
import { generatedText } from "../../generated-text";
import { ANSWERS, type BuildJob, type BuildTimes, type Searcher, timed } from "../engine";

const NAME = "bench";

/** Its documentation: mount the index on IndexedDB, add, commit. */
export async function build({ texts }: BuildJob): Promise<BuildTimes> {
  const engine = await mounted();
  const index = await timed(() => {
    for (let id = 0; id < texts; id++) engine.add(id, generatedText(id));
  });
  const persist = await timed(() => engine.commit());
  return { index, persist };
}

/** Its documentation: mount, then search; `suggest` finds texts that lack some of the terms, as OR queries of the others do. */
export async function open(): Promise<Searcher> {
  const engine = await mounted();
  return {
    search: async (terms) => {
      const found = await engine.search(terms.join(" "), { limit: ANSWERS, suggest: true });
      return found.map(Number);
    },
  };
}

async function mounted(): Promise<Index> {
  const engine = new Index({ tokenize: "strict", commit: false });
  await engine.mount(new IndexedDB(NAME));
  return engine;
}
