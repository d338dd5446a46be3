import { CorpusAge } from "../reading/reading";
import { z } from "../schema";
import { FORMAT } from "./manifest";

/** Claims lie in blocks of this many: large enough to share a report, small enough to read a few of many. */
export const CLAIMS_PER_BLOCK = 8;

/** Kinds of records; `block` and `long` of the sorted tables, and the single values. */
export const KINDS = {
  root: "root/0",
  lengths: "n/0",
  claims: "c",
  overflow: "x",
  terms: { block: "t", long: "p" },
  lexicon: { es: { block: "es", long: "es-long" }, pt: { block: "pt", long: "pt-long" } },
  reference: { gazetteer: "r/0", outlets: "r/1", carriers: "r/2", credits: "r/3" },
} as const;

/** The first record a reader reads: whatever finds the others. */
export const SegmentRoot = z.object({
  format: z.literal(FORMAT),
  age: CorpusAge,
  size: z.number(),
  averageLength: z.number(),
  claimsPerBlock: z.number(),
  terms: z.array(z.string()),
  lexicon: z.object({ es: z.array(z.string()), pt: z.array(z.string()) }),
});
export type SegmentRoot = z.infer<typeof SegmentRoot>;
