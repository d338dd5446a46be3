import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { ROOT } from "../../cli/pack/source-files";
import { sourceFiles } from "../guards/source-files";

/** The one module that asks the network, and what it must say of each request. */
const DOOR = "platform/packs/fetch-bytes.ts";

/** Modules that read the package's own files, and how they name them. */
const OWN_FILES: Readonly<Record<string, string>> = {
  "platform/store/bundle.ts": "fetch(address(`pack/",
  "platform/encode/model-files.ts": "fetch(`/model/",
};

/** Code without its comments. */
function codeOf(file: string): string {
  return readFileSync(join(ROOT, file), "utf8").replace(/\/\*[\s\S]*?\*\/|(?<!:)\/\/.*/g, "");
}

it("only one module asks the network; what else fetches reads files of the package", () => {
  const callers = ["core", "platform", "components", "entrypoints"]
    .flatMap(sourceFiles)
    .filter((file) =>
      /(?<![\w.])fetch\s*\(|globalThis\.fetch\b|\b(?:self|window)\.fetch\b/.test(codeOf(file)),
    );
  expect(callers.sort()).toEqual([DOOR, ...Object.keys(OWN_FILES)].sort());
  for (const [file, own] of Object.entries(OWN_FILES)) {
    const calls = codeOf(file).match(/\bfetch\(.{0,40}/g) ?? [];
    expect(calls.filter((call) => !call.startsWith(own))).toEqual([]);
  }
});

it("each request goes where it is meant to, without telling who asks", () => {
  const code = codeOf(DOOR);
  for (const rule of [
    'redirect: "error"',
    'credentials: "omit"',
    'referrerPolicy: "no-referrer"',
    'cache: "no-store"',
    "= fetchable(address)",
  ]) {
    expect(code).toContain(rule);
  }
});
