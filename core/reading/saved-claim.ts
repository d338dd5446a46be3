import type { Claim } from "../claims/claim";
import type { CorpusClaim } from "../corpus/report";

/**
 * A page claim as a claim of a saved report. Its sentence is the outlet's own and is marked so: it is found and compared on this device, and never
 * passed off as a summary.
 */
export function savedClaim(claim: Claim, report: string, place: number): CorpusClaim {
  const [quote] = claim.quotes;
  return {
    id: `${report}#${place}`,
    text: claim.text,
    attributedTo: attributedTo(claim),
    entities: [...new Set(claim.mentions.map(({ id }) => id))],
    figures: claim.figures.map(({ value, high, unit, bound, what }) => ({
      value,
      ...(high !== undefined && { high }),
      unit,
      bound,
      what,
    })),
    eventDate: claim.eventDate,
    stance: "asserts",
    quote: quote === undefined ? null : { speaker: quote.speaker, text: quote.text },
    words: "outlet",
  };
}

/** Who is furthest back in the chain speaks; who stands before it was told ("an official, to Reuters"). */
function attributedTo({ attribution }: Claim): string | null {
  const told = attribution.at(-1);
  if (told === undefined) return null;
  const by = attribution.length > 1 ? attribution[0]?.source : undefined;
  const speaker =
    told.anonymous && !/unnamed|anonym/i.test(told.source) ? `${told.source}, unnamed` : told.source;
  return by === undefined ? speaker : `${speaker}, to ${by}`;
}
