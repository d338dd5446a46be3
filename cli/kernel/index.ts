import { writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { ROOT } from "../pack/source-files";
import { compileLoops, ENCODER, SEARCH, type Target } from "./compile-loops";

/** Letters in a line of numbers, as the formatter has them. */
const LINE = 108;

/** `npm run kernel`: compiles the loops of the search and of the encoder anew, after they have changed. */
async function compileAll(): Promise<void> {
  for (const target of [SEARCH, ENCODER]) {
    const compiled = await compileLoops(target);
    writeFileSync(join(ROOT, target.compiled), moduleOf(target, compiled));
    console.log(`${target.compiled}: ${compiled.length} bytes of WebAssembly`);
  }
}

/** Numbers in a script: nothing to fetch or to decode before the first search. */
function moduleOf({ source }: Target, compiled: Uint8Array): string {
  const lines = [""];
  for (const byte of compiled) {
    const line = lines.at(-1) ?? "";
    if (line.length + `${byte}, `.length > LINE) lines.push(`${byte},`);
    else lines[lines.length - 1] = `${line}${line === "" ? "" : " "}${byte},`;
  }
  return [
    `/** \`${basename(source)}\` as WebAssembly. Made by \`npm run kernel\`; a test compares it with what that makes now. */`,
    "export const COMPILED_LOOPS = new Uint8Array([",
    ...lines.map((line) => `  ${line}`),
    "]);",
    "",
  ].join("\n");
}

await compileAll();
