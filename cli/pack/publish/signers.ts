import { existsSync } from "node:fs";
import { keyFingerprint } from "../../../core/corpus/publication-key";
import type { SignedPublication } from "../../../core/corpus/publication-reading";
import type { Signers } from "./sign-publication";
import { makeKey, readKey, usualKeyFile } from "./signing-key";
import { WrongPublishing } from "./wrong-publishing";

/** What the command line says about keys: files, and whether another key than before is meant. */
export interface KeyFlags {
  readonly key: string;
  readonly previous: string;
  readonly newKey: boolean;
}

/** The keys to sign with. A first publication makes its key; later on another key than before is only used when that was asked for. */
export async function signersFor(
  pack: string,
  served: readonly string[],
  before: SignedPublication | null,
  { key, previous, newKey }: KeyFlags,
): Promise<Signers & { readonly said: readonly string[] }> {
  const file = key === "" ? usualKeyFile(pack) : key;
  const there = existsSync(file);
  if (!there && before !== null && !newKey)
    throw new WrongPublishing(
      file,
      `no key is here, and readers know this pack by ${await keyFingerprint(before.key)}; ${OTHER_KEY}`,
    );
  const by = there ? await readKey(file, served) : await makeKey(file, served);
  if (before !== null && by.key !== before.key && !newKey)
    throw new WrongPublishing(
      file,
      `another key than ${await keyFingerprint(before.key)}, which readers know; ${OTHER_KEY}`,
    );
  const said = there
    ? []
    : [`${file} is the new private key: keep a copy in a safe place, and give it to nobody`];
  return { by, said, ...(previous !== "" && { previous: await readKey(previous, served) }) };
}

const OTHER_KEY =
  "name its file with --key, or change keys with --new-key (and --previous FORMER, if you have it): then every reader is asked";
