import { fnv1a } from "../text/fnv";
import { fold } from "../text/fold";

/**
 * Sixteen hex digits that stand for a claim's words, whatever their case, accents, punctuation and spacing: two 32-bit FNV-1a hashes of them,
 * the second read backwards. Not for secrecy, for equality.
 */
export function claimFingerprint(text: string): string {
  const words = fold(text)
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
  return hash(words) + hash([...words].reverse().join(""));
}

function hash(text: string): string {
  return (fnv1a(text) >>> 0).toString(16).padStart(8, "0");
}
