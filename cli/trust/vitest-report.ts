import { readFile } from "node:fs/promises";
import { z } from "../../core/schema";

const Report = z.object({
  testResults: z.array(
    z.object({
      name: z.string(),
      assertionResults: z.array(
        z.object({
          fullName: z.string(),
          status: z.enum(["passed", "failed", "pending", "skipped", "todo"]),
        }),
      ),
    }),
  ),
});

/** A test that names a row, with how it went. `file` is a path from the repository's root. */
export interface RowTest {
  readonly row: string;
  readonly file: string;
  readonly name: string;
  readonly passed: boolean;
}

/** Rows are named in brackets at the start of a test's or a block's name: `[R13] comes back …`, `[R3, R12] …`. */
const NAMED = /\[((?:[RSAF]\d{1,2})(?:, [RSAF]\d{1,2})*)\]/g;

/** The tests of a vitest JSON report that name rows and ran. */
export async function readRowTests(path: string, root: string): Promise<readonly RowTest[]> {
  const { testResults } = z.parse(Report, JSON.parse(await readFile(path, "utf8")));
  return testResults.flatMap(({ name: file, assertionResults }) =>
    assertionResults
      .filter(({ status }) => status === "passed" || status === "failed")
      .flatMap(({ fullName, status }) =>
        rowsOf(fullName).map((row) => ({
          row,
          file: file.replace(`${root}/`, ""),
          name: fullName.replace(NAMED, "").replace(/\s+/g, " ").trim(),
          passed: status === "passed",
        })),
      ),
  );
}

/** The rows that a test's name carries, each once. */
export function rowsOf(name: string): readonly string[] {
  return [...new Set([...name.matchAll(NAMED)].flatMap(([, rows = ""]) => rows.split(", ")))];
}
