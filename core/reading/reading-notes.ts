import type { Reading } from "./reading";

/** What made a reading poorer than it could be, and the reader should know of. */
export function notesOf({ partial, unencoded }: Reading): readonly ("partial" | "unencoded")[] {
  return [...(partial ? (["partial"] as const) : []), ...(unencoded ? (["unencoded"] as const) : [])];
}
