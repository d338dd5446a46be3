import { readFileSync } from "node:fs";

/** A labelled pair of claims of the corpus. */
export interface Pair {
  readonly q: string;
  readonly c: string;
  readonly sameness: string;
}

/** The lines of a file, parsed. */
export const linesOf = <T>(file: string): T[] =>
  readFileSync(file, "utf8")
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line));

/** The outlet of each claim of the bundled pack. */
export const OUTLETS: ReadonlyMap<string, string> = new Map(
  linesOf<{ outlet: string; claims: readonly { id: string }[] }>("data/venezuela/reports.jsonl").flatMap(
    ({ outlet, claims }) => claims.map(({ id }) => [id, outlet] as const),
  ),
);
