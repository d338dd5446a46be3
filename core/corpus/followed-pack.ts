import { z } from "../schema";
import { Publication, Signed } from "./publication";

/**
 * A pack that a reader follows, as it is taken along: its address, the key that was agreed to, and the newest publication that was seen (`sequence`, `digest`), so
 * that an older one is refused on the next device, too.
 */
export const FollowedPack = z.object({
  id: Publication.shape.pack,
  title: Publication.shape.title,
  url: z.string().check(z.maxLength(2_000)),
  key: Signed.shape.key,
  sequence: z.int().check(z.nonnegative()),
  digest: z.string().check(z.maxLength(64)),
  paused: z.boolean(),
});
export type FollowedPack = z.infer<typeof FollowedPack>;
