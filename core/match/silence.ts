import type { CorpusAge } from "../reading/reading";
import type { Searched } from "./candidates";
import type { Silence } from "./match";

/** Fewest content words of a claim that can be told from another. */
const LEAST_TERMS = 4;

/** A best candidate with less than this share of the claim's own weight speaks of another topic (BM25 points). */
const ON_TOPIC = 8;

/** Days a report may be older or younger than the corpus before its dates are the reason. */
const GRACE_DAYS = 3;

/** Why a claim has no answer. `foreign` is the number of candidates of other outlets; `own` tells that the page's own was among them. */
export function silenceOf(
  { claim, proposition, candidates }: Searched,
  foreign: number,
  own: boolean,
  age: Pick<CorpusAge, "from" | "to">,
): Silence {
  if (proposition.terms.length < LEAST_TERMS) return "too-vague";
  if (claim.published !== null && isOutside(claim.published, age)) return "outside-dates";
  if (foreign === 0 && own) return "only-own-outlet";
  const [best] = candidates;
  if (!best || best.found.score < ON_TOPIC) return "topic-not-covered";
  return "no-report";
}

function isOutside(published: string, { from, to }: Pick<CorpusAge, "from" | "to">): boolean {
  const day = Date.parse(published.slice(0, FULL_DATE));
  if (Number.isNaN(day) || from === "" || to === "") return false;
  const grace = GRACE_DAYS * MS_PER_DAY;
  return day < Date.parse(from) - grace || day > Date.parse(to) + grace;
}

const MS_PER_DAY = 86_400_000;
const FULL_DATE = "2019-02-09".length;
