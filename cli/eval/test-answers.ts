import { createRecogniser } from "../../core/claims/recogniser";
import type { CorpusReader } from "../../core/index/corpus-reader";
import { type MatchOptions, matchClaims } from "../../core/match/match-claims";
import { allClaims, askedClaim } from "./asked-claims";
import { type LabelledPair, readEvents, readLabelledPairs, readSides } from "./labelled-pairs";
import { readPairs } from "./page-labels";
import { share } from "./ranking-figures";
import { wilson } from "./wilson";

/** A claim of the corpus that was asked, and one that is painted under it. */
export interface Painted {
  readonly q: string;
  readonly c: string;
}

/** What is painted, by labels: right, read, and not read by anybody; and how many labelled `same` there are. */
export interface PaintedFigures {
  readonly right: number;
  readonly read: number;
  readonly unread: number;
  readonly same: number;
}

/** Counts what is painted by the labels of the pairs; a claim asked and its answer are told apart. */
export function figuresOf(painted: readonly Painted[], pairs: readonly LabelledPair[]): PaintedFigures {
  const labels = new Map(pairs.map(({ q, c, sameness }) => [`${q} ${c}`, sameness]));
  const found = painted.map(({ q, c }) => labels.get(`${q} ${c}`));
  const read = found.filter((label) => label !== undefined);
  return {
    right: read.filter((label) => label === "same").length,
    read: read.length,
    unread: found.length - read.length,
    same: [...labels.values()].filter((label) => label === "same").length,
  };
}

/** Prints how much of what the product paints is right when every claim of the test events is asked as if it stood on a page, its own outlet held out. */
export async function printTestAnswers(reader: CorpusReader, options: MatchOptions): Promise<void> {
  const painted = await paintedOnTest(reader, options);
  const [events, sideOf] = [readEvents(), readSides()];
  const labelled = (readLabelledPairs() ?? []).filter(({ q }) => sideOf(events.get(q)) === "test");
  const answers = readPairs("test-answers");
  console.log("\n## all claims of test events, asked as if they stood on a page: what is painted");
  for (const [name, pairs] of [
    ["the corpus's pairs", labelled],
    ["test answers", answers],
    ["both", [...answers, ...labelled]],
  ] as const) {
    const { right, read, unread, same } = figuresOf(painted, pairs);
    const [low, high] = wilson(right, read) ?? [0, 1];
    const interval = `${low.toFixed(3)} to ${high.toFixed(3)}`;
    console.log(
      `${name.padEnd(19)} precision ${share(right, read)} (${interval}), recall ${share(right, same)}, no label ${unread}`,
    );
  }
}

async function paintedOnTest(reader: CorpusReader, options: MatchOptions): Promise<Painted[]> {
  const recogniser = createRecogniser((await reader.reference()).gazetteer);
  const [events, sideOf] = [readEvents(), readSides()];
  const claims = (await allClaims(reader))
    .filter(({ claim }) => sideOf(events.get(claim.id)) === "test")
    .map((stored) => askedClaim(stored, recogniser));
  const answers = await matchClaims(claims, reader, options);
  return answers.flatMap(({ id, matches }) =>
    matches.filter(({ tier }) => tier === "painted").map(({ claimId }) => ({ q: id, c: claimId })),
  );
}
