import type { StoredClaim } from "../index/corpus-reader";
import { RUNNING } from "./differences/running-counts";
import type { PageSide } from "./features/compared-claims";
import { dayRange, gapInDays } from "./features/days";
import type { Features } from "./features/feature-vector";
import { compatible, sameCount } from "./figures";

/** Least share of what each side says, without the sources, that the other says, too. */
const LEAST_PAGE = 0.45;
const LEAST_CORPUS = 0.25;

/** Or the least cosine of their vectors. */
const LEAST_SIMILARITY = 0.86;

/** A count that is this many times the other is of something else ("eight EU countries"). */
const MOST_TIMES = 2;

/** Days within which two numbers of a running count belong to one story. */
const MOST_DAYS = 60;

/** The page's one number is of a running count. */
export function mayCountOn({ proposition: { figures } }: PageSide): boolean {
  const [figure, ...others] = figures;
  return figure !== undefined && others.length === 0 && RUNNING.has(figure.unit);
}

/**
 * Tells whether the two claims give different numbers of one running count ("about fifty countries" have recognised him, forty a
 * month earlier): the number and the day are what differs, so likeness of words and dates alone would not bring them together.
 * Where the score takes the one for a detail of the other, likeness of words is not enough: their vectors must be near.
 */
export function otherCount(
  page: PageSide,
  { claim, report, proposition }: StoredClaim,
  features: Features,
  similarity: number,
  detail: boolean,
): boolean {
  const [figure] = page.proposition.figures;
  if (!figure || !mayCountOn(page)) return false;
  const counted = proposition.figures.filter((other) => sameCount(figure, other));
  const [other] = counted;
  if (!other || Math.max(figure.value, other.value) > MOST_TIMES * Math.min(figure.value, other.value))
    return false;
  if (counted.length !== 1 || counted.some((other) => compatible(figure, other))) return false;
  const alike = !detail && features.corePage >= LEAST_PAGE && features.coreCorpus >= LEAST_CORPUS;
  if (!(alike || similarity >= LEAST_SIMILARITY) || features.mentionsShared === 0) return false;
  const ours = page.event ?? page.published;
  const theirs = dayRange(claim.eventDate) ?? dayRange(report.published ?? report.publishedMonth);
  return ours !== null && theirs !== null && gapInDays(ours, theirs) <= MOST_DAYS;
}
