/** FNV-1a, by G. Fowler, L. C. Noll and K.-P. Vo (RFC 9923), over the letters' code units. */
const OFFSET = 0x811c9dc5;
const PRIME = 0x01000193;

/**
 * A number for a stem or a name, always the same, even and never 0: comparing numbers is what a loop can do, and the last bit is free for a flag. Of 31 bits, so that two
 * of a page's stems and a report's share one by chance about once in half a billion; the score would then take them for one word.
 */
export function textNumber(text: string): number {
  let hash = OFFSET;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), PRIME);
  return (hash & ~1) === 0 ? 2 : hash & ~1;
}
