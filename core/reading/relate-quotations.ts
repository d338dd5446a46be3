import type { Claim } from "../claims/claim";
import { isNamedIn } from "../match/differences/own-statement";
import type { Match } from "../match/match";
import { type QuoteRelation, quoteRelation } from "../match/quote-relation";
import { fold } from "../text/fold";

/** What can be told of two quotations beyond that they are the same. */
export type ToldRelation = Exclude<QuoteRelation, "same">;

/**
 * How the report's quotation stands to the page's: where their words are a difference, where the match rests on them, and where both sides
 * say the same and quote one speaker. Of a page that names no speaker the words alone have to show it. Null where none of this holds, and for the same words.
 */
export function relateQuotations(claim: Claim, match: Match): ToldRelation | null {
  const { differences, quote, language, sameness, why } = match;
  const relate = (page: string, corpus: string) =>
    quoteRelation({ text: page, language: claim.language }, { text: corpus, language });
  const differing = differences.find(({ kind }) => kind === "quote");
  if (differing) {
    const relation = relate(differing.page.text, differing.corpus.text);
    return relation === null || relation === "same" ? "altered" : relation;
  }
  const known = why.rule === "same-utterance";
  if (quote === null || !(known || sameness === "same")) return null;
  const spoken = speakersOf(claim);
  const isOne = known || isNamedIn(spoken, quote.speaker ?? match.attributedTo);
  if (!isOne && spoken !== "") return null;
  const relations = claim.quotes.flatMap(({ text }) => relate(text, quote.text) ?? []);
  const aligned = relations.find((relation) => relation !== "translated");
  const relation = aligned ?? (isOne ? relations[0] : null) ?? null;
  return relation === "same" ? null : relation;
}

/** Who speaks on the page, by all names that it gives them, folded. */
function speakersOf({ quotes, attribution }: Claim): string {
  const named = attribution.flatMap(({ source, mention }) => [source, mention ?? ""]);
  return fold([...quotes.map(({ speaker }) => speaker ?? ""), ...named].join(" ").trim());
}
