import type { RecordRun } from "./manifest";

/** Number of the compiled form. A reader refuses any other: what it reads without parsing must be of its own making. */
export const FORMAT = 6;

/** The keys of a part's records, in the order in which the file holds them. */
export function keysOf(part: { readonly runs: readonly RecordRun[] }): string[] {
  return part.runs.flatMap(({ kind, first, count }) =>
    Array.from({ length: count }, (_, at) => `${kind}/${first + at}`),
  );
}
