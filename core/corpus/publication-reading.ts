import { bytesOfBase64 } from "../base64";
import { sha256 } from "../index/checksum";
import type { z } from "../schema";
import { checkRecord, parseJson, RecordError } from "./json-lines";
import { Envelope, filesOf, Publication } from "./publication";
import { PublicationError } from "./publication-error";

/** Whether `signature` is this Ed25519 key's over `text`. Rejects where the key is none. */
export type Verify = (key: Uint8Array, signature: Uint8Array, text: Uint8Array) => Promise<boolean>;

/** A publication whose signature holds. `key` signed it, in base64; `previousKeys` vouch for it; `digest` is the SHA-256 of the signed text. */
export interface SignedPublication {
  readonly publication: Publication;
  readonly key: string;
  readonly previousKeys: readonly string[];
  readonly digest: string;
}

/** Reads the bytes of a `pack.json` from `place` (its address, for messages). Throws `PublicationError`: it is whole and signed, or refused. */
export async function readPublication(
  bytes: Uint8Array,
  place: string,
  verify: Verify = verifyEd25519,
): Promise<SignedPublication> {
  const outer = jsonOf(textOf(bytes, place), place);
  if (typeof outer === "object" && outer !== null && "careo" in outer) refuseLater(outer.careo, place);
  const envelope = fitting(outer, Envelope, place);
  const text = new TextEncoder().encode(envelope.publication);
  // Half a character would be signed as another one: the text that is read must be the one that was signed.
  if (new TextDecoder("utf-8", { ignoreBOM: true }).decode(text) !== envelope.publication)
    throw new PublicationError("malformed", place, "publication: expected whole characters");
  for (const { key, signature } of [envelope, ...(envelope.previous ?? [])]) {
    if (!(await holds(key, signature, text, verify))) {
      throw new PublicationError(
        "bad-signature",
        place,
        "the signature does not fit; the file was changed after it was signed, or is not the publisher's",
      );
    }
  }
  const inner = jsonOf(envelope.publication, place);
  if (typeof inner === "object" && inner !== null && "format" in inner) refuseLater(inner.format, place);
  const publication = fitting(inner, Publication, place);
  refuseContradiction(publication, place);
  return {
    publication,
    key: envelope.key,
    previousKeys: (envelope.previous ?? []).map(({ key }) => key),
    digest: await sha256(text),
  };
}

/** Ed25519 by Web Crypto. */
export async function verifyEd25519(
  key: Uint8Array,
  signature: Uint8Array,
  text: Uint8Array,
): Promise<boolean> {
  const imported = await crypto.subtle.importKey("raw", new Uint8Array(key), "Ed25519", false, ["verify"]);
  return crypto.subtle.verify("Ed25519", imported, new Uint8Array(signature), new Uint8Array(text));
}

const KEY_BYTES = 32;
const SIGNATURE_BYTES = 64;

async function holds(key: string, signature: string, text: Uint8Array, verify: Verify): Promise<boolean> {
  const [keyBytes, signed] = [fromBase64(key), fromBase64(signature)];
  if (keyBytes?.length !== KEY_BYTES || signed?.length !== SIGNATURE_BYTES) return false;
  try {
    return await verify(keyBytes, signed, text);
  } catch (error) {
    // Thirty-two bytes that are no point of the curve: no key, so nobody's signature.
    if (error instanceof DOMException && error.name === "DataError") return false;
    throw error;
  }
}

/** The bytes of a base64 text in its one canonical form: two texts of one key would look like a change of keys. */
function fromBase64(text: string): Uint8Array | null {
  try {
    return btoa(atob(text)) === text ? bytesOfBase64(text) : null;
  } catch {
    // Not base64: no bytes, which the caller refuses.
    return null;
  }
}

function textOf(bytes: Uint8Array, place: string): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch (error) {
    throw new PublicationError("malformed", place, "expected text in UTF-8", { cause: error });
  }
}

function jsonOf(text: string, place: string): unknown {
  const value = parseJson(text, place, 1);
  if (!(value instanceof RecordError)) return value;
  throw new PublicationError("malformed", place, value.expected + foundIn(value));
}

function fitting<S extends z.ZodMiniType>(value: unknown, schema: S, place: string): z.output<S> {
  const checked = checkRecord(value, schema, place, 1);
  if ("data" in checked) return checked.data;
  const [error] = checked.errors;
  const what = error === undefined ? "expected another shape" : error.expected + foundIn(error);
  throw new PublicationError("malformed", place, error?.field ? `${error.field}: ${what}` : what);
}

function foundIn({ found }: RecordError): string {
  return found === undefined ? "" : `, found ${found}`;
}

function refuseLater(format: unknown, place: string): void {
  if (typeof format === "number" && format > 1) {
    throw new PublicationError("unsupported", place, `format ${format} needs a newer version of Careo`);
  }
}

/** What a schema cannot say: names that name something, and one name that never stands for two contents. */
function refuseContradiction(publication: Publication, place: string): void {
  const refuse = (what: string): never => {
    throw new PublicationError("malformed", place, what);
  };
  const known = new Map(filesOf(publication).map((file) => [file.name, file]));
  const all = [...publication.chain.flatMap(({ files }) => files), publication.selfTests];
  for (const { name, sha256: hash, bytes } of all) {
    const same = known.get(name);
    if (same?.sha256 !== hash || same.bytes !== bytes)
      refuse(`${name} is named twice, with different contents`);
  }
  for (const [at, { manifest, update, files }] of publication.chain.entries()) {
    const names = new Set(files.map(({ name }) => name));
    if (!names.has(manifest)) refuse(`chain.${at}.manifest: expected one of its files, found ${manifest}`);
    if (update !== undefined && !names.has(update))
      refuse(`chain.${at}.update: expected one of its files, found ${update}`);
    if ((update === undefined) !== (at === 0))
      refuse(`chain.${at}.update: expected ${at === 0 ? "none of a pack" : "one of an update"}`);
  }
}
