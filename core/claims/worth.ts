import { fold } from "../text/fold";
import { tokens } from "../text/tokens";
import type { Attribution, Figure, Mention, Worth } from "./claim";
import type { QuotedSpan } from "./quotes";
import { WEIGHTS, type WorthFeature } from "./worth-weights";
import {
  ACCENTED_PAST,
  BOILERPLATE,
  BYLINE,
  FINITE,
  FIRST_PERSON,
  FORECAST,
  NO_COMMENT,
  OPINION,
  THREAT,
} from "./worth-words";

/** A sentence with what was read in it. `onTopic` tells of its own names. */
export interface ReadSentence {
  readonly text: string;
  readonly mentions: readonly Mention[];
  readonly figures: readonly Figure[];
  readonly quotes: readonly QuotedSpan[];
  readonly attribution: readonly Attribution[];
  readonly dated: boolean;
  readonly onTopic: boolean;
}

/** How check-worthy a sentence is, its kind, and the features that decided, strongest first. */
export function worthOf(sentence: ReadSentence): Worth {
  const features = featuresOf(sentence);
  const sum = features.reduce<number>((total, feature) => total + WEIGHTS[feature], WEIGHTS.start);
  return {
    score: Number((1 / (1 + Math.exp(-sum))).toFixed(3)),
    kind: kindOf(sentence),
    why: [...features].sort((a, b) => Math.abs(WEIGHTS[b]) - Math.abs(WEIGHTS[a])),
  };
}

function featuresOf(sentence: ReadSentence): WorthFeature[] {
  const { text, mentions, figures, quotes, attribution } = sentence;
  const words = tokens(text);
  const folded = fold(text);
  const ownVoice = outsideQuotes(folded, quotes);
  const quoted = quotedShare(text, quotes) > MOSTLY;
  const terminated = /[.!?\u2026]["'\u201d\u2019\u00bb)\]]*$/.test(text) || quoted;
  const finite = hasVerb(folded, text) || (terminated && words.length >= TYPICAL_WORDS);
  const holds: Record<Exclude<WorthFeature, "start">, boolean> = {
    names: mentions.length > 0,
    severalNames: new Set(mentions.map(({ id }) => id)).size > 1,
    topicName: sentence.onTopic,
    figure: figures.length > 0,
    date: sentence.dated,
    attribution: attribution.length > 0,
    quotation: quotes.length > 0,
    quoted: quoted && words.length >= LEAST_WORDS,
    statement: finite && words.length >= LEAST_WORDS && terminated,
    length: words.length >= TYPICAL_WORDS && words.length <= MOST_WORDS,
    noVerb: !finite,
    tooShort: words.length < LEAST_WORDS,
    fragment: /^\p{Ll}/u.test(text) && !quoted,
    unterminated: !terminated,
    titleCase: !terminated && isTitleCase(words.map(({ text: word }) => word)),
    question: /\?["'\u201d\u2019\u00bb)]*$/.test(text) && !quoted,
    boilerplate: BOILERPLATE.test(ownVoice),
    byline: !terminated && BYLINE.test(folded),
    noComment: NO_COMMENT.test(ownVoice),
    opinion: OPINION.test(ownVoice) && attribution.length === 0,
    firstPerson: FIRST_PERSON.test(ownVoice.replace(/\b(u\.s\.|us)\b/g, "")) && !quoted,
  };
  return (Object.keys(holds) as (keyof typeof holds)[]).filter((feature) => holds[feature]);
}

/** The share of a sentence in quotation marks from which it is the speaker's and not the outlet's. */
const MOSTLY = 0.6;
const LEAST_WORDS = 5;
const TYPICAL_WORDS = 9;
const MOST_WORDS = 70;

function kindOf({ text, quotes, attribution }: ReadSentence): Worth["kind"] {
  const folded = fold(text);
  if (THREAT.test(folded)) return "threat";
  if (FORECAST.test(folded)) return "forecast";
  if (attribution.length === 0 && OPINION.test(outsideQuotes(folded, quotes))) return "opinion";
  return "fact";
}

function hasVerb(folded: string, text: string): boolean {
  return FINITE.test(folded) || ACCENTED_PAST.test(text.toLowerCase());
}

function outsideQuotes(folded: string, quotes: readonly QuotedSpan[]): string {
  let outside = "";
  let from = 0;
  for (const { start, end } of quotes) {
    outside += folded.slice(from, start);
    from = end;
  }
  return outside + folded.slice(from);
}

function quotedShare(text: string, quotes: readonly QuotedSpan[]): number {
  return quotes.reduce((sum, { start, end }) => sum + end - start, 0) / Math.max(1, text.length);
}

/** Most of the longer words begin with capitals: a headline. */
function isTitleCase(words: readonly string[]): boolean {
  const long = words.filter((word) => word.length > 3);
  return long.filter((word) => /^\p{Lu}/u.test(word)).length >= long.length * 0.7;
}
