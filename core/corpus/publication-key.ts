import { bytesOfBase64 } from "../base64";
import { sha256 } from "../index/checksum";

/** Hex digits of a fingerprint: 128 bits, which nobody finds a second key for. */
const DIGITS = 32;

/** What people compare a publisher's key by: hex digits of its SHA-256 in groups of four. */
export async function keyFingerprint(key: string): Promise<string> {
  const hash = await sha256(bytesOfBase64(key));
  return (hash.slice(0, DIGITS).match(/.{4}/g) ?? []).join(" ");
}
