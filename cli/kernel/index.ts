import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "../pack/source-files";
import { compileLoops } from "./compile-loops";

/** Letters in a line of numbers, as the formatter has them. */
const LINE = 108;

/** `npm run kernel`: compiles the loops of the search anew, after they have changed. */
async function compileKernel(): Promise<void> {
  const compiled = await compileLoops();
  writeFileSync(join(ROOT, "core/index/kernel/compiled-loops.ts"), moduleOf(compiled));
  console.log(`core/index/kernel/compiled-loops.ts: ${compiled.length} bytes of WebAssembly`);
}

/** Numbers in a script: nothing to fetch or to decode before the first search. */
function moduleOf(compiled: Uint8Array): string {
  const lines = [""];
  for (const byte of compiled) {
    const line = lines.at(-1) ?? "";
    if (line.length + `${byte}, `.length > LINE) lines.push(`${byte},`);
    else lines[lines.length - 1] = `${line}${line === "" ? "" : " "}${byte},`;
  }
  return [
    "/** `loops.ts` as WebAssembly. Made by `npm run kernel`; a test compares it with what that makes now. */",
    "export const COMPILED_LOOPS = new Uint8Array([",
    ...lines.map((line) => `  ${line}`),
    "]);",
    "",
  ].join("\n");
}

await compileKernel();
