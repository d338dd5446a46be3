import table from "../weights/stem-weights.json";

/** In how many summaries each stem of a language stood. */
export const STEM_COUNTS: Readonly<Record<string, Readonly<Record<string, number>>>> = table.frequencies;

/**
 * How telling a stem is: its inverse document frequency over the summaries that the scorer was fitted on. Fixed with
 * the scorer, so that a score does not move when a pack grows. An unknown stem is as telling as one that was seen once.
 */
export function weightOfStem(stem: string, language: string): number {
  const counts = STEM_COUNTS[language];
  return weightOfStemCount(counts !== undefined && Object.hasOwn(counts, stem) ? (counts[stem] ?? 0) : 0);
}

/** The same of a stem that stood in so many. */
export function weightOfStemCount(count: number): number {
  return Math.log(1 + (table.documents - count + 0.5) / (count + 0.5)) / MOST_TELLING;
}

const MOST_TELLING = Math.log(1 + (table.documents + 0.5) / 0.5);
