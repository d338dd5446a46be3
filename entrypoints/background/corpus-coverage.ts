import { coverageOf, type MonthCoverage } from "../../core/index/coverage";
import { Refusal } from "../../platform/messages/server";
import type { Corpus } from "../../platform/store/corpus";

/** How many claims the corpus has of each month, in the languages that Careo compares. */
export async function corpusCoverage(corpus: Pick<Corpus, "reader">): Promise<MonthCoverage[]> {
  const reader = await corpus.reader();
  if (reader === null) throw new Refusal("no-corpus");
  return [...(await coverageOf(reader, ["en", "es", "pt"]))];
}
