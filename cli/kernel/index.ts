import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "../pack/source-files";
import { compileLoops } from "./compile-loops";

/** `npm run kernel`: compiles the loops of the search anew, after they have changed. */
async function compileKernel(): Promise<void> {
  const compiled = await compileLoops();
  writeFileSync(join(ROOT, "core/index/kernel/compiled-loops.ts"), moduleOf(compiled));
  console.log(`core/index/kernel/compiled-loops.ts: ${compiled.length} bytes of WebAssembly`);
}

/** Base64 in a script: nothing to fetch before the first search. */
function moduleOf(compiled: Uint8Array): string {
  return [
    "/** `loops.ts` as WebAssembly, in base64. Made by `npm run kernel`; a test compares it with what that makes now. */",
    "export const COMPILED_LOOPS =",
    `  "${Buffer.from(compiled).toString("base64")}";`,
    "",
  ].join("\n");
}

await compileKernel();
