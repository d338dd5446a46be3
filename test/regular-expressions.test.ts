import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { analyse } from "scslre";
import { parseSync, Visitor } from "vite";
import { describe, expect, it } from "vitest";
import { latin } from "../core/text/letters";

const ROOT = join(import.meta.dirname, "..");

/** Expressions that the checker cannot tell to be linear, with why they are. */
const LINEAR: ReadonlySet<string> = new Set([
  // With the dot taking in line breaks it always matches, from the first # on.
  "/#.*$/s",
]);

/**
 * Where an expression may begin its search anew at every place (quadratic at worst, never worse), as all it reads is one
 * claim: at most 2,000 units (`LONGEST_CLAIM` of core/claims/spot.ts), or a credit's or name's few words.
 */
const READS_CLAIMS = [
  "core/match/differences/",
  "core/match/features/",
  "core/match/lineage/report-origin.ts",
  "core/claims/agency-names.ts",
  "core/reading/save-page.ts",
];

/** A source's or claim's words, never more than a claim's 2,000 units. */
const READS_SOURCES = ["core/claims/source-kinds.ts", "core/match/differences/actor.ts"];

/** Files that build expressions at run time, from constants and escaped names alone. */
const BUILDERS = [
  "core/claims/quotes.ts",
  "core/match/differences/own-statement.ts",
  // Of literals, which are looked at as it makes them.
  "core/text/letters.ts",
  // For the words of denials, the labels and the credits, constants and escaped names all.
  "core/text/whole-words.ts",
];

interface Found {
  readonly file: string;
  readonly literals: readonly { readonly source: string; readonly flags: string }[];
  readonly built: number;
}

function expressionsOf(file: string): Found {
  const literals: { source: string; flags: string }[] = [];
  let built = 0;
  const callee = (name: string | undefined) => {
    if (name === "RegExp") built += 1;
  };
  new Visitor({
    Literal(node) {
      if ("regex" in node) literals.push({ source: node.regex.pattern, flags: node.regex.flags });
    },
    NewExpression: ({ callee: made }) => callee(made.type === "Identifier" ? made.name : undefined),
    CallExpression({ callee: called, arguments: [given] }) {
      const name = called.type === "Identifier" ? called.name : undefined;
      callee(name);
      if (name !== "latin" || given?.type !== "Literal" || !("regex" in given)) return;
      const { source, flags } = latin(new RegExp(given.regex.pattern, given.regex.flags));
      literals.push({ source, flags });
    },
  }).visit(parseSync(file, readFileSync(join(ROOT, file), "utf8")).program);
  return { file, literals, built };
}

const FILES = ["core", "platform", "components", "entrypoints"].flatMap((folder) =>
  readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => relative(ROOT, join(entry.parentPath, entry.name))),
);

/** How an expression can take more than linear time, in the checker's words; empty where it cannot. */
function superLinear(source: string, flags: string, file = ""): string[] {
  const isIn = (places: readonly string[]) => places.some((place) => file.startsWith(place));
  if (LINEAR.has(`/${source}/${flags}`)) return [];
  const reportTypes = { Move: !isIn(READS_CLAIMS), Self: true, Trade: !isIn(READS_SOURCES) };
  const { reports } = analyse({ source, flags }, { reportTypes });
  return reports.map(({ type, exponential }) => (exponential ? `${type}, exponential` : type));
}

describe("[S19] regular expressions of the product", () => {
  const found = FILES.map(expressionsOf);

  it("take linear time in the length of the text", () => {
    const literals = found.flatMap(({ file, literals }) => literals.map((each) => ({ file, ...each })));
    expect(literals.length).toBeGreaterThan(200);
    const slow = literals.flatMap(({ file, source, flags }) =>
      superLinear(source, flags, file).map((how) => `${file}: ${how}: /${source}/${flags}`),
    );
    expect(slow).toEqual([]);
  });

  it("are literals, which the checker can see", () => {
    const builders = found.filter(({ built }) => built > 0).map(({ file }) => file);
    expect(builders.filter((file) => !BUILDERS.includes(file))).toEqual([]);
  });

  it.each(["(a+)+b", "\\s+$", "(x|xx)*y", "a*a*c"])("finds /%s/ out", (source) => {
    expect(superLinear(source, "")).not.toEqual([]);
  });
});
