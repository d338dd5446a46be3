import { existsSync } from "node:fs";
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { Outlet } from "../../../core/corpus/outlet";
import { compileSegment, type SourceClaim } from "../../../core/index/compile";
import type { ReportHead } from "../../../core/index/corpus-reader";
import { cacheKey } from "../../pack/cache-key";
import { MANIFEST } from "../../pack/compile-pack";
import { BUNDLED_PACK, ROOT } from "../../pack/source-files";
import { generatedTokens } from "./generated-text";

/** Claims that stand in one report. */
const CLAIMS_A_REPORT = 3;

const OUTLETS: readonly Outlet[] = Array.from({ length: 200 }, (_, at) => ({
  id: `outlet-${at}`,
  name: `Outlet ${at}`,
  domains: [`outlet-${at}.example`],
  country: null,
  language: "en",
  family: null,
  kind: "newspaper",
}));

/** A compiled pack, and the seconds its compilation took, in this run or in the one that left it. */
export interface GeneratedPack {
  readonly folder: string;
  readonly seconds: number;
}

/** Beside the pack's files: how long its compilation took. */
const SECONDS = "compile-seconds.json";

/** Compiles a pack of so many generated claims, whole ones with report and outlet as in real packs. Kept until the code changes. */
export async function generatedPack(texts: number): Promise<GeneratedPack> {
  const folder = join(ROOT, ".cache/bench-store/packs", cacheKey(BUNDLED_PACK), String(texts));
  if (existsSync(join(folder, SECONDS)))
    return { folder, seconds: Number(await readFile(join(folder, SECONDS), "utf8")) };
  await rm(folder, { recursive: true, force: true });
  await forgetOlder(dirname(folder));
  const draft = `${folder}.${process.pid}`;
  const scratch = `${draft}.scratch`;
  for (const each of [draft, scratch]) await mkdir(each, { recursive: true });
  const start = performance.now();
  const manifest = await compileSegment(
    { pack: "generated", version: "1.0.0" },
    claims(texts),
    { gazetteer: [], outlets: OUTLETS, carriers: [], credits: [] },
    { es: [], pt: [] },
    (name, bytes) => writeFile(join(draft, name), bytes),
    {
      scratch: {
        write: (name, bytes) => writeFile(join(scratch, name), bytes),
        read: async (name) => new Uint8Array(await readFile(join(scratch, name))),
      },
    },
  );
  await rm(scratch, { recursive: true });
  await writeFile(join(draft, MANIFEST), JSON.stringify(manifest));
  const seconds = (performance.now() - start) / 1000;
  await writeFile(join(draft, SECONDS), JSON.stringify(seconds));
  await rename(draft, folder);
  return { folder, seconds };
}

/** Packs of other states of the code weigh gigabytes; one that another run may be writing is left. */
async function forgetOlder(keep: string): Promise<void> {
  const parent = dirname(keep);
  if (!existsSync(parent)) return;
  for (const name of await readdir(parent)) {
    const path = join(parent, name);
    if (path === keep || Date.now() - (await stat(path)).mtimeMs < STALE_MS) continue;
    await rm(path, { recursive: true, force: true });
  }
}

/** Longer than any run takes. */
const STALE_MS = 3 * 3_600_000;

function* claims(texts: number): Generator<SourceClaim> {
  for (let at = 0; at < texts; at++) yield claimOf(at);
}

function claimOf(at: number): SourceClaim {
  const place = Math.floor(at / CLAIMS_A_REPORT);
  const outlet = OUTLETS[place % OUTLETS.length];
  if (outlet === undefined) throw new Error("no outlet");
  const tokens = generatedTokens(at);
  const id = `r-${place.toString(16).padStart(10, "0")}`;
  return {
    claim: {
      id: `${id}#${at % CLAIMS_A_REPORT}`,
      text: tokens.join(" "),
      attributedTo: null,
      entities: [],
      figures: [],
      eventDate: null,
      stance: "asserts",
      quote: null,
    },
    report: headOf(id, place, outlet),
    proposition: {
      language: "en",
      terms: tokens,
      english: tokens,
      mentions: [],
      figures: [],
      sources: [],
      quotes: [],
      eventDate: null,
      stance: "asserts",
    },
    terms: tokens,
  };
}

function headOf(id: string, place: number, outlet: Outlet): ReportHead {
  const day = new Date(Date.UTC(2015, 0, 1 + (place % 3650))).toISOString().slice(0, 10);
  return {
    id,
    url: `https://outlet-${place % OUTLETS.length}.example/${day.replaceAll("-", "/")}/${place}`,
    carrier: null,
    language: "en",
    headline: null,
    published: day,
    publishedMonth: null,
    dateBasis: "url",
    credits: [],
    outlet,
    domain: `outlet-${place % OUTLETS.length}.example`,
  };
}
