import { readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { describe, expect, it } from "vitest";
import { sourceFiles } from "./guards/source-files";

const ROOT = join(import.meta.dirname, "..");

/** Which top folders a folder may import from, besides itself and packages, and why not from more. */
const ALLOWED: Record<string, { from: readonly string[]; typesFrom?: readonly string[]; why: string }> = {
  core: { from: [], why: "core is the thinking: it runs the same in Node, in the worker and on the page" },
  platform: {
    from: ["core"],
    why: "platform touches the outside for core; it knows no view and no entrypoint",
  },
  components: {
    from: [],
    typesFrom: ["core", "public"],
    why: "components show what they are given: props in, callbacks out, so that any page can hold them",
  },
  entrypoints: {
    from: ["core", "platform", "components"],
    why: "entrypoints wire; tools and tests do not ship",
  },
};

/** Node and the extension API belong to the edges. */
const FORBIDDEN_PACKAGES: Record<string, RegExp> = {
  core: /^(node:|webextension-polyfill|wxt|preact|idb)/,
  components: /^(node:|webextension-polyfill|wxt|idb|zod)/,
  platform: /^(node:|preact)/,
};

const IMPORT =
  /^(?:import|export)\s+(type\s)?[^"';]*?from\s+"([^"]+)"|^import\s+()"([^"]+)"|\bimport\(()"([^"]+)"\)/gm;

const SOURCES = new Set(
  ["core", "platform", "components", "entrypoints"].flatMap((folder) => sourceFiles(folder)),
);

describe("who may import whom", () => {
  it.each(Object.keys(ALLOWED))("%s keeps to its layer", (folder) => {
    const { from, typesFrom = [], why } = ALLOWED[folder] ?? { from: [], why: "" };
    const broken = sourceFiles(folder).flatMap((file) =>
      importsOf(file)
        .filter(({ target, type }) => {
          if (!target.startsWith(".")) return FORBIDDEN_PACKAGES[folder]?.test(target) ?? false;
          const top = relative(ROOT, join(ROOT, dirname(file), target)).split("/")[0] ?? "";
          return top !== folder && !from.includes(top) && !(type && typesFrom.includes(top));
        })
        .map(({ target }) => `${file} imports ${target}: ${why}`),
    );
    expect(broken).toEqual([]);
  });
});

describe("the scripts that enter pages", () => {
  it.each(["gate/index.ts", "page/index.ts", "card/index.tsx"])(
    "%s reaches no schema: zod would weigh on every page",
    (file) => {
      const way = wayTo("core/schema.ts", join("entrypoints", file));
      expect(way).toBeNull();
    },
  );

  it("are followed as the background is, which does reach it", () => {
    expect(wayTo("core/schema.ts", "entrypoints/background/index.ts")).toContain("core/schema.ts");
  });
});

/** The files by which one brings in another at run time, or `null` where it does not. */
function wayTo(wanted: string, from: string, seen = new Set<string>()): string[] | null {
  if (from === wanted) return [wanted];
  if (seen.has(from)) return null;
  seen.add(from);
  for (const { target, type } of importsOf(from)) {
    const file = type ? null : fileOf(from, target);
    const rest = file && wayTo(wanted, file, seen);
    if (rest) return [from, ...rest];
  }
  return null;
}

function fileOf(from: string, target: string): string | null {
  const base = join(dirname(from), target);
  return target.startsWith(".")
    ? ([base, `${base}.ts`, `${base}.tsx`].find((file) => SOURCES.has(file)) ?? null)
    : null;
}

function importsOf(file: string): { target: string; type: boolean }[] {
  const source = readFileSync(join(ROOT, file), "utf8");
  return [...source.matchAll(IMPORT)].map((match) => ({
    target: match[2] ?? match[4] ?? match[6] ?? "",
    type: match[1] !== undefined,
  }));
}
