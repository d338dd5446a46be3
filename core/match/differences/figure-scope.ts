import type { Claim } from "../../claims/claim";
import { findDates } from "../../claims/dates";
import { readNumber, walkOf } from "../../claims/numbers";
import { fold } from "../../text/fold";
import { latin } from "../../text/letters";
import { tokens } from "../../text/tokens";
import type { CountedFigure } from "../figures";
import { spokenLanguage } from "../spoken-language";
import type { ComparedPair } from "./compared-pair";
import { recordOf } from "./corpus-figure";
import { isKnownKind } from "./count-kind";
import { isOfOtherPlace } from "./other-place";
import { mayShareSpan, spansIn } from "./time-span";

/**
 * The two numbers are not of one and the same count: the report's stands on the page as well, the page's is a gap between two counts, or
 * they are of other places.
 */
export function isOtherScope(
  pair: ComparedPair,
  own: Claim["figures"][number],
  page: CountedFigure,
  corpus: CountedFigure,
): boolean {
  return (
    standsElsewhere(pair.claim, own, corpus) ||
    isGap(pair, own) ||
    isPartOf(pair, own) ||
    isOnlyMeant(pair, own) ||
    isOfOtherSpan(pair, own, corpus) ||
    isOfAnotherRound(pair, corpus) ||
    isOfOtherPlace(pair, page, corpus, clauseAround(pair.claim.text, own))
  );
}

/** The page has the report's very number in other words or of a part ("two in La Victoria"), whatever it counts there. */
function standsElsewhere(claim: Claim, own: Claim["figures"][number], { value }: CountedFigure): boolean {
  const language = spokenLanguage(claim.language) ?? "en";
  const list = tokens(claim.text);
  const walk = walkOf(claim.text, language, list);
  const dates = findDates(claim.text, language, claim.published);
  return list.some((token, at) => {
    const apart = token.end <= own.start || token.start >= own.end;
    if (!apart || dates.some(({ start, end }) => token.start >= start && token.end <= end)) return false;
    const figure = claim.figures.find(({ start, end }) => token.start >= start && token.start < end);
    if (figure && isKnownKind(figure.unit)) return false;
    const read = readNumber(walk, at);
    return read?.value === value && !read.many;
  });
}

/** What is counted is by how much two counts differ: "a gap of two million votes", "a million more than". */
function isGap({ claim: { text }, stored }: ComparedPair, own: Claim["figures"][number]): boolean {
  const before = clauseBefore(text, own.start);
  const after = fold(text.slice(own.end, own.end + NEAR));
  const corpus = fold(stored.claim.textEn ?? stored.claim.text);
  return (GAP.test(before) || MORE.test(after)) && !GAP.test(corpus) && !MORE.test(corpus);
}

const GAP =
  /\b(?:gap|difference|margin|shortfall|discrepancy|diferencia|brecha|margen|diferenca|margem|discrepancia)\b/;
const MORE = /^\S*(?: \S+)? (?:more|fewer|less|higher|lower|mas|menos|mais) (?:than|que|de lo|do que)\b/;

/** The page counts some of a number that it has just named ("six of them babies"), or what came on top of it ("three more attacks"), and the report does not. */
function isPartOf({ claim: { text }, stored }: ComparedPair, own: Claim["figures"][number]): boolean {
  const after = fold(text.slice(own.start, own.end + NEAR)).split(/[,;.]/)[0] ?? "";
  const theirs = fold(stored.claim.textEn ?? stored.claim.text);
  return (OF_THEM.test(after) && !OF_THEM.test(theirs)) || (ON_TOP.test(after) && !SOME_MORE.test(theirs));
}

const SOME_MORE = /\b(?:more|further|additional|other|otr[oa]s|outr[oa]s)\b/;
const ON_TOP = latin(/^[\p{L}\d.,]+ (?:more|further|additional|otr[oa]s|outr[oa]s) \p{L}/u);

const OF_THEM =
  /\b(?:of them|of whom|of those|of these|de ellos|de ellas|de los cuales|deles|delas|dos quais)\b/;

/** One side has what is meant, hoped for or needed, the other what is. */
function isOnlyMeant({ claim: { text }, stored }: ComparedPair, own: Claim["figures"][number]): boolean {
  const [from, to] = clauseAround(text, own);
  return (
    MEANT.test(fold(text.slice(from, to))) !== MEANT.test(fold(stored.claim.textEn ?? stored.claim.text))
  );
}

const MEANT = latin(
  /\b(?:plan(?:s|ned|ning)?|hop(?:e|es|ed|ing)|need(?:s|ed)?|required|eligible|registered|goals?|capacity|intends?|intended|aims?|aimed|pretenden?|previst[ao]s?|esperaban?|necesit\p{L}*|harian falta|hacen falta|precis(?:a|am|ava|avam)|metas?|habilitad[ao]s|inscrit[ao]s)\b/u,
);

/** The page's clause counts over a span of time ("a day", "over the next year") and the report over none or another, or the report's record does and the page over none or another. */
function isOfOtherSpan(
  { claim: { text }, stored }: ComparedPair,
  own: Claim["figures"][number],
  corpus: CountedFigure,
): boolean {
  const [from, to] = clauseAround(text, own);
  const { what = "", unit = "", value = "" } = recordOf(stored, corpus) ?? {};
  const counted = fold(`${value} ${unit} ${what}`);
  const ours = spansIn(fold(text.slice(from, to)));
  if (ours.size > 0) {
    return !mayShareSpan(ours, spansIn(fold(`${stored.claim.textEn ?? stored.claim.text}; ${counted}`)));
  }
  const theirs = spansIn(counted);
  return theirs.size > 0 && !mayShareSpan(theirs, spansIn(fold(text)));
}

/** One side counts from a year on ("since 2014") and the other does not say so: of a number that does not grow, another count. */
export function countsSinceYear(
  { claim: { text }, stored }: ComparedPair,
  own: Claim["figures"][number],
): boolean {
  const [from, to] = clauseAround(text, own);
  return (
    SINCE_YEAR.test(fold(text.slice(from, to))) !==
    SINCE_YEAR.test(fold(stored.claim.textEn ?? stored.claim.text))
  );
}

const SINCE_YEAR =
  /\b(?:since|desde) (?:(?:early|mid|late|the|el|o|ano|fines de|finales de|principios de|o inicio de|o fim de) )*(?:19|20)\d\d\b/;

/** The one counts in the first or a further one of several, and the other says nothing of that. */
function isOfAnotherRound({ claim, stored }: ComparedPair, corpus: CountedFigure): boolean {
  const [ours, theirs] = [fold(claim.text), fold(stored.claim.textEn ?? stored.claim.text)];
  const ofNumber = FIRST.test(fold(recordOf(stored, corpus)?.what ?? "")) && !FIRST.test(ours);
  return ofNumber || ROUND.test(ours) !== ROUND.test(theirs);
}

const FIRST =
  /\b(?:first|second|latest|initial|further|additional|primer[oa]?s?|segund[oa]s?|primeir[oa]s?|inicial(?:es)?)\b/;

const ROUND =
  /\b(?:first|second|third|primera?|segunda?|tercera?|primeir[oa]|segundo|terceir[oa]) (?:\w+ )?(?:vote|round|ballot|debate|draft|landing|votacion|vuelta|ronda|debate|desembarco|votacao|turno|rodada)\b/;

/** The one counts in the first or a further bulletin, and the other says nothing of that: a later one is a later stage. */
export function isOfOtherBulletin({ claim, stored }: ComparedPair): boolean {
  const [ours, theirs] = [fold(claim.text), fold(stored.claim.textEn ?? stored.claim.text)];
  return BULLETIN.test(ours) !== BULLETIN.test(theirs);
}

const BULLETIN =
  /\b(?:first|second|third|primer[oa]?|segund[oa]|tercer[oa]?|primeir[oa]|terceir[oa]) (?:\w+ )?(?:bulletin|boletin|boletim)\b/;

function clauseBefore(text: string, start: number): string {
  return (
    fold(text.slice(Math.max(0, start - NEAR), start))
      .split(/[;:.]/)
      .at(-1) ?? ""
  );
}

/** From the comma or joint before a number to the one after it. */
function clauseAround(text: string, { start, end }: Claim["figures"][number]): [number, number] {
  const before = [...text.slice(0, start).matchAll(JOINT)].at(-1);
  const after = JOINT_ONCE.exec(text.slice(end));
  return [before ? before.index + before[0].length : 0, after ? end + after.index : text.length];
}

const JOINT = /[,;:.] | (?:and|y|e) /g;
const JOINT_ONCE = /[,;:.](?: |$)| (?:and|y|e) /;

/** Characters on either side of a number in which the words that it belongs to stand. */
const NEAR = 48;
