import type { StoredClaim } from "../../index/corpus-reader";
import { dayRange } from "../features/days";
import { wordsOf } from "../features/quote-overlap";
import type { Origin } from "../match";
import { type LineageTables, originOf } from "./report-origin";

/**
 * The origin of each of a claim's matches. Beyond what each report says itself: statements of one speaker a day apart are one
 * (time zones, "Friday night"), and words of an unnamed source that recur word for word are from where they are known to come.
 */
export function traceOrigins(matched: readonly StoredClaim[], tables: LineageTables): readonly Origin[] {
  const origins = matched.map((stored) => originOf(stored, tables));
  return mergeStatements(shareTellings(matched, shareQuotes(matched, origins)));
}

/**
 * What one report says a speaker told an agency, another that credits that agency has from it, too ("Farnsworth told Reuters"
 * in the one, "Farnsworth said" in the other, which credits Reuters).
 */
function shareTellings(matched: readonly StoredClaim[], origins: readonly Origin[]): readonly Origin[] {
  return origins.map((origin, at) => {
    const own = matched[at];
    if (origin.kind !== "statement" || !own) return origin;
    const speaker = origin.id.split(":")[1] ?? "";
    const told = origins.findIndex(
      (other, place) =>
        (other.kind === "agency" || other.kind === "outlet") &&
        own.report.credits.includes(other.id.split(":")[1] ?? "") &&
        (matched[place]?.proposition.sources.includes(speaker) ?? false),
    );
    const known = origins[told];
    const from = matched[told]?.report.outlet.name ?? "";
    if (!known) return origin;
    return {
      ...known,
      evidence: `${own.report.outlet.name} credits ${known.name}, whom ${origin.name} told (${from})`,
    };
  });
}

/** Fewest words in a row that two reports of an unnamed source's words have in common by more than chance. */
const SHARED_WORDS = 6;

function shareQuotes(matched: readonly StoredClaim[], origins: readonly Origin[]): readonly Origin[] {
  return origins.map((origin, at) => {
    const quote = matched[at]?.claim.quote;
    if (origin.kind !== "unknown" || !quote) return origin;
    const words = ` ${wordsOf(quote.text).join(" ")} `;
    for (const [other, known] of origins.entries()) {
      const theirs = matched[other]?.claim.quote;
      if (known.kind === "unknown" || known.kind === "statement" || !theirs) continue;
      const run = sharedRun(words, wordsOf(theirs.text));
      if (run === null) continue;
      const from = matched[other]?.report.outlet.name ?? "";
      return { ...known, evidence: `the same words as in ${from} (${known.name}): “${run}”` };
    }
    return origin;
  });
}

function sharedRun(text: string, words: readonly string[]): string | null {
  for (let start = 0; start + SHARED_WORDS <= words.length; start += 1) {
    const run = words.slice(start, start + SHARED_WORDS).join(" ");
    if (text.includes(` ${run} `)) return run;
  }
  return null;
}

/** Gives statements of one speaker on neighbouring days the id and name of the earliest. */
function mergeStatements(origins: readonly Origin[]): readonly Origin[] {
  const statements = origins
    .filter(({ kind }) => kind === "statement")
    .map((origin) => ({ origin, ...parts(origin.id) }))
    .sort((a, b) => a.speaker.localeCompare(b.speaker, "en") || a.day - b.day);
  const merged = new Map<string, Origin>();
  let head = statements[0];
  let last = statements[0];
  for (const statement of statements) {
    const joined = last && statement.speaker === last.speaker && statement.day - last.day <= 1;
    if (!joined || !head) head = statement;
    const named = [head.origin.name, merged.get(head.origin.id)?.name ?? "", statement.origin.name];
    const name = named.reduce((best, next) => (next.length > best.length ? next : best));
    const joint = { ...head.origin, name };
    merged.set(statement.origin.id, joint);
    merged.set(head.origin.id, joint);
    last = statement;
  }
  return origins.map((origin) => {
    const joint = merged.get(origin.id);
    const final = joint && merged.get(joint.id);
    return final ? { ...origin, id: final.id, name: final.name } : origin;
  });
}

function parts(id: string): { speaker: string; day: number } {
  const [, speaker = "", date = ""] = id.split(":");
  return { speaker, day: dayRange(date)?.first ?? 0 };
}
