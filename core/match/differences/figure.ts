import type { Claim } from "../../claims/claim";
import { boundsMeet, type CountedFigure } from "../figures";
import type { Difference } from "../match";
import { otherAge } from "./ages";
import { type ComparedPair, sideAt } from "./compared-pair";
import { corpusFigure } from "./corpus-figure";
import { ofOtherDays } from "./count-days";
import { countsSinceYear, isOfOtherBulletin, isOtherScope } from "./figure-scope";
import { isSlip } from "./figure-traits";
import { isOfLaterDay, isOfOtherAct } from "./other-occasion";
import { pairFigures } from "./pair-figures";
import { isPartOfWhole } from "./part-of-whole";
import { RUNNING } from "./running-counts";
import { isToldTogether } from "./told-together";
import { daysOfUpdate, isStage, isStageTold, isTimeOpen, mayBeStage, mayHaveGrown, timesOf } from "./update";
import { yearsIn } from "./years-in";

/**
 * A number of the page against an incompatible one of the report for the same counted thing. Where the higher count is the later
 * one it is an update. A figure that has a compatible partner on the other side is none.
 */
export function findFigure(pair: ComparedPair): Difference | null {
  const { claim, stored } = pair;
  if (yearsDiffer(claim.text, stored.claim.text)) return null;
  for (const { own, page, corpus } of pairFigures(pair)) {
    if (DOZENS.test(own.what + claim.text.slice(own.start, own.end))) continue;
    if (isOtherScope(pair, own, page, corpus) || isPartOfWhole(pair, own, corpus)) continue;
    const together = isToldTogether(pair, own);
    const open = isTimeOpen(page, corpus, pair);
    const days = daysOfUpdate(page, corpus, pair);
    const stage = isStage(pair, own, page, corpus) || (open && mayBeStage(page, corpus, pair));
    const kind = !together && (days > 0 || stage) ? "update" : "figure";
    const slip = isSlip(page, corpus);
    if (kind === "figure" && !together && !slip && (open || mayBeAnother(pair, own, page, corpus))) continue;
    const loose = page.bound !== "exact" || corpus.bound !== "exact";
    const least = kind === "update" && areLeast(page, corpus, pair);
    if (
      loose &&
      !slip &&
      boundsMeet(page, corpus) &&
      timesOf(page, corpus) > mostTimes(least ? FEW_DAYS : days)
    )
      continue;
    return {
      kind,
      page: sideAt(claim.text, own.start, own.end),
      corpus: corpusFigure(stored.claim, corpus, stored.report.language),
    };
  }
  return otherAge(pair);
}

/** The report's number may be a stage of the page's count, or of another day, year, act or bulletin: which of these cannot be told. */
function mayBeAnother(
  pair: ComparedPair,
  own: Claim["figures"][number],
  page: CountedFigure,
  corpus: CountedFigure,
): boolean {
  return (
    (RUNNING.has(page.unit) && isStageTold(pair.claim)) ||
    isOfOtherBulletin(pair) ||
    ofOtherDays(pair, own) ||
    countsSinceYear(pair, own) ||
    isOfLaterDay(pair) ||
    isOfOtherAct(pair, page.unit) ||
    mayHaveGrown(page, corpus, pair)
  );
}

/** "More than 1,200" and "more than 2,000" are two stages, unless the lower is told later. */
function areLeast(page: CountedFigure, corpus: CountedFigure, { claim, stored }: ComparedPair): boolean {
  const [ours, theirs] = [claim.published, stored.report.published];
  const turned =
    ours !== null && theirs !== null && ours !== theirs && ours < theirs !== page.value < corpus.value;
  return !turned && [page, corpus].every(isLeast) && timesOf(page, corpus) >= LEAST_TIMES;
}

function isLeast({ bound }: CountedFigure): boolean {
  return bound === "moreThan" || bound === "atLeast";
}

const LEAST_TIMES = 1.15;

/**
 * Beyond this ratio a bound that takes in the other value is a vaguer count and no earlier stage of the same: days enough allow for
 * more, none for any.
 */
function mostTimes(days: number): number {
  if (days === 0) return 0;
  return days >= FEW_DAYS ? MOST_TIMES_LATER : MOST_TIMES;
}

const FEW_DAYS = 2;
const MOST_TIMES = 1.45;
const MOST_TIMES_LATER = 5;

/** Words that leave the number open. */
const DOZENS = /dozens|decenas|docenas|dezenas|hundreds|cientos|centenas|thousands|miles de|milhares/i;

/** Both texts name years and none in common: the counts are of different years. */
function yearsDiffer(page: string, corpus: string): boolean {
  const [ours, theirs] = [page, corpus].map((text) => new Set(yearsIn(text).map(({ year }) => year)));
  if (!ours?.size || !theirs?.size) return false;
  return ![...ours].some((year) => theirs.has(year));
}
