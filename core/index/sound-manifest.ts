import { jsonBytes } from "./bytes";
import { sha256 } from "./checksum";
import type { Manifest } from "./manifest";

/** A part file and the note that it is there are written at once: no part is larger than this, in bytes. Compiled ones are of about half a megabyte. */
const LARGEST_PART = 4_000_000;

/** What a record takes at least, in bytes: four for its length, eight for its sums. */
const LEAST_RECORD = 12;

/**
 * Whether a manifest that came from elsewhere agrees with itself: no part can hold fewer bytes than its records need, each record is
 * there once, and the sums and the name of the content are right. What counts records before it reads them may then trust it.
 */
export async function isSoundManifest({ parts, records, bytes, sha256: name }: Manifest): Promise<boolean> {
  const possible = parts.every(
    (part) =>
      part.bytes <= LARGEST_PART &&
      part.runs.every(({ first, count }) => isCount(first) && isCount(count)) &&
      sum(part.runs.map(({ count }) => count)) * LEAST_RECORD <= part.bytes,
  );
  if (!possible) return false;
  const seen = new Map<string, number>();
  for (const { kind, first, count } of parts.flatMap(({ runs }) => runs)) {
    if (first !== (seen.get(kind) ?? 0)) return false;
    seen.set(kind, first + count);
  }
  return (
    sum([...seen.values()]) === records &&
    sum(parts.map((part) => part.bytes)) === bytes &&
    new Set(parts.map((part) => part.name)).size === parts.length &&
    name === (await sha256(jsonBytes(parts.map((part) => part.sha256))))
  );
}

function isCount(value: number): boolean {
  return Number.isInteger(value) && value >= 0;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
