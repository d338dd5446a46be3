import { fold } from "../text/fold";
import { latin } from "../text/letters";
import { alignWords } from "./differences/align-words";
import type { QuoteRun } from "./match";
import { isModalChange } from "./modal-words";

/**
 * How two quotations of one utterance stand to each other: the same words; the one a shorter cut of the other; other words inside; other
 * modals or negations only ("may" for "will"); in two languages, so that at least one is translated.
 */
export type QuoteRelation = "same" | "cut" | "altered" | "modality" | "translated";

/** The words of a quotation, and the language of the text that they stand in. */
export interface Quotation {
  readonly text: string;
  readonly language: string;
}

/** Least share of the shorter quotation's words, and fewest of them, that stand in the longer one of the same utterance. */
const LEAST_SHARE = 0.6;
const LEAST_WORDS = 2;

/**
 * Tells how two quotations by one speaker on one matter stand to each other; null where they are of two utterances. Only the part that both
 * quote is compared: what the longer one has before and after it is a cut.
 */
export function quoteRelation(page: Quotation, corpus: Quotation): QuoteRelation | null {
  const [ours, theirs] = [plainWords(page.text), plainWords(corpus.text)];
  const [short, long] = ours.length <= theirs.length ? [ours, theirs] : [theirs, ours];
  if (short.length > 0 && isPart(short, long)) return sameOrCut(short, long);
  const { runs, equal, corpusWords } = alignWords(long.join(" "), short.join(" "));
  const inside = insideOf(runs);
  const changed = (kind: QuoteRun["kind"]) =>
    inside.flatMap((run) => (run.kind === kind ? run.text.split(" ") : []));
  const [added, left] = [changed("page"), changed("corpus")];
  const aligned = equal >= LEAST_WORDS && equal / corpusWords >= LEAST_SHARE;
  if (!aligned || added.length + left.length > equal + 1)
    return short.length < LEAST_WORDS ? null : inTwoLanguages(page, corpus);
  if (added.length + left.length === 0) return sameOrCut(short, long);
  return isModalChange(added, left, [page.language, corpus.language]) ? "modality" : "altered";
}

/** One word alone is said too often to be a cut of anything. */
function sameOrCut(short: readonly string[], long: readonly string[]): QuoteRelation | null {
  if (short.length === long.length) return "same";
  return short.length >= LEAST_WORDS ? "cut" : null;
}

function inTwoLanguages(page: Quotation, corpus: Quotation): QuoteRelation | null {
  return baseOf(page) === baseOf(corpus) ? null : "translated";
}

function baseOf({ language }: Quotation): string {
  return language.slice(0, 2).toLowerCase();
}

/** The words of a quotation as they are compared; initials lose their points. */
function plainWords(text: string): readonly string[] {
  return fold(text).replace(INITIAL, "").match(WORD) ?? [];
}

const INITIAL = /(?<=\b[a-z])\.(?=[a-z]\.)/g;
const WORD = latin(/[\p{L}\p{N}]+(?:'\p{L}+)*/gu);

/** Whether words stand in a row among others. */
function isPart(short: readonly string[], long: readonly string[]): boolean {
  return ` ${long.join(" ")} `.includes(` ${short.join(" ")} `);
}

/** The words that differ, without those at an end in whose place the other has none: there the one is cut. */
function insideOf(runs: readonly QuoteRun[]): readonly QuoteRun[] {
  const isCut = (end: QuoteRun | undefined, next: QuoteRun | undefined) =>
    end !== undefined && end.kind !== "equal" && next?.kind === "equal";
  const from = isCut(runs[0], runs[1]) ? 1 : 0;
  const to = isCut(runs.at(-1), runs.at(-2)) ? -1 : undefined;
  return runs.slice(from, to).filter(({ kind }) => kind !== "equal");
}
