import { beginsWithCapital, beginsWithSmall, latin } from "../text/letters";
import type { Token } from "../text/tokens";
import type { Attribution, Figure, Mention } from "./claim";
import type { QuotedSpan } from "./quotes";
import { isRemark } from "./remark";
import {
  ACCENTED_PAST,
  ADVERT,
  BOILERPLATE,
  BYLINE,
  CAPTION,
  CONNECTIVE,
  COPULA,
  FINITE,
  FIRST_PERSON,
  FORECAST,
  IMPERATIVE,
  NO_COMMENT,
  OPINION,
  PAST,
  QUALITY,
  SECOND_PERSON,
  SENTIMENT,
  THREAT,
  WEIGHING,
} from "./worth-words";

/** A sentence with what was read in it. `onTopic` tells of its own names. */
export interface ReadSentence {
  readonly text: string;
  readonly list: readonly Token[];
  readonly mentions: readonly Mention[];
  readonly figures: readonly Figure[];
  readonly quotes: readonly QuotedSpan[];
  readonly attribution: readonly Attribution[];
  readonly dated: boolean;
  readonly onTopic: boolean;
}

/** What can be seen of a sentence that tells whether it is worth checking, in the order in which it is looked at. */
export const WORTH_CUES = [
  "names",
  "severalNames",
  "otherName",
  "figure",
  "severalFigures",
  "money",
  "digits",
  "date",
  "attribution",
  "quotation",
  "quoted",
  "remark",
  "statement",
  "past",
  "copula",
  "future",
  "present",
  "threat",
  "noVerb",
  "tooShort",
  "short",
  "fragment",
  "unterminated",
  "titleCase",
  "colonHead",
  "question",
  "exclamation",
  "boilerplate",
  "advert",
  "byline",
  "caption",
  "noComment",
  "opinion",
  "sentiment",
  "quality",
  "weighing",
  "connective",
  "imperative",
  "firstPerson",
  "secondPerson",
] as const;

export type WorthCue = (typeof WORTH_CUES)[number];

/** The cues that hold of a sentence, given it folded and what of that stands outside quotations: cues of wording look there only. */
export function cuesOf(sentence: ReadSentence, folded: string, own: string): WorthCue[] {
  const { text, list: words, mentions, figures, quotes, attribution } = sentence;
  const quoted = quotedShare(text, quotes) > MOSTLY;
  const terminated = TERMINATED.test(text) || quoted;
  const accented = ACCENTED_PAST.test(text.toLowerCase());
  const finite = accented || FINITE.test(folded);
  const inOwnVoice = !quoted && attribution.length === 0;
  const prose = finite || (terminated && words.length >= TYPICAL_WORDS);
  const past = accented || PAST.test(own);
  const copula = COPULA.test(own);
  const future = FORECAST.test(own);
  const held: WorthCue[] = [];
  const see = (cue: WorthCue, holds: boolean) => {
    if (holds) held.push(cue);
  };
  see("names", mentions.length > 0);
  see(
    "severalNames",
    mentions.some(({ id }) => id !== mentions[0]?.id),
  );
  see("otherName", OTHER_NAME.test(text));
  see("figure", figures.length > 0);
  see("severalFigures", figures.length > 1);
  see("money", MONEY.test(folded));
  see("digits", DIGIT.test(text));
  see("date", sentence.dated);
  see("attribution", attribution.length > 0);
  see("quotation", quotes.length > 0);
  see("quoted", quoted && words.length >= LEAST_WORDS);
  see("remark", isRemark(text, folded, quotes));
  see("statement", prose && words.length >= LEAST_WORDS && terminated);
  see("past", past);
  see("copula", copula);
  see("future", future);
  see("present", !past && !copula && !future && attribution.length + figures.length + quotes.length === 0);
  see("threat", THREAT.test(own));
  see("noVerb", !prose);
  see("tooShort", words.length < LEAST_WORDS);
  see("short", words.length < TYPICAL_WORDS);
  see("fragment", beginsWithSmall(text) && !quoted);
  see("unterminated", !terminated);
  see("titleCase", !terminated && isTitleCase(words));
  see("colonHead", COLON_HEAD.test(own));
  see("question", QUESTION.test(text) && !quoted);
  see("exclamation", EXCLAMATION.test(own));
  see("boilerplate", BOILERPLATE.test(own));
  see("advert", ADVERT.test(own));
  see("byline", !terminated && BYLINE.test(folded));
  see("caption", CAPTION.test(own));
  see("noComment", NO_COMMENT.test(own) && words.length <= LONG);
  see("opinion", OPINION.test(own) && inOwnVoice);
  see("sentiment", SENTIMENT.test(own) && inOwnVoice);
  see("quality", QUALITY.test(own) && inOwnVoice);
  see("weighing", WEIGHING.test(own) && inOwnVoice);
  see("connective", CONNECTIVE.test(folded) && inOwnVoice);
  see("imperative", IMPERATIVE.test(folded) && inOwnVoice);
  see("firstPerson", inOwnVoice && FIRST_PERSON.test(own) && FIRST_PERSON.test(own.replace(COUNTRY, "")));
  see("secondPerson", inOwnVoice && SECOND_PERSON.test(own));
  return held;
}

/** A sentence's text outside its quotations, folded as given. */
export function outsideQuotes(folded: string, quotes: readonly QuotedSpan[]): string {
  if (quotes.length === 0) return folded;
  let outside = "";
  let from = 0;
  for (const { start, end } of quotes) {
    outside += folded.slice(from, start);
    from = end;
  }
  return outside + folded.slice(from);
}

/** The share of a sentence in quotation marks from which it is the speaker's and not the outlet's. */
const MOSTLY = 0.6;
const LEAST_WORDS = 5;
const TYPICAL_WORDS = 9;
/** In more words a sentence says something besides. */
const LONG = 24;

const TERMINATED = /[.!?\u2026]["'\u201d\u2019\u00bb)\]]*$/;
const QUESTION = /\?["'\u201d\u2019\u00bb)]*$/;
const EXCLAMATION = /[!\u00a1]/;
const DIGIT = /\d/;
const MONEY =
  /[%$\u20ac\u00a3]|\b(percent|per cent|dollars?|dolares|euros?|bolivares|pesos|reais|million|billion|millones|milhoes|bilhoes)\b/;
const COUNTRY = /\b(u\.s\.|us)\b/g;

/** A capital after a small letter: a name, whether or not the gazetteer knows it. */
const OTHER_NAME = latin(/\p{Ll},? \p{Lu}\p{L}/u);

/** "Opinion: …", "Fotos: …": a section's name before a headline. */
const COLON_HEAD = latin(/^[\p{L} ]{3,30}: \S/u);

function quotedShare(text: string, quotes: readonly QuotedSpan[]): number {
  return quotes.reduce((sum, { start, end }) => sum + end - start, 0) / Math.max(1, text.length);
}

/** Most of the longer words begin with capitals: a headline. */
function isTitleCase(words: readonly Token[]): boolean {
  const long = words.filter(({ text }) => text.length > 3);
  return long.filter(({ text }) => beginsWithCapital(text)).length >= long.length * 0.7;
}
