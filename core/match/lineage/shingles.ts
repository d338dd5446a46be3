import { fnv1a } from "../../text/fnv";
import { tokens } from "../../text/tokens";

/** Words of a shingle: five in a row are seldom shared by chance. */
const WORDS = 5;

/**
 * One shingle in so many is kept, chosen by its hash, so that two texts keep the same of what they share. At 400 words of narration some
 * 200 remain: a containment of 0.2 has then a standard error of 0.03.
 */
const KEPT_OF = 2;

/** Most hashes kept of a text, so at most 4 kB a report; the smallest stay, the same ones in every text. */
const MOST = 1024;

/** Characters of a hash as stored: base 64, 24 bits. Two texts of full size share one by chance in one pair of sixteen. */
const DIGITS = 4;

/** Share of the shorter text's shingles that the other must hold, quoted speech taken out, to be copied narration. */
export const COPIED = 0.2;

/** From here on some narration is shared: worth saying, not enough to give an origin. */
export const SHARED_NARRATION = 0.1;

/** Fewest kept shingles that say anything: about 20 words of narration in a row. */
const LEAST = 8;

/**
 * The sampled hashes of a body's five-word shingles, in order of value, as text of four characters each. Words in quotation marks are
 * taken out first (two reports of one speech share it without copying), and so is `boilerplate` (blocks that stand on other pages of the
 * site, too). The text cannot be rebuilt from it.
 */
export function shinglesOf(body: string, boilerplate: readonly string[] = []): string {
  const left = boilerplate.reduce((text, block) => text.split(block).join("\n\n"), body);
  const hashes = new Set<number>();
  for (const passage of narration(left)) {
    const words = tokens(passage).map(({ word }) => word);
    for (let at = 0; at + WORDS <= words.length; at += 1) {
      const hash = hashOf(words.slice(at, at + WORDS).join(" "));
      if (hash % KEPT_OF === 0) hashes.add(Math.floor(hash / KEPT_OF) % SPACE);
    }
  }
  return [...hashes]
    .sort((a, b) => a - b)
    .slice(0, MOST)
    .map(encode)
    .join("");
}

/**
 * Share of the shorter text's shingles that the longer has too, 0 to 1. It says that text is shared, not who took it from whom. 0 where
 * either is too short to tell.
 */
export function containment(one: string, other: string): number {
  const [left, right] = comparable(hashesIn(one), hashesIn(other));
  const [short, long] = left.length <= right.length ? [left, right] : [right, left];
  if (short.length < LEAST) return 0;
  const known = new Set(long);
  return short.filter((hash) => known.has(hash)).length / short.length;
}

/** A text of full size keeps only its smallest hashes: above its largest the other's say nothing. */
function comparable(
  left: readonly number[],
  right: readonly number[],
): [readonly number[], readonly number[]] {
  const largest = [left, right].map((hashes) =>
    hashes.length < MOST ? SPACE : (hashes[hashes.length - 1] ?? SPACE),
  );
  const limit = Math.min(...largest);
  return [left.filter((hash) => hash <= limit), right.filter((hash) => hash <= limit)];
}

/**
 * The text outside quotation marks, in pieces: no shingle reaches across a quotation or a paragraph. A quotation has at most 1,500
 * units, so that marks which nothing closes cost no more than that each.
 */
function narration(text: string): readonly string[] {
  return text.split(
    /“[^”]{0,1500}”|«[^»]{0,1500}»|"[^"\n]{0,1500}"|‘[^’\n]{12,1500}’(?!\p{L})|\n[^\S\n]*\n/u,
  );
}

/** FNV-1a over code units, 32 bits, mixed once more so that low bits are as good as high ones. */
function hashOf(text: string): number {
  let hash = fnv1a(text);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  return (hash ^ (hash >>> 13)) >>> 0;
}

const ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
const SPACE = 64 ** DIGITS;

function encode(hash: number): string {
  const places = Array.from({ length: DIGITS }, (_, at) => 64 ** (DIGITS - 1 - at));
  return places.map((place) => ALPHABET[Math.floor(hash / place) % 64]).join("");
}

function hashesIn(shingles: string): readonly number[] {
  return (shingles.match(/.{4}/g) ?? []).map((digits) =>
    [...digits].reduce((hash, digit) => hash * 64 + ALPHABET.indexOf(digit), 0),
  );
}
