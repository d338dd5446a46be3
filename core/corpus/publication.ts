import { z } from "../schema";
import { CalendarSecond } from "./date";
import { PackManifest } from "./pack-manifest";

/** Name of the one file of a published folder that changes; all others are named by their content and never do. */
export const ENVELOPE = "pack.json";

/** One file of a published folder. Its name tells nothing but where it lies: no folders, so that it cannot lead out of the pack's. */
export const PublishedFile = z.object({
  name: z.string().check(z.regex(/^[a-z0-9][a-z0-9-]{0,80}\.(bin|json|jsonl)$/)),
  sha256: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
  bytes: z.int().check(z.nonnegative()),
});
export type PublishedFile = z.infer<typeof PublishedFile>;

/**
 * One compiled segment: the pack itself, or an update of those before it. `content` is the `sha256` of its manifest, by which a reader
 * knows what it has already; `manifest` and `update` name two of `files`, the others are its parts.
 */
export const PublishedSegment = z.object({
  content: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
  manifest: PublishedFile.shape.name,
  update: z.optional(PublishedFile.shape.name),
  files: z.array(PublishedFile).check(z.maxLength(20_000)),
});
export type PublishedSegment = z.infer<typeof PublishedSegment>;

/** One line that shows as it is written: nothing that controls lines, or turns the direction of what stands around it. */
const PLAIN_LINE = /^[^\p{Cc}\u2028\u2029\u200e\u200f\u202a-\u202e\u2066-\u2069]+$/u;

/**
 * What a publisher signs: one version of a pack. `sequence` rises with every publication, so that an old one is known when it comes back.
 * `chain` begins with the pack; its updates follow, oldest first. `selfTests` is a file of JSON Lines (core/corpus/self-test.ts).
 */
export const Publication = z.object({
  format: z.literal(1),
  pack: PackManifest.shape.id,
  version: PackManifest.shape.version,
  title: z.string().check(z.regex(PLAIN_LINE), z.maxLength(200)),
  sequence: z.int().check(z.positive()),
  published: CalendarSecond,
  chain: z.array(PublishedSegment).check(z.minLength(1), z.maxLength(64)),
  selfTests: PublishedFile,
});
export type Publication = z.infer<typeof Publication>;

const Base64 = z.string().check(z.regex(/^[A-Za-z0-9+/]+={0,2}$/), z.maxLength(88));

/** An Ed25519 key (32 bytes) and what it signed a text with (64 bytes), both in base64. */
export const Signed = z.object({ key: Base64, signature: Base64 });

/**
 * The file `pack.json`: `publication` is JSON as text, so that the very bytes are there that were signed. `previous` are keys that the
 * publisher used before, vouching for the new one by a signature of the same text.
 */
export const Envelope = z.object({
  careo: z.literal(1),
  ...Signed.shape,
  previous: z.optional(z.array(Signed).check(z.maxLength(8))),
  publication: z.string(),
});
export type Envelope = z.infer<typeof Envelope>;

/** Every file of a publication that readers may ask for, each once. */
export function filesOf({ chain, selfTests }: Publication): PublishedFile[] {
  const files = [...chain.flatMap((segment) => segment.files), selfTests];
  return [...new Map(files.map((file) => [file.name, file])).values()];
}
