import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { RecordError } from "../../core/corpus/json-lines";
import { PackErrors } from "../../core/corpus/pack-errors";
import { Manifest } from "../../core/index/manifest";
import { buildPack } from "./build-pack";
import { openBundle } from "./bundle";
import { cachedPack, testedPack } from "./bundled-pack";
import { checkBundle } from "./check-bundle";
import { MANIFEST } from "./compile-pack";
import { diffLines, diffPacks } from "./diff-packs";
import { duplicateLines } from "./duplicate-lines";
import { generateSource } from "./generate-source";
import { NotThisUpdate } from "./pack-chain";
import { FailedSelfTests } from "./self-tests";
import { BUNDLED_PACK } from "./source-files";
import { packStats } from "./stats";
import { surveySource } from "./survey";

const USAGE = `npm run pack -- build [SOURCE] [--out FOLDER]   check, compile and self-test a pack (default data/venezuela into .cache/pack)
npm run pack -- check [SOURCE] [--strict]       find errors and duplicates, compile, self-test, and read everything back
npm run pack -- stats [SOURCE]                  what the compiled pack weighs
npm run pack -- build SOURCE --base COMPILED[,UPDATE…] --out FOLDER
                                                compile only what differs from a pack (and its updates) compiled before
npm run pack -- diff OLD NEW                    reports and claims that came, changed, went; bytes that an update moves
npm run pack -- generate FOLDER [--claims 1000] sources of made-up claims, to try what a size costs

SOURCE is a folder of sources (docs/pack-format.md); OLD and NEW may also be compiled folders, or a pack's folder and its
updates': COMPILED,UPDATE.
  --all      list every duplicate or change, not the first ten of a kind
  --strict   duplicates are errors
  --memory   say at the end how much memory was needed at most
Exit codes: 0 all is well; 1 the pack has errors or fails its self-tests, and nothing was written; 2 the command line is wrong.`;

interface Flags {
  readonly out: string;
  readonly all: boolean;
  readonly strict: boolean;
  readonly claims: string;
  readonly base: string;
}

/** A pack that is refused for its duplicates. */
class Duplicates extends Error {}

/** One command a word; each prints what it found. */
const COMMANDS: Readonly<Record<string, (flags: Flags, ...folders: string[]) => Promise<readonly string[]>>> =
  {
    async build({ out, all, base }, source = BUNDLED_PACK) {
      const built = await buildPack(source, out, { base: foldersOf(base) });
      return [
        ...duplicateLines(built.source.duplicates, all),
        ...(await packStats(built.manifest, out)),
        `${built.source.selfTests.length} self-tests hold`,
        `written to ${out}`,
      ];
    },
    async check({ all, strict }, source = BUNDLED_PACK) {
      const { counts, duplicates, selfTests } = await surveySource(source);
      const found = duplicateLines(duplicates, all);
      if (strict && duplicates.length > 0) throw new Duplicates(found.join("\n"));
      return [
        `${counts.reports} reports, ${counts.claims} claims: no errors`,
        ...found,
        ...(await checkBundle(openBundle(await testedPack(source)))),
        `${selfTests.length} self-tests hold`,
      ];
    },
    async stats(_flags, source = BUNDLED_PACK) {
      const folder = await compiled(source);
      return packStats(Manifest.parse(await openBundle(folder).manifest()), folder);
    },
    async generate({ claims }, folder) {
      if (folder === undefined || !(Number(claims) > 0))
        throw new WrongUsage("generate: expected a folder and a number");
      await generateSource(folder, Number(claims));
      return [`${claims} claims in ${folder}`];
    },
    async diff({ all }, before, after) {
      if (before === undefined || after === undefined) throw new WrongUsage("diff: expected two folders");
      return diffLines(await diffPacks(await allCompiled(before), await allCompiled(after)), all);
    },
  };

class WrongUsage extends Error {}

/** A compiled folder as it is; sources are compiled. */
async function compiled(folder: string): Promise<string> {
  return existsSync(join(folder, MANIFEST)) ? folder : cachedPack(folder);
}

/** Every folder of a row parted by commas. */
async function allCompiled(row: string): Promise<string[]> {
  const folders = foldersOf(row);
  return folders.length > 1 ? folders : Promise.all(folders.map(compiled));
}

function foldersOf(row: string): string[] {
  return row === "" ? [] : row.split(",").map((folder) => resolve(folder));
}

/** Runs a command line and gives its exit code; `say` gets what was found, `complain` what is wrong. */
export async function runPack(
  args: readonly string[],
  say: (line: string) => void = console.log,
  complain: (line: string) => void = console.error,
): Promise<number> {
  try {
    const { positionals, values } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        out: { type: "string", default: ".cache/pack" },
        all: { type: "boolean", default: false },
        strict: { type: "boolean", default: false },
        memory: { type: "boolean", default: false },
        claims: { type: "string", default: "1000" },
        base: { type: "string", default: "" },
        help: { type: "boolean", short: "h", default: false },
      },
    });
    if (values.help) {
      say(USAGE);
      return 0;
    }
    const [name = "", ...folders] = positionals;
    const command = COMMANDS[name];
    if (command === undefined)
      throw new WrongUsage(name === "" ? "expected a command" : `unknown command ${name}`);
    const flags = { ...values, out: resolve(values.out) };
    for (const line of await command(
      flags,
      ...folders.map((row) => (row.includes(",") ? row : resolve(row))),
    ))
      say(line);
    if (values.memory) say(`${Math.round(process.resourceUsage().maxRSS / 1024)} MB of memory at most`);
    return 0;
  } catch (error) {
    if (error instanceof WrongUsage || (error instanceof TypeError && "code" in error)) {
      complain(`${error.message}\n\n${USAGE}`);
      return 2;
    }
    if (!isAboutThePack(error)) throw error;
    complain(error.message);
    return 1;
  }
}

function isAboutThePack(error: unknown): error is Error {
  return [RecordError, PackErrors, FailedSelfTests, Duplicates, NotThisUpdate].some(
    (kind) => error instanceof kind,
  );
}
