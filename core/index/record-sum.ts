import { scratch } from "./loops/scratch";

/** Sums stay below this. */
const BITS = 2 ** 30 - 1;

/** Where the content lies in scratch memory, behind the two sums. */
const CONTENT = 8;

/**
 * Two sums over key and content, the second of what the first ran through (as Fletcher's): any change within two bytes changes the
 * first, any two such changes one of both. They find damage, not forgery.
 */
export function recordSum(key: string, content: Uint8Array): readonly [plain: number, running: number] {
  const { length } = content;
  let plain = length;
  let running = 0;
  for (let at = 0; at < key.length; at++) {
    plain = (plain + key.charCodeAt(at)) & BITS;
    running = (running + plain) & BITS;
  }
  const kernel = scratch();
  // The last pair of an odd number of bytes has a zero behind.
  kernel.reserve(CONTENT + length + 1);
  const { bytes, integers } = kernel;
  bytes.set(content, CONTENT);
  bytes[CONTENT + length] = 0;
  integers[0] = plain;
  integers[1] = running;
  kernel.loops.addPairs(CONTENT, (length + 1) >> 1, 0);
  return [integers[0], integers[1]];
}
