import { writeFileSync } from "node:fs";
import { createRecogniser, type Recogniser } from "../../core/claims/recogniser";
import type { CorpusReader, StoredClaim } from "../../core/index/corpus-reader";
import type { MatchOptions } from "../../core/match/match-claims";
import { openSimilarities } from "../model/similarities";
import { openCompiledPack } from "../pack/reader";
import { allClaims, askedClaim, writtenClaim } from "./asked-claims";
import { printDenials } from "./denial";
import { compareLabelled, printDifferences } from "./differences";
import { run as runEvents } from "./events";
import { type LabelledPair, readEvents, readLabelledPairs, readSides, type Side } from "./labelled-pairs";
import { LANGUAGE_GROUPS } from "./language-groups";
import { run as runLineage } from "./lineage";
import { type AnswerSet, PAGE_SETS, type PageSet, readPairs, readSidedClaims } from "./page-labels";
import { averagePrecision, type Judged, recallAt, reliability, share, type Tenth } from "./ranking-figures";
import { type ReliabilitySeries, reliabilityPlot } from "./reliability-plot";
import { run as runRetrieval } from "./retrieval";
import { type ScoredPair, scorePairs } from "./scored-pairs";
import { printWireCredit } from "./speech-report";
import { printTestAnswers } from "./test-answers";
import { tierFigures } from "./tier-figures";

/**
 * Prints precision and recall of tiers, ranking beside its baseline, confusion and differences on the labelled pairs, where candidates stand, lineage, the second
 * view by event ids, and what the public sets in CAREO_EVAL say, each part as its own command does. Two minutes, seven with the public sets.
 */
export async function run(): Promise<void> {
  const plot = plotFile();
  const pairs = readLabelledPairs();
  if (pairs === null) return console.log("match: set CAREO_CORPUS to the folder with pairs.jsonl");
  const reader = await openCompiledPack();
  const record = new Map((await allClaims(reader)).map((stored) => [stored.claim.id as string, stored]));
  const matching = process.argv.includes("--features") ? {} : { similarities: await openSimilarities() };
  const asking = {
    reader,
    record,
    matching,
    recogniser: createRecogniser((await reader.reference()).gazetteer),
  };
  const scored = await scoreCorpus(pairs, asking);
  for (const sides of [["test"], ["train", "dev"]] as const) {
    const some = scored.filter(({ side }) => (sides as readonly Side[]).includes(side));
    console.log(
      `\n## ${sides.join(" + ")} events (${some.length} pairs)${sides.length > 1 ? ": the weights were fitted on these" : ""}`,
    );
    printGroups(some);
    printConfusion(some);
  }
  const written = await scoreWritten(["page"], [], asking);
  const all = await scoreWritten(PAGE_SETS, ["page-answers", "test-page-answers"], asking);
  for (const [name, pairs] of [
    ["page-style sentences", written],
    ["page-style sentences of all sets, with the answers read for them", all],
  ] as const) {
    for (const each of ["test", "dev", "train"] as const) {
      const some = pairs.filter(({ side }) => side === each);
      console.log(
        `\n## ${name}, ${each} (${some.length} pairs)${each === "test" ? "" : ": the weights were fitted on these"}`,
      );
      printGroups(some);
    }
  }
  await printTestAnswers(reader, matching);
  const reliabilities = reliabilitiesOf(scored, all);
  printReliability(reliabilities);
  if (plot !== null) writeFileSync(plot, reliabilityPlot(reliabilities));
  printCandidates(scored);
  await runLineage();
  printDifferences(await compareLabelled(reader));
  await runEvents();
  printDenials();
  const sets = process.env.CAREO_EVAL;
  if (sets !== undefined) printWireCredit(sets);
  await runRetrieval();
}

/** What claims are asked of, and with what. */
interface Asking {
  readonly reader: CorpusReader;
  readonly record: ReadonlyMap<string, StoredClaim>;
  readonly matching: Pick<MatchOptions, "similarities">;
  readonly recogniser: Recogniser;
}

/** Scores the pairs of the corpus's own claims, each on the side of the event of the claim asked. */
function scoreCorpus(
  pairs: readonly LabelledPair[],
  { reader, record, matching, recogniser }: Asking,
): Promise<ScoredPair[]> {
  const [events, eventSide] = [readEvents(), readSides()];
  const queries = [...new Set(pairs.map(({ q }) => q))].flatMap((id) => {
    const stored = record.get(id);
    return stored ? [askedClaim(stored, recogniser)] : [];
  });
  const sideOf = (id: string) => eventSide(events.get(id));
  return scorePairs({ queries, pairs, record, sideOf }, reader, matching);
}

/** Scores the pairs of some of our page-style sentences, with the answers that were read for them. */
function scoreWritten(
  sets: readonly PageSet[],
  answers: readonly AnswerSet[],
  { reader, record, matching, recogniser }: Asking,
): Promise<ScoredPair[]> {
  const sentences = new Map(readSidedClaims(sets).map((sentence) => [sentence.id, sentence]));
  const queries = [...sentences.values()].map((sentence) => writtenClaim(sentence, recogniser));
  const sideOf = (id: string) => {
    const sentence = sentences.get(id);
    if (!sentence) throw new Error(`a pair names the sentence ${id}, which is not written`);
    return sentence.side;
  };
  const pairs = [...sets, ...answers].flatMap(readPairs);
  return scorePairs({ queries, pairs, record, sideOf }, reader, matching);
}

/** Tiers and ranking of all pairs, then of each group of languages. */
function printGroups(pairs: readonly ScoredPair[]): void {
  console.log(`not in the record, counted as wrong: ${pairs.filter(({ absent }) => absent).length}`);
  for (const { name, has } of LANGUAGE_GROUPS) {
    const own = pairs.filter(({ languages }) => has(languages));
    console.log(
      `\n${name}: ${own.length} pairs, ${own.filter(({ sameness }) => sameness === "same").length} same`,
    );
    printTiers(own);
    printRanking(own);
  }
}

function printTiers(pairs: readonly ScoredPair[]): void {
  const { painted, listed, same, useful } = tierFigures(
    pairs.map((pair) => ({ ...pair, tier: pair.answered?.tier ?? null })),
  );
  console.log(
    `painted: precision ${share(painted.same, painted.shown)}, recall of same ${share(painted.same, same)}`,
  );
  console.log(
    `listed: precision (same or adds) ${share(listed.useful, listed.shown)}, recall of same or adds ${share(listed.useful, useful)}, of same ${share(listed.same, same)}`,
  );
  console.log(`painted + listed: recall of same ${share(painted.same + listed.same, same)}`);
}

/** Ours and the baseline, on the same pairs. */
function printRanking(pairs: readonly ScoredPair[]): void {
  const line = (name: string, scoreOf: (pair: ScoredPair) => number) => {
    const judged: Judged[] = pairs.map((pair) => ({ score: scoreOf(pair), right: pair.sameness === "same" }));
    const at = [0.95, 0.9, 0.8].map((precision) => `R@P${precision} ${figure(recallAt(judged, precision))}`);
    console.log(`ranking by ${name}: AP ${figure(averagePrecision(judged))}, ${at.join(", ")}`);
  };
  line("same, ours", ({ same }) => same);
  line("overlap of words, baseline", ({ overlap }) => overlap);
}

function figure(value: number): string {
  return Number.isNaN(value) ? "-" : value.toFixed(3);
}

/** How often pairs of each tenth of the score are right, on events that no tree was fitted on with their labels. */
function reliabilitiesOf(
  corpus: readonly ScoredPair[],
  written: readonly ScoredPair[],
): readonly ReliabilitySeries[] {
  return [
    { name: "pairs of the corpus, dev and test events", tenths: tenthsOf(corpus) },
    { name: "page-style sentences, dev and test events", tenths: tenthsOf(written) },
  ];
}

function printReliability(series: readonly ReliabilitySeries[]): void {
  for (const { name, tenths } of series) {
    console.log(`\n## reliability of the score of \`same\`: ${name}`);
    console.log("score      pairs  said   right");
    for (const { from, to, count, said, right } of tenths) {
      const range = `${from.toFixed(1)}-${to.toFixed(1)}`;
      console.log(`${range.padEnd(10)} ${String(count).padEnd(6)} ${said.toFixed(3)}  ${right.toFixed(3)}`);
    }
  }
}

/** The file that `--plot FILE` has the reliability drawn into, null without it. */
function plotFile(): string | null {
  const at = process.argv.indexOf("--plot");
  if (at < 0) return null;
  const file = process.argv[at + 1];
  if (file === undefined) throw new Error("match: --plot needs the file to write, such as reliability.svg");
  return file;
}

function tenthsOf(pairs: readonly ScoredPair[]): readonly Tenth[] {
  return reliability(
    pairs
      .filter(({ side, absent }) => side !== "train" && !absent)
      .map(({ same, sameness }) => ({ score: same, right: sameness === "same" })),
  );
}

function printConfusion(pairs: readonly ScoredPair[]): void {
  console.log("\nlabel      -> same  adds  silent");
  for (const label of ["same", "adds", "related", "unrelated"] as const) {
    const some = pairs.filter(({ sameness }) => sameness === label);
    const given = (sameness: string | undefined) =>
      some.filter(({ answered }) => answered?.sameness === sameness).length;
    console.log(
      `${label.padEnd(10)}    ${[given("same"), given("adds"), given(undefined)].map((n) => String(n).padEnd(5)).join(" ")}`,
    );
  }
}

function printCandidates(pairs: readonly ScoredPair[]): void {
  const same = pairs.filter(({ sameness }) => sameness === "same");
  const byQuery = new Map<string, ScoredPair[]>();
  for (const pair of same) byQuery.set(pair.q, [...(byQuery.get(pair.q) ?? []), pair]);
  const answered = [...byQuery.values()].filter((own) =>
    own.some(({ answered, absent }) => answered && !absent),
  ).length;
  console.log(
    `\n## candidates\nclaims with a same report of which at least one is shown: ${share(answered, byQuery.size)}`,
  );
}
