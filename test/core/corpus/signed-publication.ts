import { createPrivateKey, generateKeyPairSync, type KeyObject, sign } from "node:crypto";
import type { Publication } from "../../../core/corpus/publication";

/** A key pair that tests sign with; made anew each time, since nothing may depend on its bytes. */
export interface TestKey {
  readonly secret: KeyObject;
  /** The raw public key in base64, as an envelope has it. */
  readonly key: string;
}

export function testKey(): TestKey {
  const { publicKey, privateKey } = generateKeyPairSync("ed25519");
  const der = publicKey.export({ type: "spki", format: "der" });
  return {
    secret: createPrivateKey(privateKey.export({ type: "pkcs8", format: "pem" })),
    key: der.subarray(-32).toString("base64"),
  };
}

const HASH = "0123456789abcdef".repeat(4);

/** A publication of one segment with one part, changed as a test needs it. */
export function publicationOf(change: Partial<Publication> = {}): Publication {
  const file = (name: string, bytes: number) => ({ name, sha256: HASH, bytes });
  return {
    format: 1,
    pack: "flood",
    version: "1.0.0",
    title: "The flood of Aldea",
    sequence: 3,
    published: "2031-05-05T06:00:00Z",
    chain: [
      {
        content: HASH,
        manifest: "manifest-a.json",
        files: [file("manifest-a.json", 200), file("a.bin", 3000)],
      },
    ],
    selfTests: file("selftests-a.jsonl", 0),
    ...change,
  };
}

/** A text as `pack.json` holds it, signed; `previous` keys vouch for it. */
export function envelopeOf(publication: unknown, by: TestKey, previous: readonly TestKey[] = []) {
  const text = typeof publication === "string" ? publication : JSON.stringify(publication);
  const signed = ({ secret, key }: TestKey) => ({
    key,
    signature: sign(null, Buffer.from(text), secret).toString("base64"),
  });
  return {
    careo: 1,
    ...signed(by),
    ...(previous.length > 0 && { previous: previous.map(signed) }),
    publication: text,
  };
}

export function bytesOf(value: unknown): Uint8Array {
  return new TextEncoder().encode(JSON.stringify(value));
}
