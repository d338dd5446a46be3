import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { rankingScore } from "../../cli/eval/check-worthiness";
import { createRecogniser } from "../../core/claims/recogniser";
import { WORTH_CUES } from "../../core/claims/worth-cues";
import { GazetteerEntry } from "../../core/corpus/gazetteer";
import { parseJsonLines } from "../../core/corpus/json-lines";
import { atHalf, crossValidate, FOLDS, type Judged } from "./cross-validate";
import { see } from "./design";
import { HAND_SET } from "./hand-set";
import { fitWorth, scoreWorth, type WorthSettings } from "./learner";
import { sharing } from "./overlap";
import { type LabelledSentence, readSentences } from "./sentences";

const ROOT = join(import.meta.dirname, "../..");
const GAZETTEER = join(ROOT, "data/venezuela/gazetteer.jsonl");
const OUT = join(ROOT, "core/claims/worth-weights.ts");

/** What is shipped: cues alone, drawn to the weights set by hand. */
const SHIPPED: WorthSettings = { towards: HAND_SET, cueStrength: 0.3, terms: null };

/** The same with words, to see what they would add. */
const WITH_WORDS: WorthSettings = { ...SHIPPED, terms: { leastSentences: 3, strength: 0.3 } };

/** Cross-validates on our labelled sentences, and writes core/claims/worth-weights.ts unless told only to `--check`. */
function main(): void {
  const sentences = readSentences();
  console.log(
    `${sharing(sentences).size} of ${sentences.length} sentences share four content words in a row`,
  );
  const gazetteer = parseJsonLines(readFileSync(GAZETTEER, "utf8"), GazetteerEntry, GAZETTEER);
  const recogniser = createRecogniser(gazetteer);
  const judge = ({ text, language, worth }: LabelledSentence): Judged => ({
    ...see(text, language, recogniser),
    y: worth,
  });
  const judged = sentences.map(judge);
  const byHand = judged.map(scoreByHand);
  print("set by hand", judged, byHand);
  const shipped = crossValidate(judged, SHIPPED);
  print(`cues, ${FOLDS}-fold`, judged, shipped);
  for (const language of ["en", "es", "pt"] as const) {
    const own = sentences.flatMap((each, at) => (each.language === language ? [at] : []));
    const pick = <T>(list: readonly T[]) => own.flatMap((at) => list.slice(at, at + 1));
    print(`  ${language} by hand`, pick(judged), pick(byHand));
    print(`  ${language} fitted`, pick(judged), pick(shipped));
  }
  print(`cues and words, ${FOLDS}-fold`, judged, crossValidate(judged, WITH_WORDS));
  const model = fitWorth(judged, SHIPPED);
  const held = readSentences("held-out").map(judge);
  print(`${held.length} held out, by hand`, held, held.map(scoreByHand));
  print(
    "held out, fitted",
    held,
    held.map((each) => scoreWorth(model, each)),
  );
  if (!process.argv.includes("--check")) writeFileSync(OUT, fileOf(model.weights, judged));
}

function scoreByHand({ cues }: Judged): number {
  const sum = cues.reduce((total, cue) => total + (HAND_SET[cue] ?? 0), HAND_SET.start ?? 0);
  return 1 / (1 + Math.exp(-sum));
}

function print(name: string, judged: readonly Judged[], scores: readonly number[]): void {
  const scored = judged.map(({ y }, at) => ({ y, score: scores[at] ?? 0 }));
  const { precision, recall, f1 } = atHalf(scored);
  const { ap, auc } = rankingScore(scored);
  const figures = { F1: f1, P: precision, R: recall, AP: ap, AUC: auc };
  const shown = Object.entries(figures).map(([key, value]) => `${key} ${value.toFixed(3)}`);
  console.log(`${name.padEnd(24)} ${shown.join(" ")}`);
}

function fileOf(weights: Float64Array, judged: readonly Judged[]): string {
  const lines = ["start", ...WORTH_CUES].map((name, at) => {
    const held =
      name === "start" ? judged.length : judged.filter(({ cues }) => cues.some((cue) => cue === name)).length;
    return `  ${name}: ${Number((weights[at] ?? 0).toFixed(2))}, // ${held}`;
  });
  return `// Written by training/worth/fit.ts; beside each weight, how many of the ${judged.length} sentences show the cue.
import type { WorthCue } from "./worth-cues";

/**
 * What each cue of a sentence adds to its check-worthiness, in log-odds, fitted to the sentences of
 * data/labels/worth, all our own. A sentence is kept at a score of \`KEEP\`.
 */
export const WEIGHTS: Readonly<Record<WorthCue | "start", number>> = {
${lines.join("\n")}
};

/** The least score at which a sentence is a claim. */
export const KEEP = 0.5;
`;
}

main();
