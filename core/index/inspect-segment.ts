import { CorpusAge } from "../corpus/corpus-age";
import { Credit, GazetteerEntry } from "../corpus/gazetteer";
import { Carrier, Outlet } from "../corpus/outlet";
import { CorpusClaim, Report } from "../corpus/report";
import { isSound } from "../match/features/claim-sketch";
import { Proposition } from "../match/proposition";
import { z } from "../schema";
import type { Manifest } from "./manifest";
import { CorruptRecord, openHead, unsealRecord } from "./record";
import { FORMAT } from "./record-keys";
import type { SegmentReader } from "./segment-reader";
import { CLAIMS_PER_BLOCK, KINDS } from "./segment-root";

/** A segment that came from elsewhere and does not hold what a compiled one holds; `place` says where. */
export class UnsoundSegment extends Error {
  override readonly name = "UnsoundSegment";
  constructor(readonly place: string) {
    super(`${place} is not what a compiled pack holds`);
  }
}

/** How many claims are looked at before others have a turn. */
const SLICE = 64;

/** Throws where a record is not what was sealed under its key, or goes on in records that the segment does not have. */
export function inspectRecords(records: ReadonlyMap<string, Uint8Array>, { parts }: Manifest): void {
  const overflow = parts
    .flatMap(({ runs }) => runs)
    .filter(({ kind }) => kind === KINDS.overflow)
    .reduce((sum, { count }) => sum + count, 0);
  for (const [key, record] of records) {
    const content = unsealRecord(key, record);
    if (content === null) throw new CorruptRecord(key);
    if (key.startsWith(`${KINDS.overflow}/`)) continue;
    const head = openHead(content);
    if (!(head instanceof Uint8Array) && head.first + head.count > overflow) throw new CorruptRecord(key);
  }
}

/**
 * Reads a whole segment through its schemas: its root, its tables, every claim with its report. What is read later without
 * parsing must be of this shape. `turn` lets others go on between slices.
 */
export async function inspectSegment(
  reader: SegmentReader,
  { claims, age }: Manifest,
  turn: () => Promise<void>,
): Promise<void> {
  const root = await parsed("root", Root, reader.facts());
  if (root.size !== claims || JSON.stringify(root.age) !== JSON.stringify(CorpusAge.parse(age)))
    throw new UnsoundSegment("root");
  await parsed("reference", Tables, reader.reference());
  for (let first = 0; first < claims; first += SLICE) {
    const docs = Array.from({ length: Math.min(SLICE, claims - first) }, (_, at) => first + at);
    const found = await reader.claims(docs);
    for (const doc of docs) {
      if (!isStored(found.get(doc))) throw new UnsoundSegment(`claim ${doc}`);
    }
    if (root.vectors !== undefined) await reader.vectors(docs, root.vectors.encoder);
    await turn();
  }
}

/** A claim is parsed as it is looked at, and what is no JSON of its form throws then. */
function isStored(claim: unknown): boolean {
  try {
    return z.safeParse(Stored, claim).success;
  } catch {
    return false;
  }
}

async function parsed<S extends z.ZodMiniType>(
  place: string,
  schema: S,
  value: Promise<unknown>,
): Promise<z.output<S>> {
  const result = z.safeParse(schema, await value);
  if (!result.success) throw new UnsoundSegment(place);
  return result.data;
}

const Directory = z.array(z.string());

const Year = z.string().check(z.regex(/^\d{4}$/));

const Root = z.object({
  format: z.literal(FORMAT),
  age: CorpusAge,
  size: z.int().check(z.nonnegative()),
  length: z.number().check(z.nonnegative()),
  claimsPerBlock: z.literal(Object.values(CLAIMS_PER_BLOCK)),
  terms: z.int().check(z.nonnegative()),
  lexicon: z.object({ es: Directory, pt: Directory }),
  vectors: z.optional(z.object({ encoder: z.string(), width: z.int().check(z.positive()) })),
  years: z.optional(z.object({ published: z.array(Year), happened: z.array(Year) })),
});

const Tables = z.object({
  gazetteer: z.array(GazetteerEntry),
  outlets: z.array(Outlet),
  carriers: z.array(Carrier),
  credits: z.array(Credit),
});

const Stored = z.object({
  sketch: z.optional(z.instanceof(Uint8Array).check(z.refine(isSound))),
  claim: CorpusClaim,
  report: z.extend(z.omit(Report, { claims: true, outlet: true }), { outlet: Outlet, domain: z.string() }),
  proposition: Proposition,
});
