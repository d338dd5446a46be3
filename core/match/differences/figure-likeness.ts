import { MONTHS } from "../../claims/calendar";
import type { Claim, Figure } from "../../claims/claim";
import { unitOf } from "../../claims/units";
import { fold } from "../../text/fold";
import { stem } from "../../text/stems";
import { tokens } from "../../text/tokens";
import { conceptsOf } from "../concepts/concepts";
import type { CountedFigure } from "../figures";
import { spokenLanguage } from "../spoken-language";

/** How many words of what is counted the report's figure shares, by stem or, across languages, by concept or as a month. */
export function likeness(claim: Claim, own: Figure, corpus: CountedFigure): number {
  const language = spokenLanguage(claim.language) ?? "en";
  const concepts = new Set(corpus.what.flatMap((word) => conceptsOf(word, "en")));
  const named = own.unit === "percent" ? namedBeside(claim, own) : [];
  const words = isBare(own)
    ? wordsAround(claim, own)
    : [...tokens(own.what).map(({ word }) => word), ...named];
  const months = new Set(corpus.what.flatMap((word) => MONTH_OF_STEM.get(word) ?? []));
  const isAlike = (word: string) => {
    const stemmed = stem(word, language);
    return (
      corpus.what.includes(stemmed) ||
      conceptsOf(stemmed, language).some((each) => concepts.has(each)) ||
      (word.length > SHORTEST && months.has(MONTHS.get(fold(word)) ?? 0))
    );
  };
  const alike = words.filter((word) => unitOf(word) !== own.unit && isAlike(word));
  return new Set(alike.map((word) => stem(word, language))).size;
}

/** Abbreviations of months and "may" mean other things as well. */
const SHORTEST = 3;

/** The words close to a bare number, but for other numbers and all names but the nearest. */
function wordsAround({ text, mentions, figures }: Claim, own: Figure): string[] {
  const nearest = nearestName(mentions, own);
  return tokens(text).flatMap(({ word, start, end }) => {
    const near = start >= own.start - NEAR && end <= own.end + NEAR;
    const taken = [...mentions, ...figures].some(
      (each) => each !== nearest && start < each.end && each.start < end,
    );
    return (near && !taken) || (nearest && start >= nearest.start && end <= nearest.end) ? [word] : [];
  });
}

/** The words of the name next to a share: "51.2 percent of the votes for Maduro". */
function namedBeside({ text, mentions }: Claim, own: Figure): string[] {
  const nearest = nearestName(mentions, own);
  return nearest ? tokens(text.slice(nearest.start, nearest.end)).map(({ word }) => word) : [];
}

/** The name next to a bare number, which may be what it is of ("51.2 percent for Maduro"). */
function nearestName(mentions: Claim["mentions"], own: Figure): Claim["mentions"][number] | undefined {
  const gap = ({ start, end }: Claim["mentions"][number]) => Math.max(own.start - end, start - own.end);
  return [...mentions].filter((each) => gap(each) <= NAME_NEAR).sort((a, b) => gap(a) - gap(b))[0];
}

const NAME_NEAR = 14;

/** Characters on either side of a bare number in which what it counts is looked for. */
const NEAR = 24;

/** Nothing but a unit stands after the number ("three million people"): what of them is said around it. */
function isBare({ what, unit }: Figure): boolean {
  return tokens(what).every(({ word }) => unitOf(word) === unit);
}

/** Months by the stems of their English names, in which records say what is counted. */
const MONTH_OF_STEM: ReadonlyMap<string, number> = new Map(
  [...MONTHS].filter(([name]) => name.length > SHORTEST).map(([name, month]) => [stem(name, "en"), month]),
);
