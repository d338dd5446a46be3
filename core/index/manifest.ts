import { CorpusAge } from "../corpus/corpus-age";
import { z } from "../schema";
import { FORMAT } from "./record-keys";

export { FORMAT } from "./record-keys";

/** A run of records of one kind, numbered from `first`: `{ kind: "c", first: 8, count: 2 }` is `c/8`, `c/9`. */
export const RecordRun = z.object({ kind: z.string(), first: z.number(), count: z.number() });
export type RecordRun = z.infer<typeof RecordRun>;

/** One file of a compiled pack: its name, size, SHA-256, and which records it holds, in order. */
export const Part = z.object({
  name: z.string().check(z.regex(/^[a-z0-9-]+\.bin$/)),
  bytes: z.number(),
  sha256: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
  runs: z.array(RecordRun),
});
export type Part = z.infer<typeof Part>;

/** What a compiled pack consists of. `sha256` is over the parts' own hashes: it names the content. */
export const Manifest = z.object({
  format: z.literal(FORMAT),
  sha256: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
  age: CorpusAge,
  claims: z.number(),
  records: z.number(),
  bytes: z.number(),
  parts: z.array(Part),
});
export type Manifest = z.infer<typeof Manifest>;
