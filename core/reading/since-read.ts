import { PartialDate } from "../corpus/date";
import { ClaimId } from "../corpus/report";
import type { Match } from "../match/match";
import { z } from "../schema";
import { claimFingerprint } from "./claim-fingerprint";
import type { DenierView } from "./denier";
import type { Reading } from "./reading";

/** A report's statement as it stands in a notice. */
export const ToldBy = z.object({
  claimId: ClaimId,
  outlet: z.string(),
  domain: z.string(),
  url: z.string(),
  language: z.string(),
  published: z.nullable(z.string()),
  eventDate: z.nullable(PartialDate),
  text: z.string(),
});
export type ToldBy = z.infer<typeof ToldBy>;

/**
 * A claim that was read, without its words: its fingerprint, the report that told the same then, and all corpus claims that were known to
 * answer it. `at` is a time in milliseconds.
 */
export const ReadMark = z.object({
  claim: z.string().check(z.regex(/^[0-9a-f]{16}$/)),
  at: z.number(),
  told: ToldBy,
  known: z.array(ClaimId),
});
export type ReadMark = z.infer<typeof ReadMark>;

/** The view of a denial as a notice keeps it. It stands here because the card, which must stay free of zod, makes such views too. */
const Denier = z.object({
  by: z.enum(["speaker", "outlet", "told"]),
  name: z.string(),
  outlet: z.string(),
  day: z.nullable(z.object({ of: z.enum(["event", "published"]), date: PartialDate })),
}) satisfies z.ZodMiniType<DenierView>;

/** What came of a claim since it was read: another report denies it, or has another figure or a later one. */
export const SinceNews = z.object({
  claim: ReadMark.shape.claim,
  at: z.number(),
  kind: z.enum(["denial", "update", "figure"]),
  before: ToldBy,
  after: ToldBy,
  denier: z.optional(Denier),
});
export type SinceNews = z.infer<typeof SinceNews>;

/** The claims of a reading that can be looked after: those that a report told, too. Of all others no words are kept to look again by. */
export function marksOf({ claims }: Pick<Reading, "claims">, at: number): ReadMark[] {
  return claims.flatMap(({ claim, answer }) => {
    const told = answer.matches.find(({ tier }) => tier === "painted");
    if (told === undefined) return [];
    const known = [...new Set([...answer.matches.map(({ claimId }) => claimId), ...(answer.traced ?? [])])];
    return [{ claim: claimFingerprint(claim.text), at, told: toldBy(told), known }];
  });
}

/** A match as it stands in a notice. */
export function toldBy(match: Match): ToldBy {
  const { claimId, domain, url, language, published, eventDate = null, text } = match;
  return { claimId, outlet: match.outlet.name, domain, url, language, published, eventDate, text };
}

/** Marks with newer ones of the same claims in their place, the oldest left out beyond `most`. */
export function keepNewest(
  known: readonly ReadMark[],
  more: readonly ReadMark[],
  most: number,
): readonly ReadMark[] {
  if (most <= 0) return [];
  const read = new Map(known.map((mark) => [mark.claim, mark]));
  for (const mark of more) {
    const before = read.get(mark.claim);
    read.delete(mark.claim);
    read.set(mark.claim, {
      ...mark,
      known: [...new Set([...(before?.known ?? []), ...mark.known])].slice(-MOST_KNOWN),
    });
  }
  return [...read.values()].slice(-most);
}

/** So many answers of one claim are remembered as known. */
const MOST_KNOWN = 200;
