import { fnv1a } from "../../text/fnv";

/**
 * A number for a stem or a name, always the same, even and never 0: comparing numbers is what a loop can do, and the last bit is free for a flag. Of 31 bits, so that two
 * of a page's stems and a report's share one by chance about once in half a billion; the score would then take them for one word.
 */
export function textNumber(text: string): number {
  return fnv1a(text) & ~1 || 2;
}

/** A source's number, with a 1 as its last bit where it has no name. */
export function sourceNumber(id: string): number {
  return textNumber(id) | (id.startsWith("unnamed-") ? 1 : 0);
}
