import { fold } from "../text/fold";
import { latin } from "../text/letters";
import type { Language } from "../text/span";
import { type Token, tokens } from "../text/tokens";
import { findAttribution } from "./attribution";
import type { Attribution, Claim, Mention, Quote } from "./claim";
import { findDates } from "./dates";
import { eventDateOf } from "./event-date";
import { findFigures } from "./figures";
import type { QuotedSpan } from "./quotes";
import type { Recogniser } from "./recogniser";
import { isOutletName } from "./source-kinds";
import { worthOf } from "./worth";

/** What all sentences of a page share. */
export interface SentenceSetting {
  readonly language: Language;
  readonly published: string | null;
  readonly recogniser: Recogniser;
}

/** The parts of a claim that its own words give. */
export type SentenceParts = Pick<
  Claim,
  "text" | "worth" | "mentions" | "figures" | "quotes" | "attribution" | "eventDate"
>;

/** Who spoke last, and the one person that a sentence named: what "he said" in the next goes back to, if nobody else was named. */
export interface Before {
  readonly speaker: string | null;
  readonly person: string | null;
  readonly isAlone: () => boolean;
}

/** Before the first sentence, and after one that is not of the topic. */
export const NOBODY: Before = { speaker: null, person: null, isAlone: () => true };

/** A sentence read, with whom the next one may go on with. */
export interface SentenceRead {
  readonly parts: SentenceParts;
  readonly before: Before;
}

/** Reads one sentence: its pronoun, figures, dates, attribution and quotations, and how check-worthy it is. */
export function readSentence(
  whole: string,
  named: readonly Mention[],
  quoted: readonly QuotedSpan[],
  setting: SentenceSetting,
  before: Before,
  known?: readonly Token[],
): SentenceRead {
  const { language, published, recogniser } = setting;
  const text = whole.slice(0, MOST_READ);
  const list = known && text.length === whole.length ? known : tokens(text);
  const mentions = withPronoun(text, named, before);
  const kindOf = (id: string) => recogniser.entry(id)?.kind;
  const attribution = findAttribution(text, { language, mentions, quotes: quoted, kindOf, list });
  const speaker = speakerOf(attribution, kindOf);
  const dates = findDates(text, language, published, list);
  const figures = findFigures(text, language, list).filter(
    ({ start, end }) => !mentions.some((mention) => mention.start <= start && mention.end >= end),
  );
  const onTopic = mentions.some(({ id }) => recogniser.entry(id)?.topic === true);
  const worth = worthOf({
    text,
    list,
    mentions,
    figures,
    quotes: quoted,
    attribution,
    dated: dates.length > 0,
    onTopic,
  });
  const pronoun = speaker !== null && PRONOUN.test(fold(speaker));
  const said =
    speaker === null || pronoun ? (quoted.length > 0 ? (before.speaker ?? speaker) : null) : speaker;
  const people = new Set(named.filter(({ id }) => kindOf(id) === "person").map(({ id }) => id));
  const [only, ...others] = people;
  return {
    parts: {
      text: whole,
      worth,
      mentions,
      figures,
      quotes: quotesOf(whole, quoted, said),
      attribution,
      eventDate: eventDateOf(text, dates),
    },
    before: {
      speaker: said,
      person: others.length === 0 ? (only ?? null) : null,
      isAlone: () => !hasOtherName(text, mentions),
    },
  };
}

/** Longer than any sentence of prose, in UTF-16 units; what follows in a longer one is not read. */
const MOST_READ = 2_000;

/** The one whose words are told: of a chain the last, and never the outlet that carries them. */
function speakerOf(
  attribution: readonly Attribution[],
  kindOf: Parameters<typeof isOutletName>[2],
): string | null {
  const voices = attribution.filter(({ source, mention }) => !isOutletName(source, mention, kindOf));
  const [first] = voices;
  return first ? (first.source ?? null) : null;
}

function quotesOf(text: string, quoted: readonly QuotedSpan[], speaker: string | null): Quote[] {
  return quoted
    .filter(({ start, end }) => end > start)
    .map(({ start, end }) => ({ text: text.slice(start, end), speaker, start, end }));
}

/**
 * Resolves a pronoun that opens a sentence where the sentence before named exactly one person and no
 * unknown name: otherwise nobody.
 */
function withPronoun(text: string, named: readonly Mention[], { person, isAlone }: Before): Mention[] {
  if (person === null) return [...named];
  const pronoun = OPENING_PRONOUN.exec(fold(text.slice(0, LONGEST_OPENING)));
  if (!pronoun || named.some(({ start }) => start < pronoun[0].length) || !isAlone()) return [...named];
  const start = pronoun[0].length - (pronoun[1]?.length ?? 0);
  const end = pronoun[0].length;
  return [{ id: person, text: text.slice(start, end), start, end, rule: "pronoun" }, ...named];
}

const PRONOUN = /^(he|she|they|el|ella|ellos|ele|ela|eles)$/;

/** A pronoun and the verb after it are shorter. */
const LONGEST_OPENING = 24;

const OPENING_PRONOUN =
  /^["'\u201c\u00ab]?(he|she|el|ella|ele|ela)(?= (has|had|was|is|also|said|told|added|will|did|called|accused|ha|fue|dijo|afirmo|tambien|aseguro|foi|disse|afirmou|tambem|denuncio|agrego|anadio))/;

/** Two words with capitals that the gazetteer does not know: perhaps another person. */
function hasOtherName(text: string, mentions: readonly Mention[]): boolean {
  for (const { index, 0: name } of text.matchAll(TWO_CAPITALS)) {
    const end = index + name.length;
    if (!mentions.some((mention) => mention.start < end && mention.end > index)) return true;
  }
  return false;
}

/** Looked for from a word's beginning only, so that a long run of capitals is read once. */
const TWO_CAPITALS = latin(/(?<![\p{L}\p{M}'-])\p{Lu}[\p{L}\p{M}'-]+ \p{Lu}[\p{L}\p{M}'-]+/gu);
