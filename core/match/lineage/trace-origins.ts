import type { StoredClaim } from "../../index/corpus-reader";
import type { Origin } from "../match";
import { joined, noteShared, reportTexts, shareText } from "./copies";
import { followCitations } from "./follow-citations";
import { joinFamilies } from "./join-families";
import { mergeStatements } from "./merge-statements";
import { groundOf, type LineageTables, originOf } from "./report-origin";
import { speaksFor } from "./speaks-for";

/**
 * The origin of each of a claim's matches. Beyond what each report says itself: citations are followed, copied text and the words of an
 * unnamed source are from where they are known to come, and statements of one speaker a day apart are one.
 */
export function traceOrigins(matched: readonly StoredClaim[], tables: LineageTables): readonly Origin[] {
  const texts = reportTexts(matched);
  const read = matched.map((stored) => originOf(stored, tables));
  const followed = followCitations(matched, read, tables.credits);
  const told = shareTellings(matched, shareText(texts, followed));
  const speakers = new Set(told.flatMap(({ id, kind }) => (kind === "statement" ? [id.split(":")[1]] : [])));
  const voices = speakers.size > 1 ? speaksFor(matched, tables.entries) : new Map<string, string>();
  const stated = mergeStatements(matched, told, voices);
  return noteShared(texts, joinFamilies(stated, tables.families ?? new Map()));
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
    const told = origins.findIndex(({ chain = [] }) =>
      chain.some(({ id }) => own.report.credits.some((credit) => id === `source:${credit}:${speaker}`)),
    );
    const [known, from] = [origins[told], matched[told]?.report];
    if (!known || !from) return origin;
    const values = { name: known.name, words: origin.name, from: from.outlet.name, fromReport: from.id };
    return joined(known, groundOf(own, "told", values));
  });
}
