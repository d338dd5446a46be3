import table from "./concepts.json";

/** The concepts that a stem may stand for, as numbers; empty for a stem outside the list or another language. */
export function conceptsOf(stem: string, language: string): readonly number[] {
  return BY_LANGUAGE.get(language)?.get(stem) ?? [];
}

const BY_LANGUAGE: ReadonlyMap<string, ReadonlyMap<string, readonly number[]>> = new Map(
  Object.entries<Record<string, readonly number[]>>(table).map(([language, stems]) => [
    language,
    new Map(Object.entries(stems)),
  ]),
);
