import { readFileSync } from "node:fs";
import { join } from "node:path";
import { corrected } from "./label-corrections";
import type { LabelledPair, Side } from "./labelled-pairs";

/** A sentence in the manner of a news page, written by us for labelling. */
export interface PageClaim {
  readonly id: string;
  readonly text: string;
  readonly language: string;
  readonly published: string;
  readonly domain: string;
  readonly headline?: string;
  readonly split: Side;
}

/** Our own sets: general sentences, those for differences, three written after the rules (`fresh`, `kinds`, `wide`), with sides of their own, and one of the test events alone. */
export type PageSet = "page" | "differences" | "fresh" | "kinds" | "wide" | "test";

const FOLDER = join(import.meta.dirname, "../../data/labels");

/** The page-style sentences of one of our own sets, by id. */
export function readPageClaims(set: PageSet): ReadonlyMap<string, PageClaim> {
  return new Map(readLines<PageClaim>(`${set}-claims.jsonl`).map((claim) => [claim.id, claim]));
}

/** The labelled pairs of one of our own sets: `q` is a page-style sentence, `c` a claim of the corpus. */
export function readPagePairs(set: PageSet): readonly LabelledPair[] {
  return readPairs(set);
}

/**
 * The labelled pairs of one of our own sets of any kind. Those of `test-answers`, what answers the claims of test events, judge only: nothing is
 * fitted or chosen by them.
 */
export function readPairs(set: PageSet | "test-answers"): readonly LabelledPair[] {
  return corrected(readLines<LabelledPair>(`${set}-pairs.jsonl`));
}

function readLines<T>(name: string): T[] {
  return readFileSync(join(FOLDER, name), "utf8")
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line));
}
