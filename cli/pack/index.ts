import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { RecordError } from "../../core/corpus/json-lines";
import { Manifest } from "../../core/index/manifest";
import { openBundle } from "./bundle";
import { cachedPack } from "./bundled-pack";
import { checkBundle } from "./check-bundle";
import { compilePack } from "./compile-pack";
import { BUNDLED_PACK, readLexicon, readPackSource } from "./source-files";
import { packStats } from "./stats";
import { thinkingOf } from "./thinking";

const USAGE = `npm run pack -- build [SOURCE] [--out FOLDER]   compile a pack (default data/venezuela into .cache/pack)
npm run pack -- check [SOURCE]                  parse the sources, compile, and read everything back
npm run pack -- stats [SOURCE]                  what the compiled pack weighs`;

/** One command a word; each prints what it found. */
const COMMANDS: Readonly<Record<string, (source: string, out: string) => Promise<readonly string[]>>> = {
  async build(source, out) {
    const [pack, lexicon] = await Promise.all([readPackSource(source), readLexicon()]);
    const manifest = await compilePack(pack, lexicon, thinkingOf(pack), out);
    return [...(await packStats(manifest, out)), `written to ${out}`];
  },
  async check(source) {
    return checkBundle(openBundle(await cachedPack(source)));
  },
  async stats(source) {
    const folder = await cachedPack(source);
    return packStats(Manifest.parse(await openBundle(folder).manifest()), folder);
  },
};

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { out: { type: "string", default: ".cache/pack" } },
});
const [name = "", source = BUNDLED_PACK] = positionals;
const command = COMMANDS[name];
if (command === undefined) {
  console.error(USAGE);
  process.exitCode = 2;
} else {
  try {
    for (const line of await command(resolve(source), resolve(values.out))) console.log(line);
  } catch (error) {
    if (!(error instanceof RecordError)) throw error;
    console.error(error.message);
    process.exitCode = 1;
  }
}
