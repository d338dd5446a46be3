import { writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { ROOT } from "../pack/source-files";
import { compileLoops, ENCODER, MATCH, SEARCH, type Target } from "./compile-loops";

/** `npm run kernel`: compiles the loops of the search, of the comparison and of the encoder anew, after they have changed. */
async function compileAll(): Promise<void> {
  for (const target of [SEARCH, MATCH, ENCODER]) {
    const compiled = await compileLoops(target);
    writeFileSync(join(ROOT, target.compiled), moduleOf(target, compiled));
    console.log(`${target.compiled}: ${compiled.length} bytes of WebAssembly`);
  }
}

/** Base64 in a script: nothing to fetch before the first search, and half of what numbers would take an engine to read. */
function moduleOf({ source }: Target, compiled: Uint8Array): string {
  return [
    `/** \`${basename(source)}\` as WebAssembly, in base64. Made by \`npm run kernel\`; a test compares it with what that makes now. */`,
    "export const COMPILED_LOOPS =",
    `  "${Buffer.from(compiled).toString("base64")}";`,
    "",
  ].join("\n");
}

await compileAll();
