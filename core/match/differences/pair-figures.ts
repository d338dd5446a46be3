import type { Claim } from "../../claims/claim";
import { stem } from "../../text/stems";
import { tokens } from "../../text/tokens";
import { conceptsOf } from "../concepts/concepts";
import { type CountedFigure, compatible, isMoney, sameCount } from "../figures";
import { spokenLanguage } from "../spoken-language";
import type { ComparedPair } from "./compared-pair";

/** A number of the page with the one of the report that counts the same thing. */
export interface FigurePair {
  /** The page figure's place among the claim's figures. */
  readonly at: number;
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
  const agrees = (a: CountedFigure, b: CountedFigure) => sameCount(a, b) && compatible(a, b);
  const ours = page.figures.flatMap((figure, at) => {
    const own = claim.figures[at];
    return own && !isWhole(own, claim.figures) ? [{ at, own, page: figure }] : [];
  });
  const open = ours.filter((each) => !theirs.some((other) => agrees(each.page, other)));
  const left = theirs.filter((other) => !page.figures.some((figure) => agrees(figure, other)));
  return open.flatMap((each) => {
    const rivals = left.filter((other) => sameCount(each.page, other));
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

/** "18 of 23 states": the 23 is what the 18 are a part of, not a count of its own. */
function isWhole(own: Claim["figures"][number], all: Claim["figures"]): boolean {
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

/** How many words of what is counted the report's figure shares, by stem or, across languages, by concept. */
function likeness(claim: Claim, own: Claim["figures"][number], corpus: CountedFigure): number {
  const language = spokenLanguage(claim.language) ?? "en";
  const around = own.what || claim.text.slice(Math.max(0, own.start - NEAR), own.end + NEAR);
  const concepts = new Set(corpus.what.flatMap((word) => conceptsOf(word, "en")));
  const words = new Set(tokens(around).map(({ word }) => stem(word, language)));
  const shared = [...words].filter(
    (word) => corpus.what.includes(word) || conceptsOf(word, language).some((each) => concepts.has(each)),
  );
  return shared.length;
}

/** Characters on either side of a bare sum in which what it is is looked for. */
const NEAR = 24;
