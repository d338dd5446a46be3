import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { stems } from "../../core/text/stems";
import { CONCEPT_LINES } from "./concept-list";

const LANGUAGES = ["en", "es", "pt"] as const;

/** Stems of the concept list by language, each with the lines it stands in: made here, so that no page pays for the stemming. */
export function conceptTable(): Record<string, Record<string, number[]>> {
  const table: Record<string, Record<string, number[]>> = { en: {}, es: {}, pt: {} };
  const lines = CONCEPT_LINES.split("\n").filter((line) => line !== "");
  for (const [concept, line] of lines.entries()) {
    for (const [place, words] of line.split("|").entries()) {
      const language = LANGUAGES[place] ?? "en";
      const known = table[language] ?? {};
      for (const stem of new Set(stems(words, language))) known[stem] = [...(known[stem] ?? []), concept];
    }
  }
  return table;
}

if (process.argv[1] === import.meta.filename) {
  const file = join(import.meta.dirname, "../../core/match/concepts/concepts.json");
  writeFileSync(file, `${JSON.stringify(conceptTable())}\n`);
}
