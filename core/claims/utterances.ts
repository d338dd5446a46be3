import type { Span } from "../text/span";
import type { Claim } from "./claim";
import type { QuotedSpan } from "./quotes";

/** A sentence of the page that was read, with the speaker it names itself; null where it names none. */
export interface SpokenSentence extends Span {
  readonly speaker: string | null;
}

/**
 * Gives the sentences of one quotation one speaker: who is named at its end ("“It rose. It will fall,” Ruiz said") or in a
 * later paragraph of it is the speaker of its first sentence, too. Sentences that name a speaker themselves keep theirs. All
 * lists are in the order of the text; linear in them.
 */
export function withSpeakers(
  claims: readonly Claim[],
  quotes: readonly QuotedSpan[],
  sentences: readonly SpokenSentence[],
): Claim[] {
  const speakers = speakersOf(quotes, sentences);
  const named = new Set(sentences.filter(({ speaker }) => speaker !== null).map(({ start }) => start));
  let next = 0;
  return claims.map((claim) => {
    while ((quotes[next]?.end ?? Number.POSITIVE_INFINITY) <= claim.start) next += 1;
    if (claim.quotes.length === 0 || named.has(claim.start)) return claim;
    let at = next;
    return {
      ...claim,
      quotes: claim.quotes.map((quote) => {
        while ((quotes[at]?.end ?? Number.POSITIVE_INFINITY) <= claim.start + quote.start) at += 1;
        return { ...quote, speaker: speakers[at] ?? quote.speaker };
      }),
    };
  });
}

/** The speaker of each quotation: the last one named by a sentence that it, or the paragraphs it goes on in, reach into. */
function speakersOf(quotes: readonly QuotedSpan[], sentences: readonly SpokenSentence[]): (string | null)[] {
  const speakers: (string | null)[] = [];
  let first = 0;
  let from = 0;
  while (from < quotes.length) {
    let to = from;
    while (quotes[to]?.closed === false && to + 1 < quotes.length) to += 1;
    const start = quotes[from]?.start ?? 0;
    const end = quotes[to]?.end ?? start;
    while ((sentences[first]?.end ?? Number.POSITIVE_INFINITY) <= start) first += 1;
    let speaker: string | null = null;
    for (let at = first; (sentences[at]?.start ?? Number.POSITIVE_INFINITY) < end; at += 1)
      speaker = sentences[at]?.speaker ?? speaker;
    for (let at = from; at <= to; at += 1) speakers.push(speaker);
    from = to + 1;
  }
  return speakers;
}
