import type { GazetteerEntry } from "../../corpus/gazetteer";

/** The longest of an entity's names that stands in a text, or null. */
export function nameIn(
  text: string,
  id: string,
  entries: ReadonlyMap<string, GazetteerEntry>,
): string | null {
  const entry = entries.get(id);
  if (!entry) return null;
  const { en, es, pt } = entry.names;
  const names = [...en, ...es, ...pt, ...(entry.acronyms ?? []), entry.label].filter((name) =>
    text.includes(name),
  );
  return names.reduce<string | null>(
    (best, name) => (best === null || name.length > best.length ? name : best),
    null,
  );
}

/** The country itself ("Russia", "Moscow"), not those or that of it ("Russian"). */
export function isName(text: string, entry: GazetteerEntry | undefined): boolean {
  const { en = [], es = [], pt = [] } = entry?.names ?? {};
  return [en, es, pt].some(([name]) => name === text);
}
