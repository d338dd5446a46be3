import table from "./concepts.json";

/** The concepts that the stems of a language may stand for. */
export const CONCEPTS: Readonly<Record<string, Readonly<Record<string, readonly number[]>>>> = table;

/** The concepts that a stem may stand for, as numbers; empty for a stem outside the list or another language. */
export function conceptsOf(stem: string, language: string): readonly number[] {
  const concepts = CONCEPTS[language];
  return concepts !== undefined && Object.hasOwn(concepts, stem) ? (concepts[stem] ?? []) : [];
}
