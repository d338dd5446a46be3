/** Words of the vocabulary, by falling frequency: Zipf's law with exponent 1, as in running text. */
const VOCABULARY = 50_000;

/** The most frequent words, which "content" queries leave out. */
const COMMON = 100;

/** Words in a text, both ends included. */
const LENGTH = { least: 15, most: 30 };

/** One token in this many is a number. */
const NUMBER_EVERY = 15;

/** Distinct terms in a query; of those of a common-word query, so many are common words. */
const QUERY_TERMS = 12;
const COMMON_TERMS = 4;

/** Which words a query is made of. */
export type QueryKind = "content" | "common";

/** The tokens of text `index`: 15 to 30 words and numbers, the same wherever it is called. */
export function generatedTokens(index: number): string[] {
  const random = randomFrom(index * 2 + 1);
  const length = LENGTH.least + Math.floor(random() * (LENGTH.most - LENGTH.least + 1));
  return Array.from({ length }, () => {
    if (random() * NUMBER_EVERY < 1) return String(1 + Math.floor(random() * 9_999));
    return wordOf(rankOf(random() * (SUMS.at(-1) ?? 0)));
  });
}

/** Text `index` as engines that cut their own tokens get it. */
export function generatedText(index: number): string {
  return generatedTokens(index).join(" ");
}

/** Query `index` of a kind: twelve distinct words, drawn as words of texts are. */
export function generatedQuery(kind: QueryKind, index: number): string[] {
  const random = randomFrom(index * 2 + (kind === "content" ? 1_000_000_000 : 1_500_000_000));
  const ranks = new Set<number>();
  const border = SUMS[COMMON - 1] ?? 0;
  const total = SUMS.at(-1) ?? 0;
  while (kind === "common" && ranks.size < COMMON_TERMS) ranks.add(rankOf(random() * border));
  while (ranks.size < QUERY_TERMS) ranks.add(rankOf(border + random() * (total - border)));
  return [...ranks].map(wordOf);
}

/** Running sums of 1/rank. */
const SUMS = (() => {
  const sums = new Float64Array(VOCABULARY);
  let sum = 0;
  for (let rank = 0; rank < VOCABULARY; rank++) {
    sum += 1 / (rank + 1);
    sums[rank] = sum;
  }
  return sums;
})();

function rankOf(sum: number): number {
  let low = 0;
  let high = VOCABULARY - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((SUMS[middle] ?? 0) > sum) high = middle;
    else low = middle + 1;
  }
  return low;
}

const CONSONANTS = "bcdfghjklmnpqrstvwxz";
const VOWELS = "aeiou";

/** Three syllables for each rank, spread so that neighbours in frequency are not neighbours in the alphabet. */
function wordOf(rank: number): string {
  let rest = (rank * 614_657) % 1_000_000;
  let word = "";
  for (let syllable = 0; syllable < 3; syllable++) {
    const digit = rest % 100;
    word += (CONSONANTS[Math.floor(digit / 5)] ?? "") + (VOWELS[digit % 5] ?? "");
    rest = Math.floor(rest / 100);
  }
  return word;
}

/** Mulberry32: numbers from 0 to below 1, the same for the same seed everywhere. */
function randomFrom(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
