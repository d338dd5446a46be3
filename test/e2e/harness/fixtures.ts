import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { DifferenceKind } from "../../../core/match/match";
import { z } from "../../../core/schema";

const FOLDER = join(import.meta.dirname, "../../fixtures/articles");

const Expected = z.object({
  claims: z.array(
    z.object({
      snippet: z.string(),
      expect: z.array(z.string()),
      differences: z.optional(z.array(z.object({ kind: DifferenceKind, claimId: z.optional(z.string()) }))),
      silent: z.optional(z.boolean()),
    }),
  ),
  never: z.array(z.string()),
});

/** An article written by us, and what was expected of it before the matcher saw it. */
export interface Fixture extends z.infer<typeof Expected> {
  readonly name: string;
  readonly html: string;
}

/** All fixture articles that consist of one page. A folder without its expectations is an error. */
export function readFixtures(): Fixture[] {
  const folders = readdirSync(FOLDER).filter((name) => existsSync(join(FOLDER, name, "page.html")));
  return folders.map((name) => {
    const expected: unknown = JSON.parse(readFileSync(join(FOLDER, name, "expected.json"), "utf8"));
    return {
      name,
      html: readFileSync(join(FOLDER, name, "page.html"), "utf8"),
      ...z.parse(Expected, expected),
    };
  });
}
