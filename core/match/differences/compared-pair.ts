import type { Claim } from "../../claims/claim";
import type { GazetteerEntry } from "../../corpus/gazetteer";
import type { StoredClaim } from "../../index/corpus-reader";
import type { Difference } from "../match";
import type { Proposition } from "../proposition";

/** A page claim and a corpus claim that say the same, with the gazetteer that names their mentions. */
export interface ComparedPair {
  readonly claim: Claim;
  readonly page: Proposition;
  readonly stored: StoredClaim;
  readonly entries: ReadonlyMap<string, GazetteerEntry>;
}

/** A rule that finds one kind of difference, or null. */
export type DifferenceRule = (pair: ComparedPair) => Difference | null;

/** The words of a text that a span covers, as one side of a difference. */
export function sideAt(text: string, start: number, end: number): Difference["page"] {
  return { text: text.slice(start, end), span: { start, end } };
}

/** Words as a side: with their span where they stand in the text, without where they do not. */
export function sideOf(text: string, words: string): Difference["page"] {
  const start = text.toLowerCase().indexOf(words.toLowerCase());
  return start < 0 || words === "" ? { text: words, span: null } : sideAt(text, start, start + words.length);
}
