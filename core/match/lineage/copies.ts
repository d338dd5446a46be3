import type { StoredClaim } from "../../index/corpus-reader";
import { type DayRange, dayRange, gapInDays } from "../features/days";
import { wordsOf } from "../features/quote-overlap";
import type { Origin, OriginGround } from "../match";
import { copiedHeadline, headlineWords } from "../near-headline";
import { grounded, groundOf } from "./report-origin";
import { COPIED, containment } from "./shingles";

/** Fewest words in a row that two reports of an unnamed source's words have in common by more than chance. */
const SHARED_WORDS = 6;

/** A copy appears within so many days. */
const COPIED_WITHIN = 3;

/** What is compared of a report's text: the words of its published headline, and the days it may be of. */
export interface ReportText {
  readonly stored: StoredClaim;
  readonly headline: ReadonlySet<string>;
  readonly days: DayRange | null;
}

/** Prepares each match's report for being compared with all others. */
export function reportTexts(matched: readonly StoredClaim[]): readonly ReportText[] {
  return matched.map((stored) => {
    const { headline, published } = stored.report;
    const words = headlineWords(headline?.basis === "published" ? headline.text : null);
    return { stored, headline: words, days: dayRange(published) };
  });
}

/**
 * Gives a report of unknown origin the origin of one that it shares text with: words of an unnamed source that recur word for word, body
 * text outside quotations, or a long headline. It says that both go back to one place, not who took it from whom. Reports that share
 * text with two of different origin stay unknown.
 */
export function shareText(texts: readonly ReportText[], origins: readonly Origin[]): readonly Origin[] {
  return origins.map((origin, at) => {
    const own = texts[at];
    if (origin.kind !== "unknown" || !own) return origin;
    const found = texts.flatMap((other, place) => {
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
export function noteShared(texts: readonly ReportText[], origins: readonly Origin[]): readonly Origin[] {
  return origins.map((origin, at) => {
    const own = texts[at];
    const shares = texts.flatMap((other) => (own && other !== own ? (sharedBody(own, other, "") ?? []) : []));
    return shares.length === 0 ? origin : { ...origin, shares };
  });
}

function sharedText(own: ReportText, other: ReportText, known: Origin): OriginGround | null {
  const words = known.kind === "statement" ? null : sharedQuote(own.stored, other.stored);
  if (words === null) return sharedBody(own, other, known.name);
  return groundOf(own.stored, "same-words", { words, name: known.name, ...source(other) });
}

function sharedBody(own: ReportText, other: ReportText, name: string): OriginGround | null {
  if (own.days && other.days && gapInDays(own.days, other.days) > COPIED_WITHIN) return null;
  const share = containment(own.stored.report.shingles ?? "", other.stored.report.shingles ?? "");
  if (share >= COPIED) {
    const words = `${Math.round(share * 100)}%`;
    return groundOf(own.stored, "same-text", { words, name, ...source(other) });
  }
  if (!copiedHeadline(own.headline, other.headline)) return null;
  const words = own.stored.report.headline?.text ?? "";
  return groundOf(own.stored, "same-headline", { words, name, ...source(other) });
}

function source({ stored: { report } }: ReportText): Pick<OriginGround, "from" | "fromReport"> {
  return { from: report.outlet.name, fromReport: report.id };
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
