import type { ClaimId, ReportId } from "../corpus/report";
import { paintTogether } from "./paint-together";
import { inOrder, type Scored } from "./score-candidate";
import { MOST_LISTED } from "./tiers";

/** What one more claim of the page that a report answers, too, is worth in the order of the listed; at most three count. */
const SUPPORT = 0.1;
const MOST_SUPPORT = 3;

/** Least score at which a report answers a claim in this sense. */
const ANSWERS = 0.5;

/**
 * Keeps each report's best claim for each page claim: all that are painted, then the best five listed. Which of the listed come first
 * is also a matter of the page: a report that answers several of its claims tells the same story.
 */
export function keepBest(scored: readonly (readonly Scored[])[]): readonly (readonly Scored[])[] {
  const perClaim = scored.map(bestOfEachReport).map(paintTogether);
  const answered = new Map<ReportId, number>();
  for (const { stored } of perClaim.flat().filter(({ score }) => score >= ANSWERS)) {
    answered.set(stored.report.id, (answered.get(stored.report.id) ?? 0) + 1);
  }
  return perClaim.map((best) => {
    const listed = best
      .filter(({ placed }) => placed.tier === "listed")
      .map((each) => {
        const others = (answered.get(each.stored.report.id) ?? 0) - (each.score >= ANSWERS ? 1 : 0);
        return { each, order: each.score + SUPPORT * Math.min(MOST_SUPPORT, others) };
      })
      .sort((a, b) => b.order - a.order || inOrder(a.each, b.each))
      .map(({ each }) => each);
    return [...best.filter(({ placed }) => placed.tier === "painted"), ...firstOf(listed).sort(inOrder)];
  });
}

/** The first five of the listed. The last place is for the first that adds something, where the less sure of the same would take them all. */
function firstOf(listed: readonly Scored[]): Scored[] {
  const first = listed.slice(0, MOST_LISTED);
  const adding = listed.find(({ placed }) => placed.sameness === "adds");
  return adding === undefined || first.includes(adding) ? first : [...first.slice(0, -1), adding];
}

/** Keeps the given answers of a claim, in their order; one that is not an answer is left out. */
export function keepThese(scored: readonly Scored[], claims: readonly ClaimId[]): readonly Scored[] {
  const best = new Map(paintTogether(bestOfEachReport(scored)).map((each) => [each.stored.claim.id, each]));
  return claims.flatMap((id) => best.get(id) ?? []);
}

/** The best claim of each report, painted before listed, best first. */
function bestOfEachReport(scored: readonly Scored[]): readonly Scored[] {
  const best = new Map<ReportId, Scored>();
  for (const each of [...scored].sort(inOrder)) {
    const known = best.get(each.stored.report.id);
    if (!known || (known.placed.tier === "listed" && each.placed.tier === "painted")) {
      best.set(each.stored.report.id, each);
    }
  }
  return [...best.values()].sort(inOrder);
}
