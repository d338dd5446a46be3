import { detectLanguage } from "../text/language";
import { Language } from "../text/span";
import type { Claim } from "./claim";
import { findQuotes } from "./quotes";
import { NOBODY, readSentence } from "./read-sentence";
import type { Recogniser } from "./recogniser";

/** A claim of which at least the words are known. */
export type ClaimInput = { readonly id: string; readonly text: string } & {
  readonly [K in keyof Claim]?: Claim[K] | undefined;
};

/**
 * Fills whatever a claim lacks from its words, as spotting would have read them; what is given stays. Without a
 * language it takes the one its words tell, else English.
 */
export function analyseClaim(input: ClaimInput, recogniser: Recogniser): Claim {
  const { text } = input;
  const language = languageOf(input);
  const published = input.published ?? null;
  const context = input.context ?? "";
  const named = input.mentions ?? recogniser.recognise(text, { language, published, context });
  const setting = { language, published, recogniser };
  const { parts } = readSentence(text, named, findQuotes(text), setting, NOBODY);
  return {
    id: input.id,
    page: input.page ?? input.id,
    text,
    start: input.start ?? 0,
    end: input.end ?? text.length,
    worth: input.worth ?? parts.worth,
    mentions: input.mentions ?? parts.mentions,
    figures: input.figures ?? parts.figures,
    quotes: input.quotes ?? parts.quotes,
    attribution: input.attribution ?? parts.attribution,
    eventDate: input.eventDate === undefined ? parts.eventDate : input.eventDate,
    context,
    language,
    published,
    domain: input.domain ?? null,
  };
}

function languageOf({ text, language }: ClaimInput): Language {
  const named = Language.safeParse(language?.slice(0, 2).toLowerCase());
  return named.success ? named.data : (detectLanguage(text) ?? "en");
}
