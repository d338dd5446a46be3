/** A defence switched off: one place of one file, changed. `tests` are the files whose tests of the row must then fail. */
export interface Mutation {
  readonly row: string;
  readonly file: string;
  /** Found exactly once. */
  readonly from: string;
  readonly to: string;
  readonly tests: readonly string[];
}

/** The mutation in one line of a table. */
export function off(row: string, file: string, from: string, to: string, tests: readonly string[]): Mutation {
  return { row, file, from, to, tests };
}
