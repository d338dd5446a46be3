import { readFileSync } from "node:fs";
import { join } from "node:path";
import { corrected } from "./label-corrections";
import { type LabelledPair, readSides, type Side } from "./labelled-pairs";

/** A sentence in the manner of a news page, written by us for labelling. */
export interface PageClaim {
  readonly id: string;
  readonly text: string;
  readonly language: string;
  readonly published: string;
  readonly domain: string;
  readonly headline?: string;
  readonly event: string;
  readonly split: Side;
}

/** Our own sets: general sentences, those for differences, three written after the rules (`fresh`, `kinds`, `wide`), with sides of their own, and one of the test events alone. */
export const PAGE_SETS = ["page", "differences", "fresh", "kinds", "wide", "test"] as const;

/** These, and `late`, whose sentences only judge differences: what else answers them nobody has read. */
export type PageSet = (typeof PAGE_SETS)[number] | "late";

const FOLDER = join(import.meta.dirname, "../../data/labels");

/** The page-style sentences of one of our own sets, by id. */
export function readPageClaims(set: PageSet): ReadonlyMap<string, PageClaim> {
  return new Map(readLines<PageClaim>(`${set}-claims.jsonl`).map((claim) => [claim.id, claim]));
}

/** A page-style sentence of any set, on the side of its event. */
export interface SidedClaim extends PageClaim {
  readonly side: Side;
}

/**
 * The sentences of some of our own sets. An event's sentences are on its side, whatever side their set has for other ends; of `page`, events that the corpus does not hold have sides of their own.
 */
export function readSidedClaims(sets: readonly PageSet[]): SidedClaim[] {
  const sideOf = readSides();
  return sets.flatMap((set) =>
    [...readPageClaims(set).values()].map((claim) => {
      return { ...claim, side: set === "page" ? claim.split : sideOf(claim.event) };
    }),
  );
}

/** Answers that were read: of claims of test events, and of page-style sentences of known and of test events. Those of test only judge. */
export type AnswerSet = "test-answers" | "page-answers" | "test-page-answers";

/** The labelled pairs of one of our own sets: `q` is a page-style sentence (of `test-answers` a claim of the corpus), `c` a claim of the corpus. */
export function readPairs(set: PageSet | AnswerSet): readonly LabelledPair[] {
  return corrected(readLines<LabelledPair>(`${set}-pairs.jsonl`));
}

function readLines<T>(name: string): T[] {
  return readFileSync(join(FOLDER, name), "utf8")
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line));
}
