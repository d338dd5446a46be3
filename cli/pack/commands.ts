import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { Manifest } from "../../core/index/manifest";
import { buildPack, surveyShown } from "./build-pack";
import { openBundle } from "./bundle";
import { cachedPack, testedPack } from "./bundled-pack";
import { checkBundle } from "./check-bundle";
import { MANIFEST } from "./compile-pack";
import { diffLines, diffPacks } from "./diff-packs";
import { duplicateLines } from "./duplicate-lines";
import { generateSource } from "./generate-source";
import { addGoldPairs, holdsGoldPairs } from "./publish/add-gold-pairs";
import { addReports } from "./publish/add-reports";
import { checkPublished, withCompiled } from "./publish/check-published";
import { initPack } from "./publish/init-pack";
import { type PublishFlags, publish, sign } from "./publish/publish-commands";
import { isPublished } from "./publish/published-folder";
import { BUNDLED_PACK } from "./source-files";
import { packStats } from "./stats";

/** What a command line may say. */
export interface Flags extends PublishFlags {
  readonly id: string;
  readonly title: string;
  readonly from: string;
  readonly url: string;
  readonly outlet: string;
  readonly language: string;
  readonly published: string;
  readonly headline: string;
  readonly claim: readonly string[];
  readonly out: string;
  readonly all: boolean;
  readonly strict: boolean;
  readonly claims: string;
  readonly base: string;
}

/** A pack that is refused for its duplicates. */
export class Duplicates extends Error {}

/** One command a word; each prints what it found. */
export const COMMANDS: Readonly<
  Record<string, (flags: Flags, ...folders: string[]) => Promise<readonly string[]>>
> = {
  async build({ out, all, base, vectors }, source = BUNDLED_PACK) {
    const built = await buildPack(source, out, { base: foldersOf(base), vectors });
    return [
      ...duplicateLines(built.source.duplicates, all),
      ...(await packStats(built.manifest, out)),
      `${built.source.selfTests.length} self-tests hold`,
      `written to ${out}`,
    ];
  },
  async check({ all, strict }, source = BUNDLED_PACK) {
    if (await isPublished(source)) return checkPublished(source);
    const { counts, duplicates, selfTests } = await surveyShown(source);
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
    return withFolders(before, (old) =>
      withFolders(after, async (fresh) => diffLines(await diffPacks(old, fresh), all)),
    );
  },
  async init(flags, folder) {
    if (folder === undefined) throw new WrongUsage("init: expected a folder");
    return initPack(folder, flags);
  },
  async add({ from, url, outlet, language, published, headline, claim }, source) {
    if (source === undefined || (from === "") === (url === ""))
      throw new WrongUsage("add: expected a folder of sources, and --from or --url");
    const file = resolve(from);
    if (from !== "")
      return (await holdsGoldPairs(file)) ? addGoldPairs(source, file) : addReports(source, { file });
    const more = { ...(published !== "" && { published }), ...(headline !== "" && { headline }) };
    return addReports(source, { report: { url, outlet, language, claims: claim, ...more } });
  },
  async publish(flags, source) {
    if (source === undefined || flags.to === "")
      throw new WrongUsage("publish: expected a folder of sources, and --to");
    return publish(source, flags);
  },
  async sign(flags, folder) {
    if (folder === undefined) throw new WrongUsage("sign: expected a published folder");
    return sign(folder, flags);
  },
};

/** A command line that no command understands. */
export class WrongUsage extends Error {}

/** A compiled folder as it is; sources are compiled. */
async function compiled(folder: string): Promise<string> {
  return existsSync(join(folder, MANIFEST)) ? folder : cachedPack(folder);
}

/** Works with compiled folders: those of a row parted by commas, those of a published folder, or sources that are compiled. */
async function withFolders<T>(row: string, work: (folders: readonly string[]) => Promise<T>): Promise<T> {
  const folders = foldersOf(row);
  const [only = ""] = folders;
  if (folders.length > 1) return work(folders);
  return (await isPublished(only)) ? withCompiled(only, work) : work([await compiled(only)]);
}

function foldersOf(row: string): string[] {
  return row === "" ? [] : row.split(",").map((folder) => resolve(folder));
}
