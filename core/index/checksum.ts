/** CRC-32 (IEEE 802.3) of several byte runs, as if they were one. Finds damage, not forgery. */
export function crc32(...runs: readonly Uint8Array[]): number {
  let crc = 0xffffffff;
  for (const run of runs) {
    for (let at = 0; at < run.length; at++) {
      crc = (TABLE[(crc ^ (run[at] ?? 0)) & 0xff] ?? 0) ^ (crc >>> 8);
    }
  }
  return (crc ^ 0xffffffff) >>> 0;
}

/** SHA-256 as 64 hex digits, by Web Crypto: Node and every extension context have it. */
export async function sha256(bytes: Uint8Array): Promise<string> {
  const digest = await crypto.subtle.digest("SHA-256", new Uint8Array(bytes));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, "0")).join("");
}

const TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let crc = byte;
  for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? 0xedb88320 ^ (crc >>> 1) : crc >>> 1;
  return crc;
});
