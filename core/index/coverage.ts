import { z } from "../schema";
import type { CorpusReader, DocId } from "./corpus-reader";
import { LABELS } from "./labels";

/** How many claims of reports dated in a month (`2019-02`), or in a year whose month is not known (`2019`), the corpus has, by language. */
export const MonthCoverage = z.object({ month: z.string(), claims: z.record(z.string(), z.number()) });
export type MonthCoverage = z.infer<typeof MonthCoverage>;

/**
 * Counts the claims of each month and language by the postings of their labels: no claim is read. In the order of time, what is of a year
 * alone before its months; months without any are left out.
 */
export async function coverageOf(
  reader: CorpusReader,
  languages: readonly string[],
): Promise<readonly MonthCoverage[]> {
  const { from, to } = await reader.age();
  const [first, last] = [Number(from.slice(0, 4)), Number(to.slice(0, 4))];
  const years = Array.from({ length: Math.max(0, last - first + 1) }, (_, at) => first + at);
  const months = years.flatMap((year) => [
    String(year),
    ...Array.from({ length: 12 }, (_, at) => `${year}-${String(at + 1).padStart(2, "0")}`),
  ]);
  const [{ deleted }, found] = await Promise.all([
    reader.collection(),
    reader.postings([...languages.map(LABELS.language), ...months.map(LABELS.published)]),
  ]);
  const languageOf = new Map<DocId, string>(
    languages.flatMap((language) =>
      [...(found.get(LABELS.language(language))?.docs ?? [])].map((doc) => [doc, language] as const),
    ),
  );
  return months.flatMap((month) => {
    const claims: Record<string, number> = {};
    for (const doc of found.get(LABELS.published(month))?.docs ?? []) {
      const language = languageOf.get(doc);
      if (language !== undefined && !deleted?.has(doc)) claims[language] = (claims[language] ?? 0) + 1;
    }
    return Object.keys(claims).length > 0 ? [{ month, claims }] : [];
  });
}
