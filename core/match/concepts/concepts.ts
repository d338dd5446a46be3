import table from "./concepts.json";

/** The concepts that a stem may stand for, as numbers; empty for a stem outside the list or another language. */
export function conceptsOf(stem: string, language: string): readonly number[] {
  const concepts = BY_LANGUAGE[language];
  return concepts !== undefined && Object.hasOwn(concepts, stem) ? (concepts[stem] ?? []) : [];
}

const BY_LANGUAGE: Readonly<Record<string, Readonly<Record<string, readonly number[]>>>> = table;
