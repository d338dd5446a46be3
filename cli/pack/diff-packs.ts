import { createHash } from "node:crypto";
import type { Manifest } from "../../core/index/manifest";
import { claimsShown, openChain, type PackChain } from "./pack-chain";

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

/**
 * Compares two compiled packs claim by claim and file by file; each is a folder, or a pack's folder and those of its updates. Of the old one's claims and reports ids
 * and fingerprints are kept; the new one passes by.
 */
export async function diffPacks(
  oldFolders: readonly string[],
  newFolders: readonly string[],
): Promise<PackDiff> {
  const [before, after] = await Promise.all([openChain(oldFolders), openChain(newFolders)]);
  const [oldParts, newParts] = [partsOf(before), partsOf(after)];
  const known = new Set(oldParts.map(({ sha256 }) => sha256));
  const shared = newParts.filter(({ sha256 }) => known.has(sha256));
  const sum = (some: Manifest["parts"]) => some.reduce((bytes, part) => bytes + part.bytes, 0);
  const claims = new Comparison();
  const reports = new Comparison();
  for await (const { stored } of claimsShown("old", before)) {
    claims.old(stored.claim.id, stored.claim);
    reports.old(stored.report.id, stored.report);
  }
  for await (const { stored } of claimsShown("new", after)) {
    claims.new(stored.claim.id, stored.claim);
    reports.new(stored.report.id, stored.report);
  }
  return {
    reports: reports.changes(),
    claims: claims.changes(),
    files: { shared: shared.length, fresh: newParts.length - shared.length },
    bytes: { shared: sum(shared), moved: sum(newParts) - sum(shared) },
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

/** What came, changed and went, by fingerprints of six bytes: one in a hundred million million changes is missed. */
class Comparison {
  readonly #known = new Map<string, number>();
  readonly #seen = new Set<string>();
  readonly #added: string[] = [];
  readonly #changed: string[] = [];

  old(id: string, value: unknown): void {
    if (!this.#known.has(id)) this.#known.set(id, fingerprint(value));
  }

  new(id: string, value: unknown): void {
    if (this.#seen.has(id)) return;
    this.#seen.add(id);
    const before = this.#known.get(id);
    if (before === undefined) this.#added.push(id);
    else if (before !== fingerprint(value)) this.#changed.push(id);
  }

  changes(): Changes {
    const removed = [...this.#known.keys()].filter((id) => !this.#seen.has(id));
    return { added: this.#added, changed: this.#changed, removed };
  }
}

function partsOf({ manifests }: PackChain): Manifest["parts"] {
  return manifests.flatMap(({ parts }) => parts);
}

const FINGERPRINT_BYTES = 6;

function fingerprint(value: unknown): number {
  return createHash("sha256").update(JSON.stringify(value)).digest().readUIntBE(0, FINGERPRINT_BYTES);
}
