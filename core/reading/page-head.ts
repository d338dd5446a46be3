import { z } from "../schema";

/**
 * What a page says of itself for machines, as it stands there: `metas` by their names in lower case, the texts of its JSON-LD, the
 * days its time elements state (the article's first), and the lines of elements that hold a byline. `paidLetters` is how much text shows where
 * the JSON-LD says that the paid part is; null where it names no place.
 */
export const PageHead = z.object({
  address: z.string(),
  language: z.string(),
  metas: z.record(z.string(), z.string()),
  jsonLd: z.array(z.string()),
  canonical: z.nullable(z.string()),
  title: z.nullable(z.string()),
  h1: z.nullable(z.string()),
  times: z.array(z.string()),
  bylines: z.array(z.string()),
  paidLetters: z.nullable(z.number()),
});
export type PageHead = z.infer<typeof PageHead>;
