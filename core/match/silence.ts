import { bareHost } from "../corpus/bare-host";
import { dateOf } from "../corpus/whole-day";
import type { CorpusAge } from "../reading/reading";
import type { Searched } from "./candidates";
import { dayRange, gapInDays } from "./features/days";
import type { Silence } from "./match";

/** Fewest content words of a claim that can be told from another. */
const LEAST_TERMS = 4;

/** A best candidate with less than this share of the claim's own weight speaks of another topic (BM25 points). */
const ON_TOPIC = 8;

/** Candidates with at least this part of the best one's points speak of the claim's subject, too. */
const NEAR_BEST = 0.5;

/** The page's own outlet stands alone where the best of the others has less than this part of its points. */
const CLEARLY_LESS = 0.7;

/** Days a report may be older or younger than the corpus before its dates are the reason. */
const GRACE_DAYS = 3;

/** Days around a claim in which a report of it is looked for before the time is the reason. */
const WINDOW_DAYS = 45;

/**
 * Why a claim has no answer, the plainest reason first. `foreign` is the number of candidates of other outlets; `own` tells that the page's
 * own was among them.
 */
export function silenceOf(
  searched: Searched,
  foreign: number,
  own: boolean,
  age: Pick<CorpusAge, "from" | "to">,
): Silence {
  const { claim, proposition, candidates } = searched;
  if (proposition.terms.length < LEAST_TERMS) return "too-vague";
  if (claim.published !== null && isOutside(claim.published, age)) return "outside-dates";
  if (own && (foreign === 0 || standsAlone(searched))) return "only-own-outlet";
  const [best] = candidates;
  if (!best || best.found.score < ON_TOPIC) return "topic-not-covered";
  const near = candidates.filter(
    ({ found }) => found.score >= Math.max(ON_TOPIC, NEAR_BEST * best.found.score),
  );
  if (isOtherTime(claim, near)) return "no-report-then";
  const spoken = near.some(({ stored }) => baseOf(stored.report.language) === baseOf(claim.language));
  return spoken ? "no-report" : "other-language";
}

/** The page's own outlet has the best candidate, and no other comes near it. */
function standsAlone({ claim, candidates }: Searched): boolean {
  const host = bareHost(claim.domain ?? "");
  const isOwn = ({ stored: { report } }: Candidate) =>
    [report.domain, ...report.outlet.domains].some((domain) => bareHost(domain) === host);
  const [best] = candidates;
  if (!best || best.found.score < ON_TOPIC || !isOwn(best)) return false;
  const other = candidates.find((candidate) => !isOwn(candidate));
  return !other || other.found.score < CLEARLY_LESS * best.found.score;
}

type Candidate = Searched["candidates"][number];

/** All that speak of the subject are dated, and none within the days around the claim. */
function isOtherTime(claim: Searched["claim"], near: readonly Candidate[]): boolean {
  const day = dayRange(claim.eventDate) ?? dayRange(dateOf(claim.published));
  if (!day) return false;
  return near.every(({ stored: { claim: corpus, report } }) => {
    const told = dayRange(corpus.eventDate) ?? dayRange(report.published ?? report.publishedMonth);
    return told !== null && gapInDays(day, told) > WINDOW_DAYS;
  });
}

function isOutside(published: string, { from, to }: Pick<CorpusAge, "from" | "to">): boolean {
  const day = Date.parse(dateOf(published));
  if (Number.isNaN(day) || from === "" || to === "") return false;
  const grace = GRACE_DAYS * MS_PER_DAY;
  return day < Date.parse(from) - grace || day > Date.parse(to) + grace;
}

function baseOf(language: string): string {
  return language.slice(0, 2).toLowerCase();
}

const MS_PER_DAY = 86_400_000;
