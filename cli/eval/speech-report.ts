import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type AgencyNames, agencyNames } from "../../core/claims/agency-names";
import { wireCreditsOf } from "../../core/claims/wire-credit";
import { Credit } from "../../core/corpus/gazetteer";
import { parseJsonLines } from "../../core/corpus/json-lines";
import {
  type AttributionScore,
  type Counts,
  type GoldArticle,
  pageCues,
  saidCues,
  scoreAttribution,
} from "./attribution";
import { bestShare, type CueLexicon, learnCues, lexiconCues } from "./attribution-baseline";
import {
  labelledRight,
  NO_WIRE,
  scoreWire,
  WIRE_BASELINES,
  type WireArticle,
  type WireFinder,
} from "./wire-credit";

type Article = GoldArticle & WireArticle;

const CREDITS = "data/venezuela/credits.jsonl";

/** Prints how well attribution and wire credits are read on PolNeAR, each beside its baseline, run on the same articles. */
export function printSpeech(folder: string): void {
  const train = readArticles(folder, "train");
  const dev = readArticles(folder, "dev");
  printAttribution(train, dev);
  printWire([...train, ...dev]);
}

/** Prints how well wire credits alone are read on PolNeAR. */
export function printWireCredit(folder: string): void {
  printWire([...readArticles(folder, "train"), ...readArticles(folder, "dev")]);
}

function printAttribution(train: readonly Article[], dev: readonly Article[]): void {
  const lexicon = learnCues(train);
  const forCue = bestShare((share) => f1(scoreAttribution(train, lexiconCues(lexicon, share)).cue));
  const forSentence = bestShare((share) => f1(scoreAttribution(train, lexiconCues(lexicon, share)).sentence));
  const read = scoreAttribution(dev, pageCues());
  const said = scoreAttribution(dev, saidCues());
  const byCue = scoreAttribution(dev, lexiconCues(lexicon, forCue));
  const bySentence = scoreAttribution(dev, lexiconCues(lexicon, forSentence));
  console.log(
    `\nAttribution (PolNeAR dev, ${dev.length} articles). Baseline, run here: cue words learnt from train (${train.length} articles), those
  that are cues in at least ${forCue} (cue) or ${forSentence} (sentence) of their uses, the shares best on train. Published, test split: sentence 0.824, cue 0.688, source 0.52`,
  );
  const row = (name: string, ours: string, baseline: string) =>
    console.log(`  ${name}: ${ours} · baseline ${baseline}`);
  row("sentence has a cue", measures(read.sentence), measures(bySentence.sentence));
  row("cue", measures(read.cue), measures(byCue.cue));
  row("right source where the cue is found", share(read.source), share(byCue.source));
  row("right source of all annotated", share(read.sourceOfAll), share(bestOfAll(train, dev, lexicon)));
  console.log(
    `  only words said, as the card shows them: sentence ${measures(said.sentence)}; cue ${measures(said.cue)}; source ${share(said.source)}, of all ${share(said.sourceOfAll)}`,
  );
}

/** The baseline at the share at which it finds most sources on train. */
function bestOfAll(train: readonly Article[], dev: readonly Article[], lexicon: CueLexicon): Counts {
  const recall = ({ sourceOfAll: { right, wanted } }: AttributionScore) => right / wanted;
  const best = bestShare((each) => {
    const score = scoreAttribution(train, lexiconCues(lexicon, each));
    return f1(score.cue) > LEAST_CUE_F1 ? recall(score) : 0;
  });
  return scoreAttribution(dev, lexiconCues(lexicon, best)).sourceOfAll;
}

/** A lexicon that calls every word a cue finds every source; below this F1 of cues it is none. */
const LEAST_CUE_F1 = 0.6;

function printWire(articles: readonly Article[]): void {
  const agencies = agencyNames(parseJsonLines(readFileSync(CREDITS, "utf8"), Credit, CREDITS));
  const ours: WireFinder = ({ text, author }) =>
    wireCreditsOf(text, author ? [author] : [], agencies).find(({ whole }) => whole)?.id ?? null;
  console.log(
    `\nWire credit (PolNeAR train and dev, ${articles.length} articles; published, with test: P 1.000, R 0.905 / 0.940 / 0.976)`,
  );
  for (const [labels, labelled] of [
    ["as labelled", articles],
    ["plainly wrong labels put right", labelledRight(articles)],
  ] as const) {
    console.log(`  ${labels}:`);
    for (const [name, find] of [["ours", ours] as const, ...WIRE_BASELINES]) {
      const { wire, agency } = scoreWire(labelled, find);
      console.log(
        `    ${name === "ours" ? "ours" : `baseline, ${name}`}: ${measures(wire)}, right agency ${agency.right} of ${agency.wanted}`,
      );
    }
  }
  printUnlabelled(articles, agencies);
}

/** The words in which articles credit an agency that the annotators name none for: for the reader to judge. */
function printUnlabelled(articles: readonly Article[], agencies: AgencyNames): void {
  for (const { id, text, author, wire } of articles) {
    const credit = wireCreditsOf(text, author ? [author] : [], agencies).find(({ whole }) => whole);
    if (credit && NO_WIRE.test(wire))
      console.log(`  ${id} is labelled as no agency's, though its ${credit.place} says: ${credit.words}`);
  }
}

function readArticles(folder: string, split: string): Article[] {
  return readFileSync(join(folder, "polnear", `${split}.jsonl`), "utf8")
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line): Article => JSON.parse(line));
}

function f1({ right, found, wanted }: Counts): number {
  return found + wanted === 0 ? 0 : (2 * right) / (found + wanted);
}

function measures(counts: Counts): string {
  const { right, found, wanted } = counts;
  return `F1 ${f1(counts).toFixed(3)} (P ${(right / found).toFixed(3)} R ${(right / wanted).toFixed(3)})`;
}

function share({ right, wanted }: Counts): string {
  return `${(right / wanted).toFixed(3)} (${right} of ${wanted})`;
}
