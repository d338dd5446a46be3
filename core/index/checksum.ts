/** CRC-32 (IEEE 802.3) of several byte runs, as if they were one. Finds damage, not forgery. Four bytes a step: every word that is encoded is summed. */
export function crc32(...runs: readonly Uint8Array[]): number {
  const table = tables();
  let crc = 0xffffffff;
  for (const run of runs) {
    const words = wordsOf(run);
    for (let at = 0; at < words.length; at++) {
      const next = crc ^ (words[at] ?? 0);
      crc =
        (table[768 + (next & 0xff)] ?? 0) ^
        (table[512 + ((next >>> 8) & 0xff)] ?? 0) ^
        (table[256 + ((next >>> 16) & 0xff)] ?? 0) ^
        (table[next >>> 24] ?? 0);
    }
    for (let at = 4 * words.length; at < run.length; at++) {
      crc = (table[(crc ^ (run[at] ?? 0)) & 0xff] ?? 0) ^ (crc >>> 8);
    }
  }
  return (crc ^ 0xffffffff) >>> 0;
}

/** The run's whole words, low byte first; none where the bytes do not lie for it. */
function wordsOf({ buffer, byteOffset, length }: Uint8Array): Int32Array {
  if (byteOffset % 4 !== 0 || !LOW_BYTE_FIRST) return NO_WORDS;
  return new Int32Array(buffer, byteOffset, length >>> 2);
}

const LOW_BYTE_FIRST = new Uint8Array(Uint32Array.of(1).buffer)[0] === 1;
const NO_WORDS = new Int32Array();

/** SHA-256 as 64 hex digits, by Web Crypto: Node and every extension context have it. */
export async function sha256(bytes: Uint8Array): Promise<string> {
  const digest = await crypto.subtle.digest("SHA-256", new Uint8Array(bytes));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** Table n (from 256 n on): what a byte gives that is followed by n zero bytes. Made when they are first needed. */
function tables(): Int32Array {
  if (known !== undefined) return known;
  known = new Int32Array(4 * 256);
  for (let byte = 0; byte < 256; byte++) {
    let crc = byte;
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? 0xedb88320 ^ (crc >>> 1) : crc >>> 1;
    known[byte] = crc;
  }
  for (let at = 256; at < known.length; at++) {
    const before = known[at - 256] ?? 0;
    known[at] = (known[before & 0xff] ?? 0) ^ (before >>> 8);
  }
  return known;
}

let known: Int32Array | undefined;
