import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { sourceFiles } from "./source-files";

const ROOT = join(import.meta.dirname, "../..");
const SHIPPED = ["core", "platform", "components", "entrypoints"];

const FORBIDDEN: { name: string; pattern: RegExp; folders: readonly string[]; why: string }[] = [
  {
    name: "markup from strings",
    pattern: /\.(inner|outer)HTML\s*=|dangerouslySetInnerHTML|insertAdjacentHTML|document\.write\(/,
    folders: SHIPPED,
    why: "text of pages and packs must never become markup",
  },
  {
    name: "the network",
    pattern: /\bXMLHttpRequest\b|\bWebSocket\b|\bEventSource\b|sendBeacon|\bfetch\(\s*["'`]https?:/,
    folders: SHIPPED,
    why: "nothing leaves the device unasked: packs are fetched by platform/packs/fetch-bytes.ts alone",
  },
  {
    name: "evaluated code",
    pattern: /\beval\(|new Function\(/,
    folders: SHIPPED,
    why: "the extension's pages forbid it, and so do the stores",
  },
  {
    name: "types switched off",
    // Not prose ("as any page is") and not a group of a pattern ("(?:any …").
    pattern: /(?<!\?)(:|\bas|<)\s*any\b(?!\s+\p{L})|@ts-(ignore|expect-error|nocheck)|biome-ignore/u,
    folders: [...SHIPPED, "cli", "test"],
    why: "what is not known is `unknown` and parsed at the edge",
  },
];

describe("what the source never holds", () => {
  it.each(FORBIDDEN)("$name", ({ pattern, folders, why }) => {
    const found = folders
      .flatMap(sourceFiles)
      .filter((file) => !file.startsWith("test/guards/"))
      .flatMap((file) =>
        readFileSync(join(ROOT, file), "utf8")
          .split("\n")
          .flatMap((line, at) => (pattern.test(line) ? [`${file}:${at + 1} ${line.trim()} (${why})`] : [])),
      );
    expect(found).toEqual([]);
  });
});
