import { existsSync } from "node:fs";
import { readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { ENVELOPE, type Envelope } from "../../../core/corpus/publication";
import { readPublication, type SignedPublication } from "../../../core/corpus/publication-reading";
import { isPublished, readPublished, replace } from "./published-folder";
import { type SigningKey, signatureOf } from "./signing-key";
import { WrongPublishing } from "./wrong-publishing";

/** A publication's text that waits for its signature; `pack.json` takes its place. */
export const UNSIGNED = "unsigned.json";

/** The key that signs, and one that signed before and vouches for it. */
export interface Signers {
  readonly by: SigningKey;
  readonly previous?: SigningKey | undefined;
}

/** The bytes of `pack.json`: a publication's text with its signatures, the same for the same keys. Proves them before anyone gets to see it. */
export async function signedEnvelope(
  text: string,
  { by, previous }: Signers,
  place: string,
): Promise<string> {
  const envelope: Envelope = {
    careo: 1,
    key: by.key,
    signature: signatureOf(text, by),
    ...(previous && { previous: [{ key: previous.key, signature: signatureOf(text, previous) }] }),
    publication: text,
  };
  const json = `${JSON.stringify(envelope)}\n`;
  await readPublication(new TextEncoder().encode(json), place);
  return json;
}

/** Signs what waits in a published folder (`publish --unsigned`), or signs its publication anew, as a change of keys needs it. */
export async function signFolder(folder: string, signers: Signers): Promise<SignedPublication> {
  const place = join(folder, ENVELOPE);
  await replace(place, await signedEnvelope(await textIn(folder), signers, place));
  await rm(join(folder, UNSIGNED), { force: true });
  const signed = await readPublished(folder);
  if (signed === null) throw new WrongPublishing(folder, "the publication is gone");
  return signed;
}

async function textIn(folder: string): Promise<string> {
  const waiting = join(folder, UNSIGNED);
  if (existsSync(waiting)) return (await readFile(waiting, "utf8")).trimEnd();
  if (!(await isPublished(folder)))
    throw new WrongPublishing(folder, `expected a published folder, with ${ENVELOPE} or ${UNSIGNED}`);
  const envelope: Envelope = JSON.parse(await readFile(join(folder, ENVELOPE), "utf8"));
  return envelope.publication;
}
