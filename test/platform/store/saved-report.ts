import type { Report } from "../../../core/corpus/report";
import { rankDocuments } from "../../../core/index/bm25";
import type { CorpusReader } from "../../../core/index/corpus-reader";

/** A report of a reader's own, one claim for each text. */
export function report(at: number, texts: readonly string[], language = "en"): Report {
  const id = `r-ff${at.toString(16).padStart(8, "0")}`;
  return {
    id,
    url: `https://www.gazette.example/${at}`,
    outlet: "gazette",
    carrier: null,
    language,
    headline: { text: `Headline ${at}`, basis: "published" },
    published: "2019-03-04",
    publishedMonth: "2019-03",
    dateBasis: "text",
    credits: [],
    claims: texts.map((text, place) => ({
      id: `${id}#${place}`,
      text,
      attributedTo: null,
      entities: [],
      figures: [],
      eventDate: "2019-03-01",
      stance: "asserts",
      quote: null,
    })),
  };
}

/** The texts that stems find, best first. */
export async function textsFound(
  reader: CorpusReader | null,
  ...stems: readonly string[]
): Promise<string[]> {
  if (reader === null) throw new Error("nothing can be read");
  const query = stems.map((term) => ({ term, weight: 1 }));
  const ranked = await rankDocuments(query, reader, 100);
  const stored = await reader.claims(ranked.map(({ doc }) => doc));
  return ranked.flatMap(({ doc }) => stored.get(doc)?.claim.text ?? []);
}
