import type { Reading } from "./reading";

/** `partial`: the page withheld part of its article; `unencoded`: the sentence encoder could not run. */
export type ReadingNote = "partial" | "unencoded";

/** What made a reading poorer than it could be, and the reader should know of. */
export function notesOf({ partial, unencoded }: Reading): readonly ReadingNote[] {
  return [...(partial ? (["partial"] as const) : []), ...(unencoded ? (["unencoded"] as const) : [])];
}
