import { z } from "../../core/schema";

/** Why a check or an installation came to nothing: a `PublicationFault`, or one of ours. The version that was there stays. */
export const PackTrouble = z.enum([
  "address",
  "network",
  "status",
  "too-large",
  "too-slow",
  "wrong-hash",
  "malformed",
  "unsupported",
  "bad-signature",
  "key-changed",
  "other-pack",
  "downgrade",
  "fork",
  "not-granted",
  "known-already",
  "failed-tests",
  "store-full",
  "internal",
]);
export type PackTrouble = z.infer<typeof PackTrouble>;

/** Thrown where a pack is refused for an expected reason; `detail` says where or which. */
export class PackRefused extends Error {
  override readonly name = "PackRefused";
  constructor(
    readonly trouble: PackTrouble,
    readonly detail = "",
  ) {
    super(`${trouble} ${detail}`.trim());
  }
}

/**
 * Where a pack comes from: the address of its `pack.json`, the publisher's key that the reader agreed to (base64), and when it was and will be
 * looked at. `offeredKey` is another key that the publisher now signs with; nothing is taken under it until the reader agrees.
 * `vouched`: the key that was agreed to signed along.
 */
export const PackSource = z.object({
  url: z.string(),
  key: z.string(),
  etag: z.nullable(z.string()),
  checked: z.nullable(z.string()),
  next: z.string(),
  paused: z.boolean(),
  offeredKey: z.nullable(z.string()),
  vouched: z.optional(z.boolean()),
});
export type PackSource = z.infer<typeof PackSource>;

/**
 * What is remembered of a pack beside its records, outside IndexedDB, so that a lost store forgets neither key nor sequence. `sequence` is
 * the highest that was taken (0: none yet) and `digest` what it was: nothing older is taken, nor another under its number. `damaged`: records
 * were found missing.
 */
export const PackRecord = z.object({
  id: z.string(),
  title: z.string(),
  sequence: z.number(),
  digest: z.string(),
  damaged: z.boolean(),
  trouble: z.nullable(PackTrouble),
  detail: z.string(),
  source: z.nullable(PackSource),
});
export type PackRecord = z.infer<typeof PackRecord>;
