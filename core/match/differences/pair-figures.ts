import type { Claim } from "../../claims/claim";
import { type CountedFigure, compatible, isMoney, sameCount } from "../figures";
import type { ComparedPair } from "./compared-pair";
import { likeness } from "./figure-likeness";
import { RUNNING } from "./running-counts";

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
export function pairFigures({ claim, page, stored }: ComparedPair): FigurePair[] {
  const theirs = stored.proposition.figures;
  const wholes = page.figures.filter((_, at) => isWhole(claim.figures[at], claim.figures));
  const agree = (a: CountedFigure, b: CountedFigure) => sameCount(a, b) && compatible(a, b);
  const ours = page.figures.flatMap((figure, at) => {
    const own = claim.figures[at];
    return own && !isWhole(own, claim.figures) ? [{ own, page: figure }] : [];
  });
  const same = ({ own, page }: Counting, other: CountedFigure) =>
    !ofOtherYear(claim, own, other) &&
    (sameCount(page, other) || (page.unit === other.unit && likeness(claim, own, other) > 0));
  const agrees = (each: Counting, other: CountedFigure) => same(each, other) && isSettled(each.page, other);
  const open = ours.filter((each) => !theirs.some((other) => agrees(each, other)));
  const left = theirs.filter((other) => !ours.some((each) => agrees(each, other)));
  return open.flatMap((each) => {
    const counted = left.filter((other) => same(each, other));
    const parts = counted.filter((other) => !wholes.some((whole) => agree(whole, other)));
    const rivals = parts.length > 0 ? parts : counted;
    const peers = open.filter((other) => sameCount(each.page, other.page));
    const [only] = rivals;
    if (!only) return [];
    if (rivals.length === 1 && peers.length === 1)
      return isMoney(only) && otherThing(claim, each.own, only) ? [] : [{ ...each, corpus: only }];
    const corpus = clearBest(rivals, (other) => likeness(claim, each.own, other));
    const nearest = corpus && clearBest(peers, (other) => likeness(claim, other.own, corpus));
    return corpus && nearest === each ? [{ ...each, corpus }] : [];
  });
}

interface Counting {
  readonly own: Claim["figures"][number];
  readonly page: CountedFigure;
}

/** Both can be true; of running counts "more than 80" and "more than 100" are two stages all the same. */
function isSettled(a: CountedFigure, b: CountedFigure): boolean {
  if ([a, b].every(({ bound, high }) => bound === "exact" && high === undefined))
    return compatible(a, b) && Math.abs(a.value - b.value) <= ROUNDED * Math.max(a.value, b.value);
  if (!RUNNING.has(a.unit) || [a, b].some(({ bound }) => bound === "about")) return compatible(a, b);
  return compatible({ ...a, bound: "exact" }, { ...b, bound: "exact" });
}

/** Two stated values further apart than this part of the higher one are no roundings of each other: 11 and 12 billion. */
const ROUNDED = 0.06;

/** The report's number is for a year, and the year next to the page's number is another. */
function ofOtherYear({ text }: Claim, own: Counting["own"], { what }: CountedFigure): boolean {
  const years = what.filter((word) => YEAR.test(word));
  if (years.length === 0) return false;
  const distance = (at: number) => (at < own.start ? own.start - at : at - own.end);
  const [nearest] = [...text.matchAll(/(?<![\d.,])(?:19|20)\d{2}(?![\d.,]\d)/g)].sort(
    (a, b) => distance(a.index) - distance(b.index),
  );
  return nearest !== undefined && !years.includes(nearest[0]);
}

const YEAR = /^(?:19|20)\d{2}$/;

/** "18 of 23 states": the 23 is what the 18 are a part of, not a count of its own. */
function isWhole(own: Counting["own"] | undefined, all: Claim["figures"]): boolean {
  if (!own) return false;
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
