import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { stems } from "../../core/text/stems";
import { readLines } from "../matcher/read-pack";
import { alignStems, type StemPair } from "./ibm-model-one";
import { ownStemPairs } from "./own-pairs";

/**
 * Learns which English stems a Spanish or Portuguese stem may stand for, from the pack's own claims and their English, the
 * hand-written concept list, and (CAREO_EVAL set) the half of MEANTIME that may be shipped (CC BY 4.0), and writes data/lexicon.
 * Claims of test events of training/split.json are left out, so that cross-language figures stay honest.
 */
function main(): void {
  const out = join(import.meta.dirname, "../../data/lexicon");
  mkdirSync(out, { recursive: true });
  for (const language of ["es", "pt"] as const) {
    const pairs = [...ownStemPairs(language), ...(language === "es" ? meantimePairs() : [])];
    const lexicon = alignStems(pairs);
    const lines = [...lexicon].map(([stem, translations]) => JSON.stringify({ stem, translations }));
    writeFileSync(join(out, `${language}.jsonl`), `${lines.join("\n")}\n`);
    console.error(`${language}: ${pairs.length} pairs, ${lines.length} stems`);
  }
}

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
