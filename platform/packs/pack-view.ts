import { z } from "../../core/schema";
import { PackTrouble } from "./pack-record";

/** A pack that the reader added, as it is shown. `published` is null while none of it is there; `before` is the version to go back to. */
export const PackView = z.object({
  id: z.string(),
  title: z.string(),
  published: z.nullable(z.string()),
  claims: z.number(),
  before: z.nullable(z.string()),
  source: z.nullable(
    z.object({
      url: z.string(),
      fingerprint: z.string(),
      checked: z.nullable(z.string()),
      next: z.string(),
      paused: z.boolean(),
      offered: z.nullable(z.string()),
      vouched: z.boolean(),
    }),
  ),
  trouble: z.nullable(PackTrouble),
  detail: z.string(),
  busy: z.nullable(z.object({ done: z.number(), total: z.number() })),
});
export type PackView = z.infer<typeof PackView>;

/** What a pack is, before the reader says yes to it. `inPlace`: it takes the place of the pack that came with the extension. */
export const PackPreview = z.object({
  url: z.string(),
  id: z.string(),
  title: z.string(),
  version: z.string(),
  published: z.string(),
  claims: z.number(),
  bytes: z.number(),
  key: z.string(),
  fingerprint: z.string(),
  inPlace: z.boolean(),
});
export type PackPreview = z.infer<typeof PackPreview>;

/** What can be done with a pack. `acceptKey` says yes to the publisher's other key. */
export const PackAction = z.enum(["update", "pause", "resume", "rollBack", "remove", "acceptKey"]);
export type PackAction = z.infer<typeof PackAction>;
