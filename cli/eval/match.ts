import { createRecogniser, type Recogniser } from "../../core/claims/recogniser";
import type { CorpusReader, StoredClaim } from "../../core/index/corpus-reader";
import type { MatchOptions } from "../../core/match/match-claims";
import { openSimilarities } from "../model/similarities";
import { openCompiledPack } from "../pack/reader";
import { allClaims, askedClaim, writtenClaim } from "./asked-claims";
import { compareLabelled, printDifferences } from "./differences";
import { type LabelledPair, readEvents, readLabelledPairs, readSides, type Side } from "./labelled-pairs";
import { LANGUAGE_GROUPS } from "./language-groups";
import { run as runLineage } from "./lineage";
import { readPageClaims, readPagePairs } from "./page-labels";
import { averagePrecision, type Judged, recallAt, reliability, share } from "./ranking-figures";
import { type ScoredPair, scorePairs } from "./scored-pairs";
import { printTestAnswers } from "./test-answers";
import { tierFigures } from "./tier-figures";

/** Prints precision and recall of tiers, ranking beside its baseline, confusion and differences on the labelled pairs, and where candidates stand. */
export async function run(): Promise<void> {
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
  const written = await scoreWritten(asking);
  for (const each of ["test", "dev", "train"] as const) {
    const some = written.filter(({ side }) => side === each);
    console.log(
      `\n## page-style sentences, ${each} (${some.length} pairs)${each === "test" ? "" : ": the weights were fitted on these"}`,
    );
    printGroups(some);
  }
  await printTestAnswers(reader, matching);
  printReliability(scored);
  printCandidates(scored);
  await runLineage();
  printDifferences(await compareLabelled(reader));
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

/** Scores the pairs of our page-style sentences, each on its sentence's own side. */
function scoreWritten({ reader, record, matching, recogniser }: Asking): Promise<ScoredPair[]> {
  const sentences = readPageClaims("page");
  const queries = [...sentences.values()].map((sentence) => writtenClaim(sentence, recogniser));
  const sideOf = (id: string) => {
    const sentence = sentences.get(id);
    if (!sentence) throw new Error(`a pair names the sentence ${id}, which is not written`);
    return sentence.split;
  };
  return scorePairs({ queries, pairs: readPagePairs("page"), record, sideOf }, reader, matching);
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
function printReliability(pairs: readonly ScoredPair[]): void {
  console.log("\n## reliability of the score of `same`, dev and test events");
  console.log("score      pairs  said   right");
  const judged = pairs
    .filter(({ side }) => side !== "train")
    .map(({ same, sameness }) => ({ score: same, right: sameness === "same" }));
  for (const { from, to, count, said, right } of reliability(judged)) {
    const range = `${from.toFixed(1)}-${to.toFixed(1)}`;
    console.log(`${range.padEnd(10)} ${String(count).padEnd(6)} ${said.toFixed(3)}  ${right.toFixed(3)}`);
  }
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
