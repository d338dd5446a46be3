import { readFileSync } from "node:fs";
import { basename, join } from "node:path";
import asc from "assemblyscript/asc";
import { ROOT } from "../pack/source-files";

const LOOPS = join(ROOT, "core/index/kernel/loops.ts");

/** What stands in the place of `memory.ts`: one instruction each. */
const MEMORY = [
  ["byteAt(address: i32): i32", "load<u8>(address)"],
  ["setByte(address: i32, value: i32): void", "store<u8>(address, value)"],
  ["pairAt(address: i32): i32", "load<u16>(address)"],
  ["integerAt(address: i32): i32", "load<i32>(address)"],
  ["setInteger(address: i32, value: i32): void", "store<i32>(address, value)"],
  ["floatAt(address: i32): f64", "load<f64>(address)"],
  ["setFloat(address: i32, value: f64): void", "store<f64>(address, value)"],
].map(([head = "", body = ""]) =>
  head.endsWith("void")
    ? `@inline export function ${head} { ${body}; }`
    : `@inline export function ${head} { return ${body}; }`,
);

const SOURCES: Readonly<Record<string, string>> = {
  "loops.ts": readFileSync(LOOPS, "utf8"),
  "memory.ts": MEMORY.join("\n"),
};

/** The loops as a WebAssembly module; the same bytes from the same source. Throws with what the compiler says where it does not compile. */
export async function compileLoops(): Promise<Uint8Array> {
  let compiled: Uint8Array | undefined;
  const options = [
    "--importMemory",
    "--noExportMemory",
    "--runtime",
    "stub",
    "--noAssert",
    "-O3",
    "--outFile",
    "loops.wasm",
  ];
  const { error, stderr } = await asc.main(["loops.ts", ...options], {
    readFile: (name) => SOURCES[basename(name)] ?? null,
    writeFile: (_, contents) => {
      if (typeof contents !== "string") compiled = contents;
    },
    listFiles: () => [],
  });
  if (error !== null || compiled === undefined) throw new Error(`loops.ts does not compile: ${stderr}`);
  return compiled;
}
