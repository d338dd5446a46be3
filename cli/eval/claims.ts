import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { createRecogniser } from "../../core/claims/recogniser";
import { spotClaims } from "../../core/claims/spot";
import { GazetteerEntry } from "../../core/corpus/gazetteer";
import { parseJsonLines } from "../../core/corpus/json-lines";
import { sentences } from "../../core/text/sentences";
import type { Language } from "../../core/text/span";
import { atHalf, crossValidate } from "../../training/worth/cross-validate";
import { longArticle } from "./article-of-words";
import { run as printArticleText } from "./article-text";
import { DESIGNS, judgeAlone, rankingScore, worthOfSentence } from "./check-worthiness";
import { mergedSentences, segmenterSentences } from "./segmenter-baseline";
import { printSpeech } from "./speech-report";
import { type LabelledText, scoreBySurface, scoreByWords } from "./worth-baseline";

const GAZETTEER = "data/venezuela/gazetteer.jsonl";

/** Prints how well sentences, attribution, check-worthiness and article text are read, on the sets in CAREO_EVAL, and how fast a page is. */
export async function run(): Promise<void> {
  const folder = process.env.CAREO_EVAL;
  if (folder === undefined || !existsSync(folder)) {
    console.log("CAREO_EVAL names no folder: sentences, attribution and check-worthiness were not measured.");
  } else {
    printSentences(folder);
    printSpeech(folder);
    printWorth(folder);
  }
  printSpeed();
  await printArticleText();
}

function printSentences(folder: string): void {
  console.log(
    "\nSentences: cases reproduced exactly, in brackets with white space counted alike (seg-golden: one split, all of it)",
  );
  for (const language of ["en", "es"] as const) {
    const cases = read<SegmentCase>(join(folder, "seg-golden", `${language}.jsonl`));
    const score = (split: (text: string) => string[]) => {
      const exact = cases.filter((each) => reproduces(each, split, (text) => text)).length;
      const alike = cases.filter((each) =>
        reproduces(each, split, (text) => text.replace(/\s+/g, " ")),
      ).length;
      return `${exact} of ${cases.length} (${alike})`;
    };
    const ours = score((text) => cut(text, language));
    const merged = score((text) => mergedSentences(text, language));
    const alone = score((text) => segmenterSentences(text, language));
    console.log(
      `  ${language}: ${ours} · baselines re-run here: Intl.Segmenter with abbreviations merged ${merged}, alone ${alone}`,
    );
  }
}

interface SegmentCase {
  readonly text: string;
  readonly sents: readonly string[];
}

function cut(text: string, language: Language): string[] {
  return sentences(text, language).map(({ start, end }) => text.slice(start, end));
}

function reproduces(
  { text, sents }: SegmentCase,
  split: (text: string) => string[],
  form: (text: string) => string,
): boolean {
  const shown = (sentences: readonly string[]) => JSON.stringify(sentences.map((each) => form(each.trim())));
  return shown(split(text)) === shown(sents);
}

function printWorth(folder: string): void {
  const set = read<LabelledText>(join(folder, "checkworthy", "claimbuster.kfold25.jsonl"));
  console.log(`\nCheck-worthiness (ClaimBuster kfold25, ${set.length} sentences of English debates)`);
  const scored = (scores: readonly number[]) => set.map(({ y }, at) => ({ y, score: scores[at] ?? 0 }));
  const line = (scores: readonly number[]) => {
    const judged = scored(scores);
    const { precision, recall, f1 } = atHalf(judged);
    const { ap, auc } = rankingScore(judged);
    return `F1 ${f1.toFixed(3)} (P ${precision.toFixed(3)} R ${recall.toFixed(3)}) AP ${ap.toFixed(3)} AUC ${auc.toFixed(3)}`;
  };
  const shipped = rankingScore(scored(set.map(({ text }) => worthOfSentence(text))));
  console.log(
    `  shipped weights, fitted to our own sentences only: AP ${shipped.ap.toFixed(3)} AUC ${shipped.auc.toFixed(3)} best F1 ${shipped.bestF1.toFixed(3)}`,
  );
  console.log("  a test of the design, never shipped; all lines four-fold on the same folds of this set:");
  const judged = judgeAlone(set);
  for (const [name, settings, baseline, published] of DESIGNS) {
    console.log(`    ${name}: ${line(crossValidate(judged, settings))}`);
    const again = baseline === "surface" ? scoreBySurface(set) : scoreByWords(set);
    console.log(`      baseline re-run here: ${line(again)} · published: ${published}`);
  }
}

function printSpeed(): void {
  const gazetteer = existsSync(GAZETTEER)
    ? parseJsonLines(readFileSync(GAZETTEER, "utf8"), GazetteerEntry, GAZETTEER)
    : [];
  const built = performance.now();
  const recogniser = createRecogniser(gazetteer);
  console.log(
    `\nSpeed in Node (recogniser of ${gazetteer.length} entries built in ${ms(performance.now() - built)})`,
  );
  for (const words of [1_000, 2_000, 10_000, 100_000]) {
    const page = { id: "p", text: longArticle(words), published: "2019-03-02" };
    const runs = words > 10_000 ? 5 : 40;
    const times: number[] = [];
    for (let at = 0; at < runs; at += 1) spotClaims(page, recogniser);
    const before = process.cpuUsage();
    let claims = 0;
    for (let at = 0; at < runs; at += 1) {
      const start = performance.now();
      claims = spotClaims(page, recogniser).length;
      times.push(performance.now() - start);
    }
    const used = process.cpuUsage(before);
    const cpu = (used.user + used.system) / 1000 / runs;
    times.sort((a, b) => a - b);
    const [best = 0, median = 0, p95 = 0] = [0, Math.floor(runs / 2), Math.ceil(runs * 0.95) - 1].map(
      (at) => times[at],
    );
    const aim = words === 2_000 ? " · aim: under 15 ms" : "";
    console.log(
      `  ${words} words, ${claims} claims, warm: best ${ms(best)}, median ${ms(median)}, p95 ${ms(p95)}, processor time ${ms(cpu)}${aim}`,
    );
  }
}

function ms(time: number): string {
  return `${time.toFixed(1)} ms`;
}

function read<T>(path: string): T[] {
  return readFileSync(path, "utf8")
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line): T => JSON.parse(line));
}
