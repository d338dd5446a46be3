import { z } from "../schema";
import type { CorpusReader, DocId } from "./corpus-reader";
import { LABELS } from "./labels";

/** How many claims of dated reports the corpus has of a year, by language. */
export const YearCoverage = z.object({ year: z.number(), claims: z.record(z.string(), z.number()) });
export type YearCoverage = z.infer<typeof YearCoverage>;

/** Counts the claims of each year and language by the postings of their labels: no claim is read. Years without any are left out. */
export async function coverageOf(
  reader: CorpusReader,
  languages: readonly string[],
): Promise<readonly YearCoverage[]> {
  const { from, to } = await reader.age();
  const [first, last] = [Number(from.slice(0, 4)), Number(to.slice(0, 4))];
  const years = Array.from({ length: Math.max(0, last - first + 1) }, (_, at) => first + at);
  const labelsOfYear = (year: number) => [
    LABELS.published(String(year)),
    ...Array.from({ length: 12 }, (_, at) => LABELS.published(`${year}-${String(at + 1).padStart(2, "0")}`)),
  ];
  const [{ deleted }, found] = await Promise.all([
    reader.collection(),
    reader.postings([...languages.map(LABELS.language), ...years.flatMap(labelsOfYear)]),
  ]);
  const languageOf = new Map<DocId, string>(
    languages.flatMap((language) =>
      [...(found.get(LABELS.language(language))?.docs ?? [])].map((doc) => [doc, language] as const),
    ),
  );
  return years.flatMap((year) => {
    const claims: Record<string, number> = {};
    for (const doc of labelsOfYear(year).flatMap((label) => [...(found.get(label)?.docs ?? [])])) {
      const language = languageOf.get(doc);
      if (language !== undefined && !deleted?.has(doc)) claims[language] = (claims[language] ?? 0) + 1;
    }
    return Object.keys(claims).length > 0 ? [{ year, claims }] : [];
  });
}
