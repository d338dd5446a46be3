import table from "../weights/stem-weights.json";

/**
 * How telling a stem is: its inverse document frequency over the summaries that the scorer was fitted on. Fixed with
 * the scorer, so that a score does not move when a pack grows. An unknown stem is as telling as one that was seen once.
 */
export function weightOfStem(stem: string, language: string): number {
  const count = countOf(stem, language);
  return Math.log(1 + (table.documents - count + 0.5) / (count + 0.5)) / MOST_TELLING;
}

const MOST_TELLING = Math.log(1 + (table.documents + 0.5) / 0.5);

function countOf(stem: string, language: string): number {
  const counts = FREQUENCIES[language];
  return counts !== undefined && Object.hasOwn(counts, stem) ? (counts[stem] ?? 0) : 0;
}

const FREQUENCIES: Readonly<Record<string, Readonly<Record<string, number>>>> = table.frequencies;
