import type { Page } from "../reading/page";
import { detectLanguage } from "../text/language";
import { sentences } from "../text/sentences";
import { Language, type Span } from "../text/span";
import { type Token, tokens } from "../text/tokens";
import type { Claim, Mention } from "./claim";
import { findQuotes, quotesWithin } from "./quotes";
import { NOBODY, readSentence, type SentenceSetting } from "./read-sentence";
import type { Recogniser } from "./recogniser";
import { judgeTopic } from "./topic";
import { type SpokenSentence, withSpeakers } from "./utterances";
import { KEEP } from "./worth-weights";

/**
 * The checkable claims of a page on the pack's topic, in order: its sentences that state something another report
 * could bear out or contradict. Linear in the length of the text. A page in none of our languages has none.
 */
export function spotClaims(page: Page, recogniser: Recogniser): Claim[] {
  const { text } = page;
  const list = tokens(text);
  const language = languageOf(page, list);
  if (language === null) return [];
  const published = page.published ?? null;
  const blocks = blocksOf(text);
  const mentions = recogniser.recognise(text, { language, published, context: page.headline ?? "", list });
  const topic = judgeTopic(text, mentions, recogniser, list);
  const quotes = findQuotes(text);
  const setting: SentenceSetting = { language, published, recogniser };
  const context = contextOf(page, blocks);
  const claims: Claim[] = [];
  const spoken: SpokenSentence[] = [];
  let before = NOBODY;
  let nextToken = 0;
  let nextMention = 0;
  let nextQuote = 0;
  for (const [index, span] of sentences(text, language).entries()) {
    while ((mentions[nextMention]?.end ?? Number.POSITIVE_INFINITY) <= span.start) nextMention += 1;
    while ((quotes[nextQuote]?.end ?? Number.POSITIVE_INFINITY) <= span.start) nextQuote += 1;
    while ((list[nextToken]?.start ?? Number.POSITIVE_INFINITY) < span.start) nextToken += 1;
    const own = mentionsWithin(mentions, nextMention, span);
    const near = quotesWithin(quotes.slice(nextQuote, nextQuote + MOST_QUOTES), span.start, span.end);
    const basis = span.end - span.start > LONGEST_CLAIM ? null : topic(own);
    if (basis === null) {
      before = NOBODY;
      continue;
    }
    const read = readSentence(
      text.slice(span.start, span.end),
      own,
      near,
      setting,
      before,
      tokensWithin(list, nextToken, span),
    );
    before = read.before;
    const { parts } = read;
    const speaker = parts.attribution.length > 0 ? read.before.speaker : null;
    spoken.push({ start: span.start, end: span.end, speaker });
    if (isHeadline(parts.text, page.headline) || parts.worth.score < KEEP || !hasSubstance(parts, basis))
      continue;
    claims.push({
      id: `${page.id}#${index}`,
      page: page.id,
      start: span.start,
      end: span.end,
      ...parts,
      worth: { ...parts.worth, why: [`topic:${basis}`, ...parts.worth.why] },
      context,
      language,
      published,
      domain: page.domain ?? null,
      topic: basis,
    });
  }
  return withSpeakers(claims, quotes, spoken);
}

/** What is longer, in UTF-16 units, is no sentence of prose; so all that is read of a claim is bounded. */
const LONGEST_CLAIM = 2_000;

/** Quotations that one sentence can reach into; more is no prose. */
const MOST_QUOTES = 12;

function languageOf({ text, language }: Page, list: readonly Token[]): Language | null {
  const detected = detectLanguage(text, list);
  const named = Language.safeParse(language?.slice(0, 2).toLowerCase());
  return detected ?? (named.success ? named.data : null);
}

function blocksOf(text: string): Span[] {
  const blocks: Span[] = [];
  let start = 0;
  for (let at = text.indexOf("\n\n"); at >= 0; at = text.indexOf("\n\n", start)) {
    if (at > start) blocks.push({ start, end: at });
    start = at + 2;
  }
  if (start < text.length) blocks.push({ start, end: text.length });
  return blocks;
}

/** Headline and lead, the background of every claim of the page. */
function contextOf({ text, headline }: Page, blocks: readonly Span[]): string {
  const lead = blocks
    .map(({ start, end }) => text.slice(start, end).trim())
    .filter((block) => block.length > 30);
  const parts = headline && lead[0] !== headline ? [headline, ...lead.slice(0, 2)] : lead.slice(0, 3);
  return parts.join("\n").slice(0, CONTEXT_LENGTH);
}

const CONTEXT_LENGTH = 600;

function mentionsWithin(mentions: readonly Mention[], from: number, { start, end }: Span): Mention[] {
  const own: Mention[] = [];
  for (let at = from; at < mentions.length; at += 1) {
    const mention = mentions[at];
    if (!mention || mention.start >= end) break;
    if (mention.start < start || mention.end > end) continue;
    own.push({ ...mention, start: mention.start - start, end: mention.end - start });
  }
  return own;
}

function tokensWithin(list: readonly Token[], from: number, { start, end }: Span): Token[] {
  const own: Token[] = [];
  for (let at = from; at < list.length; at += 1) {
    const token = list[at];
    if (!token || token.end > end) break;
    own.push({ text: token.text, word: token.word, start: token.start - start, end: token.end - start });
  }
  return own;
}

function isHeadline(text: string, headline: string | null | undefined): boolean {
  return headline != null && headline.trim() === text;
}

/** By the article alone a sentence is a claim only where it says something to hold on to. */
function hasSubstance(
  { mentions, figures, quotes, attribution }: Pick<Claim, "mentions" | "figures" | "quotes" | "attribution">,
  basis: string,
): boolean {
  return basis === "claim" || mentions.length + figures.length + quotes.length + attribution.length > 0;
}
