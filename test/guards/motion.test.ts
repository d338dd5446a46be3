import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { describe, expect, it } from "vitest";
import { sourceFiles } from "./source-files";

const ROOT = join(import.meta.dirname, "../..");

/** What a reader asked for who did not ask for less motion. */
const MOTION_ALLOWED =
  /@media \(prefers-reduced-motion: no-preference\) \{(?:[^{}]|\{(?:[^{}]|\{[^{}]*\})*\})*\}/g;

const MOVES = /(?<![\w-])(animation|transition|scroll-behavior)[\w-]*\s*:/;

function styleSheets(): string[] {
  return ["components", "entrypoints"].flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
      .filter(({ name }) => name.endsWith(".css"))
      .map(({ parentPath, name }) => relative(ROOT, join(parentPath, name))),
  );
}

describe("[A8] motion", () => {
  it.each(styleSheets())("%s moves nothing where less motion is asked for", (file) => {
    const rules = readFileSync(join(ROOT, file), "utf8").replace(MOTION_ALLOWED, "");
    expect(rules).not.toMatch(MOVES);
  });

  it("no script scrolls smoothly or animates", () => {
    const moving = ["components", "entrypoints", "platform"]
      .flatMap(sourceFiles)
      .filter((file) => /behavior: "smooth"|\.animate\(/.test(readFileSync(join(ROOT, file), "utf8")));
    expect(moving).toEqual([]);
  });
});
