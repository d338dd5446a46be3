import type { Figure } from "../../claims/claim";
import { findFigures } from "../../claims/figures";
import type { CorpusFigure } from "../../corpus/report";
import { type DayRange, dayRange } from "../features/days";
import { boundsMeet, type CountedFigure } from "../figures";
import type { Difference } from "../match";
import { spokenLanguage } from "../spoken-language";
import { type ComparedPair, sideAt } from "./compared-pair";
import { pairFigures } from "./pair-figures";
import { RUNNING } from "./running-counts";

/**
 * A number of the page against an incompatible one of the report for the same counted thing. Where the higher count is the later
 * one it is an update. A figure that has a compatible partner on the other side is none.
 */
export function findFigure(pair: ComparedPair): Difference | null {
  const { claim, stored } = pair;
  if (yearsDiffer(claim.text, stored.claim.text)) return null;
  for (const { own, page, corpus } of pairFigures(pair)) {
    if (DOZENS.test(own.what + claim.text.slice(own.start, own.end))) continue;
    const kind = isUpdate(page, corpus, claim, stored) ? "update" : "figure";
    const loose = page.bound !== "exact" || corpus.bound !== "exact";
    if (loose && boundsMeet(page, corpus) && (kind === "figure" || ratio(page, corpus) > MOST_STAGES))
      continue;
    return {
      kind,
      page: sideAt(claim.text, own.start, own.end),
      corpus: corpusSide(stored.claim, corpus, stored.report.language),
    };
  }
  return null;
}

/** How many times the lower value the higher one is. */
function ratio(a: CountedFigure, b: CountedFigure): number {
  return Math.max(a.value, b.value) / Math.min(a.value, b.value);
}

/** Beyond this ratio a bound that takes in the other value is a vaguer count, not an earlier stage of the same. */
const MOST_STAGES = 1.45;

/** Words that leave the number open. */
const DOZENS = /dozens|decenas|docenas|dezenas|hundreds|cientos|centenas|thousands|miles de|milhares/iu;

/** Both texts name years and none in common: the counts are of different years. */
function yearsDiffer(page: string, corpus: string): boolean {
  const [ours, theirs] = [page, corpus].map(
    (text) => new Set(text.match(/(?<![\d.,])(?:19|20)\d{2}(?![\d.,]\d)/g)),
  );
  if (!ours?.size || !theirs?.size) return false;
  return ![...ours].some((year) => theirs.has(year));
}

type Dated = Pick<ComparedPair, "claim" | "stored">;

function isUpdate(
  page: CountedFigure,
  corpus: CountedFigure,
  claim: Dated["claim"],
  stored: Dated["stored"],
): boolean {
  if (!RUNNING.has(page.unit)) return false;
  const sameDay = claim.eventDate?.length === FULL_DATE && claim.eventDate === stored.claim.eventDate;
  const asOf = stored.claim.figures.find(({ value }) => value === corpus.value)?.asOf;
  if (sameDay && asOf === undefined) return false;
  const ours = range(claim.eventDate) ?? range(claim.published);
  const published = stored.report.published ?? stored.report.publishedMonth;
  const theirs = range(asOf ?? null) ?? laterOf(range(stored.claim.eventDate), range(published));
  const read = laterOf(ours, range(claim.published));
  if (!read || !theirs) return false;
  const days = read.first > theirs.last ? 1 : theirs.first > read.last ? -1 : 0;
  return days !== 0 && Math.sign(page.value - corpus.value) === days;
}

function range(date: string | null): DayRange | null {
  return dayRange(date === null ? null : date.slice(0, FULL_DATE));
}

const FULL_DATE = "2019-02-09".length;

function laterOf(a: DayRange | null, b: DayRange | null): DayRange | null {
  if (!a || !b) return a ?? b;
  return b.first > a.first ? b : a;
}

/** The figure's words in the summary, or the bare number where it is not found there. */
function corpusSide(
  claim: { readonly text: string; readonly figures: readonly CorpusFigure[] },
  figure: CountedFigure,
  language: string,
): Difference["corpus"] {
  const found: Figure | undefined = findFigures(claim.text, spokenLanguage(language) ?? "en").find(
    ({ value }) => value === figure.value,
  );
  if (found) return sideAt(claim.text, found.start, found.end);
  return { text: `${figure.value.toLocaleString("en")} ${figure.unit}`, span: null };
}
