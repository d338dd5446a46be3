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
  /** The page's frames by file name. */
  readonly frames: Readonly<Record<string, string>>;
}

/** All fixture articles. A folder without its expectations is an error. */
export function readFixtures(): Fixture[] {
  const folders = readdirSync(FOLDER).filter((name) => existsSync(join(FOLDER, name, "page.html")));
  return folders.map((name) => {
    const read = (file: string) => readFileSync(join(FOLDER, name, file), "utf8");
    const expected: unknown = JSON.parse(read("expected.json"));
    const frames = readdirSync(join(FOLDER, name)).filter(
      (file) => file.endsWith(".html") && file !== "page.html",
    );
    return {
      name,
      html: read("page.html"),
      frames: Object.fromEntries(frames.map((file) => [file, read(file)])),
      ...z.parse(Expected, expected),
    };
  });
}
