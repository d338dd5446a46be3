import { z } from "../schema";

/**
 * What makes a compiled pack an update of another: the content that it stands on (the `sha256` of that manifest, and of the updates in
 * between, oldest first) and the numbers of claims of it that are no longer true, by their place in that row.
 */
export const PackUpdate = z.object({
  format: z.literal(1),
  base: z.array(z.string().check(z.regex(/^[0-9a-f]{64}$/))),
  removed: z.array(z.array(z.number())),
});
export type PackUpdate = z.infer<typeof PackUpdate>;
