import type { PackVersion } from "./schema";

/** Begins the name of each generation of an added pack. */
const ADDED = "pack.";

/** The name that a segment's records lie under. It stands for this content of this pack only, so that it can be written to again. */
export function packGeneration(pack: string, sha256: string): string {
  return `${ADDED}${pack}.${sha256.slice(0, 20)}`;
}

/** Whether records of this name belong to an added pack. */
export function isOfPack(generation: string): boolean {
  return generation.startsWith(ADDED);
}

/** The keys of all generations, and of all records, of an added pack. */
export function rangeOfPack(pack: string): IDBKeyRange {
  return IDBKeyRange.bound(`${ADDED}${pack}.`, `${ADDED}${pack}.\uffff`);
}

/** What a version is read from. */
export function generationsOf({ segments }: PackVersion): string[] {
  return segments.map(({ generation }) => generation);
}
