import type { StoredClaim } from "../../index/corpus-reader";
import { dayRange, gapInDays } from "../features/days";
import { wordsOf } from "../features/quote-overlap";
import type { Origin, OriginGround } from "../match";
import { copiedHeadline } from "../near-headline";
import { grounded, groundOf } from "./report-origin";
import { COPIED, containment } from "./shingles";

/** Fewest words in a row that two reports of an unnamed source's words have in common by more than chance. */
const SHARED_WORDS = 6;

/** A copy appears within so many days. */
const COPIED_WITHIN = 3;

/**
 * Gives a report of unknown origin the origin of one that it shares text with: words of an unnamed source that recur word for word, body
 * text outside quotations, or a long headline. It says that both go back to one place, not who took it from whom. Reports that share
 * text with two of different origin stay unknown.
 */
export function shareText(matched: readonly StoredClaim[], origins: readonly Origin[]): readonly Origin[] {
  return origins.map((origin, at) => {
    const own = matched[at];
    if (origin.kind !== "unknown" || !own) return origin;
    const found = matched.flatMap((other, place) => {
      const known = origins[place];
      if (!known || known.kind === "unknown") return [];
      const ground = sharedText(own, other, known);
      return ground ? [{ known, ground }] : [];
    });
    const [first] = found;
    if (!first || found.some(({ known }) => known.id !== first.known.id)) return origin;
    return joined(first.known, first.ground);
  });
}

/** An origin taken over on a ground of its own; the steps before the origin are another report's way there. */
export function joined(known: Origin, ground: OriginGround): Origin {
  const chain = known.chain ?? [];
  const behind = chain.slice(chain.findIndex(({ id }) => id === known.id) + 1);
  if (known.kind === "unknown" || known.kind === "own") return known;
  const { id, kind, name } = known;
  return grounded(known, ground, [{ id, kind, name, ground }, ...(chain.length > 0 ? behind : [])]);
}

/** Notes on each origin with which other matched reports its report shares text or a long headline. It changes no origin. */
export function noteShared(matched: readonly StoredClaim[], origins: readonly Origin[]): readonly Origin[] {
  return origins.map((origin, at) => {
    const own = matched[at];
    const shares = matched.flatMap((other) =>
      own && other !== own ? (sharedBody(own, other, "") ?? []) : [],
    );
    return shares.length === 0 ? origin : { ...origin, shares };
  });
}

function sharedText(own: StoredClaim, other: StoredClaim, known: Origin): OriginGround | null {
  const [from, fromReport] = [other.report.outlet.name, other.report.id];
  const words = known.kind === "statement" ? null : sharedQuote(own, other);
  if (words !== null) return groundOf(own, "same-words", { words, name: known.name, from, fromReport });
  return sharedBody(own, other, known.name);
}

function sharedBody(own: StoredClaim, other: StoredClaim, name: string): OriginGround | null {
  if (!inOneStory(own, other)) return null;
  const [from, fromReport] = [other.report.outlet.name, other.report.id];
  const share = containment(own.report.shingles ?? "", other.report.shingles ?? "");
  if (share >= COPIED) {
    return groundOf(own, "same-text", {
      words: `${Math.round(share * 100)}%`,
      name,
      from,
      fromReport,
    });
  }
  const [ours, theirs] = [publishedHeadline(own), publishedHeadline(other)];
  if (ours === null || !copiedHeadline(ours, theirs)) return null;
  return groundOf(own, "same-headline", { words: ours, name, from, fromReport });
}

function sharedQuote({ claim }: StoredClaim, other: StoredClaim): string | null {
  if (!claim.quote || !other.claim.quote) return null;
  return sharedRun(` ${wordsOf(claim.quote.text).join(" ")} `, wordsOf(other.claim.quote.text));
}

function sharedRun(text: string, words: readonly string[]): string | null {
  for (let start = 0; start + SHARED_WORDS <= words.length; start += 1) {
    const run = words.slice(start, start + SHARED_WORDS).join(" ");
    if (text.includes(` ${run} `)) return run;
  }
  return null;
}

/** Published within a few days of one another; a report without a date may be. */
function inOneStory(own: StoredClaim, other: StoredClaim): boolean {
  const [ours, theirs] = [dayRange(own.report.published), dayRange(other.report.published)];
  return !ours || !theirs || gapInDays(ours, theirs) <= COPIED_WITHIN;
}

function publishedHeadline({ report }: StoredClaim): string | null {
  return report.headline?.basis === "published" ? report.headline.text : null;
}
