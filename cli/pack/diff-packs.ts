import { createHash } from "node:crypto";
import type { CorpusReader, StoredClaim } from "../../core/index/corpus-reader";
import type { Manifest } from "../../core/index/manifest";
import { createCorpusReader } from "../../core/index/segment-reader";
import { manifestOf } from "../../platform/store/bundle";
import { createBundlePort } from "../../platform/store/bundle-port";
import { openBundle } from "./bundle";

/** Ids that came, changed and went. */
export interface Changes {
  readonly added: readonly string[];
  readonly changed: readonly string[];
  readonly removed: readonly string[];
}

/** What an update from one compiled pack to another brings, and what it moves. */
export interface PackDiff {
  readonly reports: Changes;
  readonly claims: Changes;
  readonly files: { readonly shared: number; readonly fresh: number };
  /** Bytes of files that the old pack has already (by their hash), and of those that an update would fetch. */
  readonly bytes: { readonly shared: number; readonly moved: number };
}

/** Compares two compiled packs claim by claim and file by file. */
export async function diffPacks(oldFolder: string, newFolder: string): Promise<PackDiff> {
  const [before, after] = await Promise.all([contentOf(oldFolder), contentOf(newFolder)]);
  const known = new Set(before.manifest.parts.map(({ sha256 }) => sha256));
  const { parts } = after.manifest;
  const shared = parts.filter(({ sha256 }) => known.has(sha256));
  const sum = (some: Manifest["parts"]) => some.reduce((bytes, part) => bytes + part.bytes, 0);
  return {
    reports: changesOf(before.reports, after.reports),
    claims: changesOf(before.claims, after.claims),
    files: { shared: shared.length, fresh: parts.length - shared.length },
    bytes: { shared: sum(shared), moved: sum(parts) - sum(shared) },
  };
}

/** A few lines for people; every id where `all` is set. */
export function diffLines({ reports, claims, files, bytes }: PackDiff, all: boolean): string[] {
  const total = bytes.shared + bytes.moved;
  const share = total === 0 ? 0 : (100 * bytes.moved) / total;
  return [
    `reports: ${countsOf(reports)}`,
    `claims: ${countsOf(claims)}`,
    ...listOf("+", claims.added, all),
    ...listOf("~", claims.changed, all),
    ...listOf("-", claims.removed, all),
    `files: ${files.shared} shared, ${files.fresh} new`,
    `an update moves ${bytes.moved} of ${total} bytes (${share.toFixed(1)} %)`,
  ];
}

/** Lines a kind of change takes unless all are wanted. */
const SHOWN = 10;

function listOf(sign: string, ids: readonly string[], all: boolean): string[] {
  const shown = all ? ids : ids.slice(0, SHOWN);
  const rest = ids.length - shown.length;
  return [...shown.map((id) => `  ${sign} ${id}`), ...(rest > 0 ? [`  ${sign} … and ${rest} more`] : [])];
}

function countsOf({ added, changed, removed }: Changes): string {
  return `${added.length} added, ${changed.length} changed, ${removed.length} removed`;
}

type Hashes = ReadonlyMap<string, string>;

async function contentOf(folder: string): Promise<{ manifest: Manifest; reports: Hashes; claims: Hashes }> {
  const bundle = openBundle(folder);
  const manifest = await manifestOf(bundle);
  const reader = createCorpusReader(createBundlePort(bundle));
  const reports = new Map<string, string>();
  const claims = new Map<string, string>();
  for await (const { claim, report } of claimsOf(reader, manifest.claims)) {
    claims.set(claim.id, hashOf(claim));
    if (!reports.has(report.id)) reports.set(report.id, hashOf(report));
  }
  return { manifest, reports, claims };
}

const BATCH = 1_000;

async function* claimsOf(reader: CorpusReader, count: number): AsyncGenerator<StoredClaim> {
  for (let first = 0; first < count; first += BATCH) {
    const docs = Array.from({ length: Math.min(BATCH, count - first) }, (_, at) => first + at);
    yield* (await reader.claims(docs)).values();
  }
}

function hashOf(value: unknown): string {
  return createHash("sha256").update(JSON.stringify(value)).digest("base64").slice(0, 16);
}

function changesOf(before: Hashes, after: Hashes): Changes {
  const added: string[] = [];
  const changed: string[] = [];
  for (const [id, hash] of after) {
    const known = before.get(id);
    if (known === undefined) added.push(id);
    else if (known !== hash) changed.push(id);
  }
  return { added, changed, removed: [...before.keys()].filter((id) => !after.has(id)) };
}
