import { stems } from "../../text/stems";
import { CONCEPT_LINES } from "./concept-list";

const LANGUAGES = ["en", "es", "pt"] as const;

/** The concepts that a stem may stand for, as numbers; empty for a stem outside the list or another language. */
export function conceptsOf(stem: string, language: string): readonly number[] {
  tables ??= buildTables();
  return tables.get(language)?.get(stem) ?? [];
}

type Table = ReadonlyMap<string, readonly number[]>;

/** Built at first use: a page without claims never pays for it. The list is constant, so this is no state. */
let tables: ReadonlyMap<string, Table> | undefined;

function buildTables(): ReadonlyMap<string, Table> {
  const built = new Map<string, Map<string, number[]>>(LANGUAGES.map((language) => [language, new Map()]));
  const lines = CONCEPT_LINES.split("\n").filter((line) => line !== "");
  for (const [concept, line] of lines.entries()) {
    for (const [place, words] of line.split("|").entries()) {
      const language = LANGUAGES[place] ?? "en";
      for (const stem of new Set(stems(words, language))) {
        const table = built.get(language);
        const known = table?.get(stem);
        if (known) known.push(concept);
        else table?.set(stem, [concept]);
      }
    }
  }
  return built;
}
