import { createHash } from "node:crypto";
import type { Manifest } from "../../core/index/manifest";
import { claimsOf, openChain } from "./pack-chain";

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

/** Compares two compiled packs claim by claim and file by file; each is a folder, or a pack's folder and those of its updates. */
export async function diffPacks(
  oldFolders: readonly string[],
  newFolders: readonly string[],
): Promise<PackDiff> {
  const [before, after] = await Promise.all([contentOf(oldFolders), contentOf(newFolders)]);
  const known = new Set(before.parts.map(({ sha256 }) => sha256));
  const shared = after.parts.filter(({ sha256 }) => known.has(sha256));
  const sum = (some: Manifest["parts"]) => some.reduce((bytes, part) => bytes + part.bytes, 0);
  return {
    reports: changesOf(before.reports, after.reports),
    claims: changesOf(before.claims, after.claims),
    files: { shared: shared.length, fresh: after.parts.length - shared.length },
    bytes: { shared: sum(shared), moved: sum(after.parts) - sum(shared) },
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

async function contentOf(
  folders: readonly string[],
): Promise<{ parts: Manifest["parts"]; reports: Hashes; claims: Hashes }> {
  const chain = await openChain(folders);
  const reports = new Map<string, string>();
  const claims = new Map<string, string>();
  for await (const { stored } of claimsOf(chain)) {
    claims.set(stored.claim.id, hashOf(stored.claim));
    reports.set(stored.report.id, hashOf(stored.report));
  }
  return { parts: chain.manifests.flatMap(({ parts }) => parts), reports, claims };
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
