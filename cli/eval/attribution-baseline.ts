import type { CuedAttribution } from "../../core/claims/spoken-scene";
import { tokens } from "../../core/text/tokens";
import type { CueFinder, GoldArticle } from "./attribution";

/** Words of cues as learnt from annotated articles: the share of a word's uses in which it is part of a cue. */
export type CueLexicon = ReadonlyMap<string, number>;

/** Learns how often each word of annotated articles stands in a cue; rarer words than LEAST_SEEN are left out. */
export function learnCues(articles: readonly GoldArticle[]): CueLexicon {
  const seen = new Map<string, { cue: number; all: number }>();
  for (const { text, attr } of articles) {
    const spans = attr.flatMap(({ q }) => q).sort(([a], [b]) => a - b);
    let next = 0;
    for (const { word, start, end } of tokens(text)) {
      while ((spans[next]?.[1] ?? Number.POSITIVE_INFINITY) <= start) next += 1;
      const count = seen.get(word) ?? { cue: 0, all: 0 };
      count.all += 1;
      if ((spans[next]?.[0] ?? Number.POSITIVE_INFINITY) < end) count.cue += 1;
      seen.set(word, count);
    }
  }
  return new Map(
    [...seen].filter(([, { all }]) => all >= LEAST_SEEN).map(([word, { cue, all }]) => [word, cue / all]),
  );
}

const LEAST_SEEN = 3;

/**
 * The baseline: a run of words that are cues in at least a share of their uses is a cue, its source the nearest name or
 * pronoun before it in the sentence, else after it.
 */
export function lexiconCues(lexicon: CueLexicon, share: number): CueFinder {
  return (article, { start, end }) => {
    const text = article.slice(start, end);
    const list = tokens(text);
    const isCue = (at: number) => (lexicon.get(list[at]?.word ?? "") ?? 0) >= share;
    const found: CuedAttribution[] = [];
    for (let at = 0; at < list.length; at += 1) {
      if (!isCue(at)) continue;
      let next = at + 1;
      while (isCue(next)) next += 1;
      const source = nearestName(
        list.map(({ text: word }) => word),
        at,
        next,
      );
      const [from, to] = [list[source]?.start ?? 0, list[source]?.end ?? 0];
      const [cueStart, cueEnd] = [list[at]?.start ?? 0, list[next - 1]?.end ?? 0];
      found.push({
        source: text.slice(from, to),
        mention: null,
        cue: text.slice(cueStart, cueEnd),
        strength: "said",
        wide: true,
        anonymous: false,
        start: from,
        end: to,
        cueStart,
        cueEnd,
      });
      at = next - 1;
    }
    return found;
  };
}

function nearestName(words: readonly string[], from: number, next: number): number {
  for (let at = from - 1; at >= 0; at -= 1) if (NAME.test(words[at] ?? "")) return at;
  return words.findIndex((word, at) => at >= next && NAME.test(word));
}

const NAME = /^(\p{Lu}.*|he|she|they|it)$/u;

/** The share at which a figure of the lexicon is best on the articles it was learnt from. */
export function bestShare(scoreAt: (share: number) => number): number {
  const shares = [0.1, 0.15, 0.2, 0.25, 0.3, 0.35, 0.4, 0.5];
  const [best] = shares.map((share) => ({ share, score: scoreAt(share) })).sort((a, b) => b.score - a.score);
  return best?.share ?? 0.3;
}
