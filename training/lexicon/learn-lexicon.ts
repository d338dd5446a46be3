import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Language } from "../../core/text/span";
import { stems } from "../../core/text/stems";
import { readLines, readPack } from "../matcher/read-pack";
import { CONCEPT_LINES } from "./concept-list";
import { alignStems, type StemPair } from "./ibm-model-one";

/**
 * Learns which English stems a Spanish or Portuguese stem may stand for, from the pack's own claims and their English, the
 * hand-written concept list, and (CAREO_EVAL set) the half of MEANTIME that may be shipped (CC BY 4.0), and writes data/lexicon.
 * Claims of test events of training/split.json are left out, so that cross-language figures stay honest.
 */
function main(): void {
  const held = heldOutEvents();
  const events = new Map(
    readLines<{ claim: string; event: string }>(
      join(import.meta.dirname, "../../data/venezuela/evaluation/events.jsonl"),
    ).map(({ claim, event }) => [claim, event]),
  );
  const { reports } = readPack();
  const out = join(import.meta.dirname, "../../data/lexicon");
  mkdirSync(out, { recursive: true });
  for (const language of ["es", "pt"] as const) {
    const pairs: StemPair[] = conceptPairs(language);
    for (const report of reports) {
      if (report.language !== language) continue;
      for (const { id, text, textEn } of report.claims) {
        if (textEn === undefined || held.has(events.get(id) ?? "")) continue;
        pairs.push({ from: stems(text, language), to: stems(textEn, "en") });
      }
    }
    if (language === "es") pairs.push(...meantimePairs());
    const lexicon = alignStems(pairs);
    const lines = [...lexicon].map(([stem, translations]) => JSON.stringify({ stem, translations }));
    writeFileSync(join(out, `${language}.jsonl`), `${lines.join("\n")}\n`);
    console.error(`${language}: ${pairs.length} pairs, ${lines.length} stems`);
  }
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

function meantimePairs(): StemPair[] {
  const folder = process.env.CAREO_EVAL;
  if (folder === undefined) return [];
  type Sentence = { doc: string; sent: number; text: string };
  const byDocument = (language: string) => {
    const documents = new Map<string, Sentence[]>();
    for (const sentence of readLines<Sentence>(join(folder, "meantime", `sentences.${language}.jsonl`)))
      documents.set(sentence.doc, [...(documents.get(sentence.doc) ?? []), sentence]);
    return documents;
  };
  const [english, spanish] = [byDocument("en"), byDocument("es")];
  return [...spanish].flatMap(([doc, sentences]) => {
    const others = english.get(doc) ?? [];
    if (others.length !== sentences.length) return [];
    return sentences.map(({ text }, at) => ({
      from: stems(text, "es"),
      to: stems(others[at]?.text ?? "", "en"),
    }));
  });
}

main();
