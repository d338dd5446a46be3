import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Language } from "../../core/text/span";
import { stems } from "../../core/text/stems";
import { readLines, readPack } from "../matcher/read-pack";
import { CONCEPT_LINES } from "./concept-list";
import type { StemPair } from "./ibm-model-one";

/**
 * Parallel text of our own in Spanish or Portuguese and English, as stems: the pack's claims with their English, and the concept list.
 * Claims of test events of training/split.json are left out, so that cross-language figures stay honest.
 */
export function ownStemPairs(language: "es" | "pt"): StemPair[] {
  const held = heldOutEvents();
  const events = new Map(
    readLines<{ claim: string; event: string }>(
      join(import.meta.dirname, "../../data/venezuela/evaluation/events.jsonl"),
    ).map(({ claim, event }) => [claim, event]),
  );
  const claims = readPack()
    .reports.filter((report) => report.language === language)
    .flatMap((report) => report.claims);
  return [
    ...conceptPairs(language),
    ...claims.flatMap(({ id, text, textEn }) =>
      textEn === undefined || held.has(events.get(id) ?? "")
        ? []
        : [{ from: stems(text, language), to: stems(textEn, "en") }],
    ),
  ];
}

function heldOutEvents(): ReadonlySet<string> {
  const split: { test: string[] } = JSON.parse(
    readFileSync(join(import.meta.dirname, "../split.json"), "utf8"),
  );
  return new Set(split.test);
}

/** A concept's first words in both languages, as tiny sentences, so that common news words have their English. */
function conceptPairs(language: Language): StemPair[] {
  return CONCEPT_LINES.split("\n").flatMap((line) => {
    const [english = "", spanish = "", portuguese = ""] = line.split("|");
    const from = [...new Set(stems(language === "es" ? spanish : portuguese, language))];
    const to = [...new Set(stems(english, "en"))].slice(0, CONCEPT_HEAD);
    return from.map((stem) => ({ from: [stem], to }));
  });
}

const CONCEPT_HEAD = 3;
