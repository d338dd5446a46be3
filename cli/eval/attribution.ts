import { findCues } from "../../core/claims/attribution";
import { findQuotes, quotesWithin } from "../../core/claims/quotes";
import type { CuedAttribution, Spoken } from "../../core/claims/spoken-scene";
import { sentences } from "../../core/text/sentences";
import type { Span } from "../../core/text/span";

/** An annotated attribution of PolNeAR: source, cue and content as lists of character ranges. */
export interface GoldAttribution {
  readonly s: readonly (readonly [number, number])[];
  readonly q: readonly (readonly [number, number])[];
  readonly c: readonly (readonly [number, number])[];
}

/** An annotated article of PolNeAR. */
export interface GoldArticle {
  readonly text: string;
  readonly attr: readonly GoldAttribution[];
}

/** Counts of one comparison, from which precision, recall and F1 follow. */
export interface Counts {
  readonly right: number;
  readonly found: number;
  readonly wanted: number;
}

/** How attributions found in articles stand to the annotated ones. */
export interface AttributionScore {
  readonly sentence: Counts;
  readonly cue: Counts;
  readonly source: Counts;
  readonly sourceOfAll: Counts;
}

export type CueFinder = (article: string, sentence: Span) => readonly CuedAttribution[];

/** A sentence counts as attributed when a cue stands in it; a cue is right when it overlaps an annotated one. */
export function scoreAttribution(articles: readonly GoldArticle[], find: CueFinder): AttributionScore {
  const sentence = { right: 0, found: 0, wanted: 0 };
  const cue = { right: 0, found: 0, wanted: 0 };
  const source = { right: 0, found: 0, wanted: 0 };
  let sourced = 0;
  for (const { text, attr } of articles) {
    const gold = attr.filter(({ q }) => q.length > 0);
    cue.wanted += gold.length;
    sourced += gold.filter(({ s }) => s.length > 0).length;
    const taken = new Set<GoldAttribution>();
    for (const span of sentences(text, "en")) {
      const inside = gold.filter(({ q }) => q.some(([from, to]) => from < span.end && to > span.start));
      const found = find(text, span);
      if (inside.length > 0) sentence.wanted += 1;
      if (found.length > 0) sentence.found += 1;
      if (inside.length > 0 && found.length > 0) sentence.right += 1;
      cue.found += new Set(found.map(({ cueStart }) => cueStart)).size;
      for (const each of inside) {
        const hits = found.filter(({ cueStart, cueEnd }) =>
          overlaps(each.q, cueStart + span.start, cueEnd + span.start),
        );
        if (hits.length === 0 || taken.has(each)) continue;
        taken.add(each);
        cue.right += 1;
        if (each.s.length === 0) continue;
        source.wanted += 1;
        source.found += 1;
        if (hits.some(({ start, end }) => overlaps(each.s, start + span.start, end + span.start)))
          source.right += 1;
      }
    }
  }
  return { sentence, cue, source, sourceOfAll: { ...source, wanted: sourced } };
}

/** Finds every cue, of saying and of stance, the way a page is read: with the quotations of the whole article. */
export function pageCues(): CueFinder {
  return cuesOf(true);
}

/** Finds only reports of words, which the product shows. */
export function saidCues(): CueFinder {
  return cuesOf(false);
}

function cuesOf(wide: boolean): CueFinder {
  const quotesOf = new Map<string, ReturnType<typeof findQuotes>>();
  return (article, { start, end }) => {
    const quotes = quotesOf.get(article) ?? findQuotes(article);
    quotesOf.set(article, quotes);
    const spoken: Spoken = {
      language: "en",
      mentions: [],
      quotes: quotesWithin(quotes, start, end),
      kindOf: () => undefined,
    };
    return findCues(article.slice(start, end), spoken, wide);
  };
}

function overlaps(spans: readonly (readonly [number, number])[], start: number, end: number): boolean {
  return spans.some(([from, to]) => from < end && to > start);
}
