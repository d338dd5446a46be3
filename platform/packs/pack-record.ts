import { z } from "../../core/schema";

/** Why a check or an installation came to nothing. The version that was there stays. */
export const PackTrouble = z.enum([
  "not-granted",
  "unreachable",
  "not-a-pack",
  "bad-signature",
  "other-key",
  "other-pack",
  "older",
  "too-new",
  "too-large",
  "damaged",
  "failed-tests",
  "store-full",
  "internal",
]);
export type PackTrouble = z.infer<typeof PackTrouble>;

/** Thrown where a pack is refused; what is expected to happen is told apart from bugs by it. */
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
 * Where a pack comes from: the folder's address, the publisher's key as it was when the reader said yes (base64), and when it was and will be
 * looked at. `granted`: the permission for its host was asked for with it, and goes with it. `offeredKey` is another key that the publisher
 * now signs with; nothing is taken under it until the reader agrees.
 */
export const PackSource = z.object({
  url: z.string(),
  key: z.string(),
  etag: z.nullable(z.string()),
  checked: z.nullable(z.string()),
  next: z.string(),
  paused: z.boolean(),
  granted: z.boolean(),
  offeredKey: z.nullable(z.string()),
});
export type PackSource = z.infer<typeof PackSource>;

/**
 * What is remembered of a pack beside its records, outside IndexedDB, so that a lost store forgets neither key nor sequence. `sequence` is
 * the highest that was taken: nothing older is. `skipped` is one that the reader went back from. `damaged`: records were found missing.
 */
export const PackRecord = z.object({
  id: z.string(),
  title: z.string(),
  sequence: z.number(),
  content: z.string(),
  skipped: z.nullable(z.number()),
  damaged: z.boolean(),
  trouble: z.nullable(PackTrouble),
  detail: z.string(),
  source: z.nullable(PackSource),
});
export type PackRecord = z.infer<typeof PackRecord>;
