import { STOP_WORDS } from "../../core/text/stop-words";
import { tokens } from "../../core/text/tokens";
import type { LabelledSentence } from "./sentences";

/** The ids of the sentences that share four content words in a row with another one: a sign of templates. */
export function sharing(sentences: readonly LabelledSentence[]): Set<string> {
  const holders = new Map<string, Set<string>>();
  for (const { id, text, language } of sentences) {
    const words = tokens(text)
      .map(({ word }) => word)
      .filter((word) => !STOP_WORDS[language].has(word));
    for (let at = 0; at + RUN <= words.length; at += 1) {
      const run = words.slice(at, at + RUN).join(" ");
      holders.set(run, (holders.get(run) ?? new Set()).add(id));
    }
  }
  return new Set([...holders.values()].filter((ids) => ids.size > 1).flatMap((ids) => [...ids]));
}

const RUN = 4;
