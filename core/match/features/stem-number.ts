/** FNV-1a, by G. Fowler, L. C. Noll and K.-P. Vo (RFC 9923), over the letters' code units. */
const OFFSET = 0x811c9dc5;
const PRIME = 0x01000193;

/**
 * A number for a stem, always the same, of 32 bits: comparing numbers is what a loop can do. Two of a page's stems and a report's share one by chance about once in a
 * billion; the score would then take them for one word.
 */
export function stemNumber(stem: string): number {
  let hash = OFFSET;
  for (let at = 0; at < stem.length; at += 1) hash = Math.imul(hash ^ stem.charCodeAt(at), PRIME);
  return hash | 0;
}
