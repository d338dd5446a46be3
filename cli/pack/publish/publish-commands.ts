import { existsSync } from "node:fs";
import { mkdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { parseRecord } from "../../../core/corpus/json-lines";
import { ErrorList } from "../../../core/corpus/pack-errors";
import { ENVELOPE, filesOf, Publication } from "../../../core/corpus/publication";
import { keyFingerprint } from "../../../core/corpus/publication-key";
import type { SignedPublication } from "../../../core/corpus/publication-reading";
import { openSource } from "../open-source";
import { prune } from "./prune";
import { preparePublication } from "./publish-pack";
import { isPublished, readPublished, replace } from "./published-folder";
import { signedEnvelope, signFolder, UNSIGNED } from "./sign-publication";
import { type KeyFlags, signersFor } from "./signers";
import { WrongPublishing } from "./wrong-publishing";

/** What the command line says about publishing. */
export interface PublishFlags extends KeyFlags {
  readonly to: string;
  readonly unsigned: boolean;
  readonly whole: boolean;
  readonly vectors: boolean;
  readonly at: string;
  readonly sequence: string;
  readonly grace: string;
}

/** Publishes a version of a pack's sources into a folder that any web server can serve; `pack.json` comes last, in one move. */
export async function publish(source: string, flags: PublishFlags): Promise<string[]> {
  const out = flags.to;
  const errors = new ErrorList();
  const { manifest } = await openSource(source, errors);
  errors.throwIfAny();
  if (existsSync(join(out, ENVELOPE)) && !(await isPublished(out)))
    throw new WrongPublishing(join(out, ENVELOPE), "not a publication; publish into a folder of its own");
  if (!Publication.shape.title.safeParse(manifest.title).success)
    throw new WrongPublishing("pack.json title", "expected one line of 1 to 200 characters");
  await mkdir(out, { recursive: true });
  const before = await readPublished(out);
  if (before !== null && before.publication.pack !== manifest.id)
    throw new WrongPublishing(
      out,
      `holds the pack ${before.publication.pack}, not ${manifest.id}; a pack has a folder of its own`,
    );
  const prepared = await preparePublication(source, out, {
    before: before?.publication ?? null,
    published: timeOf(flags.at),
    whole: flags.whole,
    vectors: flags.vectors,
    sequence: sequenceOf(flags.sequence, before),
  });
  if (prepared === null) return [`nothing changed since publication ${before?.publication.sequence}`];
  const { publication, moves } = prepared;
  const text = JSON.stringify(publication);
  const files = filesOf(publication);
  const all = files.reduce((sum, { bytes }) => sum + bytes, 0);
  const said = [
    `${publication.pack} ${publication.version}, publication ${publication.sequence}: ${files.length} files, ${all} bytes in ${out}`,
    ...(before === null
      ? []
      : [
          `a reader of publication ${before.publication.sequence} fetches ${moves} bytes of them and ${ENVELOPE}`,
        ]),
  ];
  if (flags.unsigned) {
    await replace(join(out, UNSIGNED), `${text}\n`);
    return [...said, `not signed yet: npm run pack -- sign ${out}`];
  }
  const signers = await signersFor(manifest.id, [source, out], before, flags);
  await replace(join(out, ENVELOPE), await signedEnvelope(text, signers, join(out, ENVELOPE)));
  const named = new Set(files.map(({ name }) => name));
  const gone = await prune(out, named, publication.published, daysOf(flags.grace));
  return [
    ...said,
    ...(gone > 0 ? [`${gone} files that nobody needs any more were removed`] : []),
    `signed by ${await keyFingerprint(signers.by.key)}`,
    ...signers.said,
  ];
}

/** Signs what waits in a published folder, or what is published there anew. */
export async function sign(out: string, flags: PublishFlags): Promise<string[]> {
  const before = await readPublished(out);
  const pack = before?.publication.pack ?? (await waitingPack(out));
  const signers = await signersFor(pack, [out], before, flags);
  const { publication, key } = await signFolder(out, signers);
  const named = new Set(filesOf(publication).map(({ name }) => name));
  await prune(out, named, publication.published, daysOf(flags.grace));
  return [
    `publication ${publication.sequence} of ${pack} is signed by ${await keyFingerprint(key)}`,
    ...signers.said,
  ];
}

async function waitingPack(out: string): Promise<string> {
  const path = join(out, UNSIGNED);
  if (!existsSync(path))
    throw new WrongPublishing(out, `expected a published folder, with ${ENVELOPE} or ${UNSIGNED}`);
  return parseRecord(await readFile(path, "utf8"), Publication, path, 1).pack;
}

function timeOf(given: string): string {
  const time = given === "" ? new Date() : new Date(given);
  if (Number.isNaN(time.getTime())) throw new WrongPublishing("--at", `expected a time, found ${given}`);
  return `${time.toISOString().slice(0, "2031-01-01T00:00:00".length)}Z`;
}

/** One more than the last, unless another number is asked for: readers refuse one that does not rise. */
function sequenceOf(given: string, before: SignedPublication | null): number {
  const least = (before?.publication.sequence ?? 0) + 1;
  const sequence = given === "" ? least : Number(given);
  if (Number.isSafeInteger(sequence) && sequence >= least) return sequence;
  throw new WrongPublishing("--sequence", `expected a whole number from ${least} on, found ${given}`);
}

function daysOf(given: string): number {
  const days = Number(given);
  if (given !== "" && days >= 0) return days;
  throw new WrongPublishing("--grace", `expected a number of days, found ${given}`);
}
