import { createHash } from "node:crypto";
import type { PackUpdate } from "../../core/corpus/pack-update";
import type { SourceClaim } from "../../core/index/compile";
import type { Reference, StoredClaim } from "../../core/index/corpus-reader";
import type { Manifest } from "../../core/index/manifest";
import { sourceClaims } from "../../core/match/source-claims";
import type { Thinking } from "../../core/match/thinking";
import { type CompilableSource, type CompileChoices, writeSegment } from "./compile-pack";
import { claimsShown, openChain, type PackChain, readerOf, UPDATE } from "./pack-chain";

/**
 * Compiles only what differs from a pack (and its updates) compiled before: new and changed claims in a segment of their own, and the
 * numbers of those that are no longer true. The lexicon stays with the first. Self-tests are asked of all of it together.
 */
export async function compileUpdate(
  source: CompilableSource,
  thinking: Thinking,
  base: readonly string[],
  folder: string,
  { selfTests = [], vectors = false }: CompileChoices,
): Promise<Manifest> {
  const chain = await openChain(base);
  const known = await knownClaims(chain);
  const removed: number[][] = chain.segments.map(() => []);
  const { gazetteer, outlets, carriers, credits } = source;
  return writeSegment(folder, {
    name: { pack: source.manifest.id, version: source.manifest.version },
    claims: freshClaims(sourceClaims(source, thinking), known, removed),
    reference: fresh({ gazetteer, outlets, carriers, credits }, await readerOf(chain).reference()),
    lexicon: { es: [], pt: [] },
    selfTests,
    vectors,
    asRead: (segment) =>
      readerOf({
        manifests: chain.manifests,
        segments: [...chain.segments, segment],
        removed: [...chain.removed.map((docs, at) => [...docs, ...(removed[at] ?? [])]), []],
      }),
    files: () => {
      const update: PackUpdate = {
        format: 1,
        base: chain.manifests.map(({ sha256 }) => sha256),
        removed: removed.map((docs) => docs.sort((a, b) => a - b)),
      };
      return { [UPDATE]: `${JSON.stringify(update)}\n` };
    },
  });
}

interface Known {
  readonly hash: string;
  readonly segment: number;
  readonly doc: number;
}

async function knownClaims(chain: PackChain): Promise<Map<string, Known>> {
  const known = new Map<string, Known>();
  for await (const { stored, segment } of claimsShown("reading the base", chain)) {
    known.set(stored.claim.id, { hash: hashOf(stored), segment, doc: stored.doc });
  }
  return known;
}

/** Passes on what is new or changed. What it replaces, and at the end what never came, is noted as removed. */
async function* freshClaims(
  claims: AsyncIterable<SourceClaim>,
  known: Map<string, Known>,
  removed: number[][],
): AsyncGenerator<SourceClaim> {
  for await (const claim of claims) {
    const before = known.get(claim.claim.id);
    known.delete(claim.claim.id);
    if (before?.hash === hashOf(claim)) continue;
    if (before !== undefined) removed[before.segment]?.push(before.doc);
    yield claim;
  }
  for (const { segment, doc } of known.values()) removed[segment]?.push(doc);
}

/** A claim with all that is kept of it, so that a claim that is read otherwise than before counts as changed. */
function hashOf({ claim, report, proposition }: Omit<StoredClaim, "doc">): string {
  const whole = JSON.stringify([claim, report, proposition]);
  return createHash("sha256").update(whole).digest("base64").slice(0, 16);
}

/** The entries of the tables that the base lacks or has otherwise. */
function fresh(now: Reference, before: Reference): Reference {
  const lacking = <T>(entries: readonly T[], known: readonly T[]): T[] => {
    const same = new Set(known.map((entry) => JSON.stringify(entry)));
    return entries.filter((entry) => !same.has(JSON.stringify(entry)));
  };
  return {
    gazetteer: lacking(now.gazetteer, before.gazetteer),
    outlets: lacking(now.outlets, before.outlets),
    carriers: lacking(now.carriers, before.carriers),
    credits: lacking(now.credits, before.credits),
  };
}
