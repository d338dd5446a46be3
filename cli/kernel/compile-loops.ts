import { existsSync, readFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import asc from "assemblyscript/asc";
import { ROOT } from "../pack/source-files";

/** What stands in the place of `memory.ts`: one instruction each. */
const MEMORY = [
  ["byteAt(address: i32): i32", "load<u8>(address)"],
  ["setByte(address: i32, value: i32): void", "store<u8>(address, value)"],
  ["pairAt(address: i32): i32", "load<u16>(address)"],
  ["integerAt(address: i32): i32", "load<i32>(address)"],
  ["setInteger(address: i32, value: i32): void", "store<i32>(address, value)"],
  ["floatAt(address: i32): f64", "load<f64>(address)"],
  ["setFloat(address: i32, value: f64): void", "store<f64>(address, value)"],
  ["lowestBit(bits: i32): i32", "ctz(bits)"],
].map(([head = "", body = ""]) =>
  head.endsWith("void")
    ? `@inline export function ${head} { ${body}; }`
    : `@inline export function ${head} { return ${body}; }`,
);

/** What is compiled: where its source lies, where the result goes, and under which name. */
export interface Target {
  readonly source: string;
  readonly compiled: string;
  /** Other sources, by the names under which they are imported. */
  readonly beside: Readonly<Record<string, string>>;
  readonly features: readonly string[];
}

/** The loops of the search, which run as JavaScript, too. */
export const SEARCH: Target = {
  source: "core/index/loops/loops.ts",
  compiled: "core/index/loops/compiled-loops.ts",
  beside: { "memory.ts": MEMORY.join("\n") },
  features: [],
};

/** The loops of the comparison, the same way. */
export const MATCH: Target = {
  ...SEARCH,
  source: "core/match/loops/loops.ts",
  compiled: "core/match/loops/compiled-loops.ts",
};

/** The loops of the sentence encoder, which need vectors of 128 bits. */
export const ENCODER: Target = {
  source: "core/encode/assembly/loops.ts",
  compiled: "core/encode/compiled-loops.ts",
  beside: {},
  features: ["--enable", "simd"],
};

/** Loops as a WebAssembly module; the same bytes from the same source. Throws with what the compiler says where they do not compile. */
export async function compileLoops({ source, beside, features }: Target): Promise<Uint8Array> {
  const sources: Readonly<Record<string, string>> = {
    ...beside,
    "loops.ts": readFileSync(join(ROOT, source), "utf8"),
  };
  let compiled: Uint8Array | undefined;
  const options = [
    "--importMemory",
    "--noExportMemory",
    "--runtime",
    "stub",
    "--noAssert",
    "-O3",
    ...features,
    "--outFile",
    "loops.wasm",
  ];
  const { error, stderr } = await asc.main(["loops.ts", ...options], {
    readFile: (name) => sources[basename(name)] ?? besideOf(source, basename(name)),
    writeFile: (_, contents) => {
      if (typeof contents !== "string") compiled = contents;
    },
    listFiles: () => [],
  });
  if (error !== null || compiled === undefined) throw new Error(`${source} does not compile: ${stderr}`);
  return compiled;
}

/** A file beside the source that it imports; null where there is none, as the compiler asks for several. */
function besideOf(source: string, name: string): string | null {
  const path = join(ROOT, dirname(source), name);
  return existsSync(path) ? readFileSync(path, "utf8") : null;
}
