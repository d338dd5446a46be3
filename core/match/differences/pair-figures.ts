import type { Claim } from "../../claims/claim";
import { findFigures } from "../../claims/figures";
import { stems } from "../../text/stems";
import { type CountedFigure, isMoney } from "../figures";
import { spokenLanguage } from "../spoken-language";
import { bareCounts } from "./bare-counts";
import type { ComparedPair } from "./compared-pair";
import { recordOf } from "./corpus-figure";
import { countKind, sameKind } from "./count-kind";
import { likeness } from "./figure-likeness";
import {
  isFarOff,
  isFraction,
  isHourIn,
  isRegister,
  isYearIn,
  mainOf,
  sumOf,
  TOLLS,
  totalOf,
} from "./figure-traits";
import { atSamePlace } from "./other-place";
import { outcomeOf, outcomeOfRecord } from "./outcome";
import { isSettled } from "./settled";
import { yearsIn } from "./years-in";

/** A number of the page with the one of the report that counts the same thing. */
export interface FigurePair {
  readonly own: Claim["figures"][number];
  readonly page: CountedFigure;
  readonly corpus: CountedFigure;
}

/**
 * Pairs the numbers that count the same but cannot both be true. Numbers that agree with one of the other side are settled and
 * left out; among several that remain, what they count tells which belong together ("7 billion in assets, 11 billion in exports").
 */
export function pairFigures(pair: ComparedPair): FigurePair[] {
  const { claim, page, stored } = pair;
  const theirs = stored.proposition.figures.map((figure) => {
    const unit = outcomeOfRecord(figure.unit, recordOf(stored, figure)?.what ?? "");
    return unit === figure.unit ? figure : { ...figure, unit };
  });
  const ours = [
    ...page.figures.flatMap((figure, at) => {
      const own = claim.figures[at];
      return own && !isYearIn(claim.text, own) && !isHourIn(claim.text, own)
        ? [{ own, page: { ...figure, unit: outcomeOf(claim, own) } }]
        : [];
    }),
    ...bareCounts(claim).map((own) => ({ own, page: { ...own, what: stems(own.what, "en") } })),
  ];
  if (ours.length === 0 || theirs.length === 0) return [];
  const stated = statedFigures(stored);
  const wholes = ours.filter(({ own }) => isWhole(own, claim.figures));
  const parts = ours.filter((each) => !wholes.includes(each));
  const same = ({ own, page: figure }: Counting, other: CountedFigure) =>
    sameKind(figure.unit, other.unit) && !ofOtherYear(claim, own, other) && !isRegister(other);
  const agrees = (each: Counting, other: CountedFigure) => same(each, other) && isSettled(each.page, other);
  const open = parts.filter((each) => ![...theirs, ...stated].some((other) => agrees(each, other)));
  const left = theirs.filter(
    (other) => !parts.some((each) => agrees(each, other)) && !wholes.some((each) => agrees(each, other)),
  );
  return open.flatMap((each) => {
    const rivals = mainOf(
      left.filter((other) => same(each, other)),
      each.own.what,
    );
    const [only] = rivals;
    if (!only) return wholeOnly(each, wholes, theirs);
    if (sumOf(rivals) === each.page.value || isFraction(claim.text, each.own)) return [];
    const peers = open.filter((other) => same(other, only));
    const counts = parts.filter((other) => same(other, only));
    if (arePartsOf(counts, only)) return [];
    if (rivals.length === 1 && peers.length === 1) {
      if (needsLikeness(only) && otherThing(claim, each.own, only)) return [];
      return isFarOff(each.page, only) ? [] : [{ ...each, corpus: only }];
    }
    if (peers.length === 1 && (TOLLS.has(only.unit) || rivals.every(isMultitude)))
      return [{ ...each, corpus: atSamePlace(pair, rivals) ?? totalOf(rivals) }];
    const corpus = clearBest(rivals, (other) => likeness(claim, each.own, other));
    const nearest = corpus && clearBest(peers, (other) => likeness(claim, other.own, corpus));
    return corpus && nearest === each ? [{ ...each, corpus }] : [];
  });
}

/** All who left a country, of whom the lesser numbers are those in a part of the world. */
function isMultitude({ unit, value }: CountedFigure): boolean {
  return /^(?:people|migrants|refugees)$/.test(unit) && value >= MULTITUDE;
}

const MULTITUDE = 100_000;

/** The numbers in the report's own text, which its record may lack: the page's number may be one of them. */
function statedFigures({ claim: { text, textEn }, report }: ComparedPair["stored"]): CountedFigure[] {
  const language = textEn === undefined ? (spokenLanguage(report.language) ?? "en") : "en";
  return findFigures(textEn ?? text, language).map((figure) => ({
    ...figure,
    what: stems(figure.what, language),
  }));
}

interface Counting {
  readonly own: Claim["figures"][number];
  readonly page: CountedFigure;
}

/** The page gives several parts, which together are no more than the report's number. */
function arePartsOf(counts: readonly Counting[], whole: CountedFigure): boolean {
  return TOLLS.has(whole.unit) && sumOf(counts.map(({ page }) => page)) <= whole.value;
}

/** "18 of 23 states" against "the 23 states": the report's number is the page's whole, so the report says all of them. */
function wholeOnly(
  each: Counting,
  wholes: readonly Counting[],
  theirs: readonly CountedFigure[],
): FigurePair[] {
  if (countKind(each.page.unit) !== "states") return [];
  const counted = theirs.filter((other) => sameKind(each.page.unit, other.unit));
  const [only] = counted;
  const whole = wholes.find(({ page }) => page.unit === each.page.unit);
  if (!only || !whole || counted.length > 1 || only.value !== whole.page.value) return [];
  return each.page.value < whole.page.value ? [{ ...each, corpus: only }] : [];
}

/** Sums and shares can be of anything, even where each side names but one. */
function needsLikeness(figure: CountedFigure): boolean {
  return isMoney(figure) || figure.unit === "percent";
}

/** The report's number is for a year, and the year next to the page's number is another. */
function ofOtherYear({ text }: Claim, own: Counting["own"], { what }: CountedFigure): boolean {
  const years = what.filter((word) => YEAR.test(word));
  if (years.length === 0) return false;
  const distance = (at: number) => (at < own.start ? own.start - at : at - own.end + FOLLOWING);
  const [nearest] = yearsIn(text).toSorted((a, b) => distance(a.start) - distance(b.start));
  return nearest !== undefined && !years.includes(nearest.year);
}

const YEAR = /^(?:19|20)\d{2}$/;

/** A year that follows belongs to the number only when it is so many characters nearer than one before it. */
const FOLLOWING = 15;

/** "18 of 23 states": the 23 is what the 18 are a part of, not a count of its own. */
function isWhole(own: Counting["own"], all: Claim["figures"]): boolean {
  return all.some(({ start, end, unit }) => unit === own.unit && start < own.start && own.end <= end);
}

/** The single item with the highest likeness, if it has any. */
function clearBest<T>(items: readonly T[], likenessOf: (item: T) => number): T | null {
  const ranked = items.map((item) => ({ item, like: likenessOf(item) })).sort((a, b) => b.like - a.like);
  const [first, second] = ranked;
  if (!first || first.like === 0 || first.like === second?.like) return null;
  return first.item;
}

/** Both sides say what the sum is, and not the same. */
function otherThing(claim: Claim, own: Claim["figures"][number], corpus: CountedFigure): boolean {
  return own.what !== "" && corpus.what.length > 0 && likeness(claim, own, corpus) === 0;
}
