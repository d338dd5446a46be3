import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "../../pack/source-files";
import { measureSize } from "./measure-size";
import { parseOptions, USAGE } from "./options";
import { plotOf } from "./plot";
import { mergeCells } from "./results";
import { storeSection } from "./store-section";
import { replaceSection } from "./write-section";

const DOCS = join(ROOT, "docs");

/** Runs the store's benchmark, keeps its results, and makes table and plot of all there are. Gives the exit code. */
export async function benchStore(args: readonly string[]): Promise<number> {
  if (args.includes("--help")) {
    console.log(USAGE);
    return 0;
  }
  const options = parseOptions(args);
  if (typeof options === "string") {
    console.error(`${options}\n${USAGE}`);
    return 2;
  }
  for (const texts of options.texts) {
    for (const browser of options.browsers) {
      const say = (line: string) => console.error(`${browser}, ${texts} claims: ${line}`);
      const cells = await measureSize(browser, texts, options, say);
      const all = mergeCells(join(DOCS, "benchmarks-store.json"), cells);
      replaceSection(join(DOCS, "benchmarks.md"), storeSection(all));
      writeFileSync(join(DOCS, "benchmarks-store.svg"), plotOf(all));
    }
  }
  return 0;
}
