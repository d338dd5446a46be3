import { z } from "../schema";

/** How old the corpus is and what it could have known. */
export const CorpusAge = z.object({
  pack: z.string(),
  version: z.string(),
  reports: z.number(),
  outlets: z.number(),
  from: z.string(),
  to: z.string(),
});
export type CorpusAge = z.infer<typeof CorpusAge>;
