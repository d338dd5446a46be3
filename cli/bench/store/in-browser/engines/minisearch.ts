import MiniSearch from "minisearch";
import { generatedText } from "../../generated-text";
import { ANSWERS, type BuildJob, type BuildTimes, type Searcher, timed } from "../engine";
import { keep, kept } from "../key-value";

const NAME = "minisearch";
const OPTIONS = { fields: ["text"] };

/** Its documentation: add, `JSON.stringify` the index, store the string. */
export async function build({ texts }: BuildJob): Promise<BuildTimes> {
  const engine = new MiniSearch<{ id: number; text: string }>(OPTIONS);
  const index = await timed(() => {
    for (let id = 0; id < texts; id++) engine.add({ id, text: generatedText(id) });
  });
  const persist = await timed(() => keep(NAME, JSON.stringify(engine)));
  return { index, persist };
}

/** Its documentation: `loadJSON` with the same options. */
export async function open(): Promise<Searcher> {
  const engine = MiniSearch.loadJSON(String(await kept(NAME)), OPTIONS);
  return {
    search: async (terms) =>
      engine
        .search(terms.join(" "))
        .slice(0, ANSWERS)
        .map(({ id }) => Number(id)),
  };
}
