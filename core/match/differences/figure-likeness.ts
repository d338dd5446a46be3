import type { Claim, Figure } from "../../claims/claim";
import { unitOf } from "../../claims/units";
import { stem } from "../../text/stems";
import { tokens } from "../../text/tokens";
import { conceptsOf } from "../concepts/concepts";
import type { CountedFigure } from "../figures";
import { spokenLanguage } from "../spoken-language";

/** How many words of what is counted the report's figure shares, by stem or, across languages, by concept. */
export function likeness(claim: Claim, own: Figure, corpus: CountedFigure): number {
  const language = spokenLanguage(claim.language) ?? "en";
  const concepts = new Set(corpus.what.flatMap((word) => conceptsOf(word, "en")));
  const words = isBare(own) ? wordsAround(claim, own) : tokens(own.what).map(({ word }) => word);
  const telling = words.filter((word) => unitOf(word) !== own.unit).map((word) => stem(word, language));
  return [...new Set(telling)].filter(
    (word) => corpus.what.includes(word) || conceptsOf(word, language).some((each) => concepts.has(each)),
  ).length;
}

/** The words close to a bare number, but for names and other numbers. */
function wordsAround({ text, mentions, figures }: Claim, own: Figure): string[] {
  return tokens(text).flatMap(({ word, start, end }) => {
    const near = start >= own.start - NEAR && end <= own.end + NEAR;
    const taken = [...mentions, ...figures].some((each) => start < each.end && each.start < end);
    return near && !taken ? [word] : [];
  });
}

/** Characters on either side of a bare number in which what it counts is looked for. */
const NEAR = 24;

/** Nothing but a unit stands after the number ("three million people"): what of them is said around it. */
function isBare({ what, unit }: Figure): boolean {
  return tokens(what).every(({ word }) => unitOf(word) === unit);
}
