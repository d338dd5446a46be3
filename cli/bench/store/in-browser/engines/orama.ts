import { create, insertMultiple, load, type RawData, save, search } from "@orama/orama";
import { generatedText } from "../../generated-text";
import { ANSWERS, type BuildJob, type BuildTimes, type Searcher, timed } from "../engine";
import { keep, kept } from "../key-value";

const NAME = "orama";
const SCHEMA = { text: "string" } as const;
const BATCH = 1_000;

/** Its documentation: `insertMultiple`, then `save`, and the result as JSON. */
export async function build({ texts }: BuildJob): Promise<BuildTimes> {
  const engine = create({ schema: SCHEMA });
  const index = await timed(async () => {
    for (let first = 0; first < texts; first += BATCH) {
      const documents = Array.from({ length: Math.min(BATCH, texts - first) }, (_, at) => ({
        id: String(first + at),
        text: generatedText(first + at),
      }));
      await insertMultiple(engine, documents, BATCH);
    }
  });
  const persist = await timed(() => keep(NAME, JSON.stringify(save(engine))));
  return { index, persist };
}

export async function open(): Promise<Searcher> {
  const engine = create({ schema: SCHEMA });
  const raw: RawData = JSON.parse(String(await kept(NAME)));
  load(engine, raw);
  return {
    search: async (terms) => {
      const { hits } = await search(engine, { term: terms.join(" "), limit: ANSWERS, threshold: 1 });
      return hits.map(({ id }) => Number(id));
    },
  };
}
