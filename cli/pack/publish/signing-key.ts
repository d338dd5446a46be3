import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject, sign } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdir, readFile, stat, writeFile } from "node:fs/promises";
import { homedir } from "node:os";
import { dirname, join, relative, resolve } from "node:path";
import { WrongPublishing } from "./wrong-publishing";

/** A publisher's key: the private half, and the public one as an envelope has it (32 bytes in base64). */
export interface SigningKey {
  readonly secret: KeyObject;
  readonly key: string;
}

/** Where a pack's key lies unless `--key` says otherwise: with its owner's settings, far from anything that is served. */
export function usualKeyFile(pack: string): string {
  const settings = process.env.XDG_CONFIG_HOME ?? join(homedir(), ".config");
  return join(settings, "careo", `${pack}.pem`);
}

/** Reads a private key (PKCS#8 PEM, Ed25519). Refuses one that others on this machine could read, and one below a folder that is served. */
export async function readKey(file: string, served: readonly string[] = []): Promise<SigningKey> {
  refuseServed(file, served);
  if (!existsSync(file)) throw new WrongPublishing(file, "expected a private key, found no file");
  const { mode } = await stat(file);
  if (process.platform !== "win32" && (mode & OTHERS) !== 0) {
    throw new WrongPublishing(
      file,
      `others may read this key (mode ${(mode & 0o777).toString(8)}); run chmod 600 on it, and make a new key if anyone did`,
    );
  }
  return keyOf(await readFile(file, "utf8"), file);
}

/** Makes a key in a new file that only its owner can read. Never writes over a file. */
export async function makeKey(file: string, served: readonly string[] = []): Promise<SigningKey> {
  refuseServed(file, served);
  await mkdir(dirname(file), { recursive: true, mode: 0o700 });
  const pem = generateKeyPairSync("ed25519").privateKey.export({ type: "pkcs8", format: "pem" });
  await writeFile(file, pem, { mode: 0o600, flag: "wx" });
  return keyOf(String(pem), file);
}

/** A text's Ed25519 signature, in base64. */
export function signatureOf(text: string, { secret }: SigningKey): string {
  return sign(null, Buffer.from(text, "utf8"), secret).toString("base64");
}

/** Bits of a mode that let the group or anybody in. */
const OTHERS = 0o077;

function keyOf(pem: string, file: string): SigningKey {
  const secret = parsed(pem);
  if (secret?.asymmetricKeyType !== "ed25519")
    throw new WrongPublishing(file, "expected an Ed25519 private key in PKCS#8 PEM without a passphrase");
  const { x = "" } = createPublicKey(secret).export({ format: "jwk" });
  return { secret, key: Buffer.from(x, "base64url").toString("base64") };
}

function parsed(pem: string): KeyObject | null {
  try {
    return createPrivateKey(pem);
  } catch {
    // Not a key, or one that asks for a passphrase: the caller says what was expected.
    return null;
  }
}

function refuseServed(file: string, served: readonly string[]): void {
  for (const folder of served) {
    const way = relative(resolve(folder), resolve(file));
    if (!way.startsWith("..") && way !== resolve(file))
      throw new WrongPublishing(file, `a private key must not lie in ${folder}, which is given away`);
  }
}
