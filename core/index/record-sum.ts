/** Sums stay below this: greater numbers are objects to a script that was not compiled yet, and cost several times as much. */
const BITS = 2 ** 30 - 1;

/** So many pairs of bytes are summed up by themselves first: without a mask at each step their sums stay below `BITS`. */
const RUN = 128;

/**
 * Two sums over key and content, the second of what the first ran through (as Fletcher's): any change within two bytes changes the
 * first, any two such changes one of both. They find damage, not forgery. Every record read is summed in a worker that has just woken, so
 * that this is one loop of few steps: CRC-32 takes four times as long there.
 */
export function recordSum(key: string, content: Uint8Array): readonly [plain: number, running: number] {
  const { length } = content;
  let plain = length;
  let running = 0;
  for (let at = 0; at < key.length; at++) {
    plain = (plain + key.charCodeAt(at)) & BITS;
    running = (running + plain) & BITS;
  }
  const words = wordsOf(content);
  for (let from = 0; from < words.length; from += RUN) {
    const to = Math.min(from + RUN, words.length);
    let sum = 0;
    let sums = 0;
    for (let at = from; at < to; at++) {
      sum += words[at] ?? 0;
      sums += sum;
    }
    running = (running + (to - from) * plain + sums) % (BITS + 1);
    plain = (plain + sum) & BITS;
  }
  if (length % 2 === 1) {
    plain = (plain + (content[length - 1] ?? 0)) & BITS;
    running = (running + plain) & BITS;
  }
  return [plain, running];
}

/** The content's whole pairs of bytes. */
function wordsOf(content: Uint8Array): Uint16Array {
  const { buffer, byteOffset, length } = content.byteOffset % 2 === 0 ? content : content.slice();
  return new Uint16Array(buffer, byteOffset, length >>> 1);
}
