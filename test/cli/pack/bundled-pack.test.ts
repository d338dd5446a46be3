import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openBundle } from "../../../cli/pack/bundle";
import { type CompiledPack, compileBundledPack, testedPack } from "../../../cli/pack/bundled-pack";
import { checkBundle } from "../../../cli/pack/check-bundle";
import { compilePack } from "../../../cli/pack/compile-pack";
import { openSource } from "../../../cli/pack/open-source";
import { openCompiledPack } from "../../../cli/pack/reader";
import { BUNDLED_PACK, readLexicon, readPackSource } from "../../../cli/pack/source-files";
import { packStats } from "../../../cli/pack/stats";
import { ErrorList } from "../../../core/corpus/pack-errors";
import { Manifest } from "../../../core/index/manifest";
import { thinkingOf } from "../../../core/match/thinking";

const folder = mkdtempSync(join(tmpdir(), "careo-pack-"));
let pack: CompiledPack;
beforeAll(async () => {
  pack = await compileBundledPack(folder);
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Every event id that the evaluation labels use, of claims and of reports. */
function eventIds(): string[] {
  const lines = readFileSync(join(BUNDLED_PACK, "evaluation/events.jsonl"), "utf8").trim().split("\n");
  return [...new Set(lines.map((line) => String(JSON.parse(line).event)))];
}

describe("the bundled pack", { timeout: 60_000 }, () => {
  it("is whole, and holds every claim of its sources under its id", async () => {
    const [whole] = await checkBundle(openBundle(folder));
    expect(whole).toMatch(/whole$/);
    const source = await readPackSource(BUNDLED_PACK);
    const ids = source.reports.flatMap((report) => report.claims.map((claim) => claim.id));
    const reader = await openCompiledPack();
    const stored = await reader.claims(ids.map((_, doc) => doc));
    expect([...stored.values()].map(({ claim }) => claim.id)).toEqual(ids);
    expect(ids.length).toBeGreaterThan(2_500);
  });

  it("is not taken for whole where a claim is not there", async () => {
    const bundle = openBundle(folder);
    const manifest = { ...Manifest.parse(await bundle.manifest()) };
    const missing = { ...bundle, manifest: async () => ({ ...manifest, claims: manifest.claims + 1 }) };
    await expect(checkBundle(missing)).rejects.toThrow(`claim ${manifest.claims} of ${manifest.claims + 1}`);
  });

  it("holds no event id: they are labels for judging, never an input", () => {
    const ids = eventIds();
    expect(ids.length).toBeGreaterThan(150);
    const bytes = Buffer.concat(pack.files.map(({ path }) => readFileSync(path)));
    expect(bytes.includes('"claims"')).toBe(true);
    expect(bytes.includes('"event":')).toBe(false);
    expect(ids.filter((id) => bytes.includes(id))).toEqual([]);
  });

  it("has answered its gold pairs, at least twenty", async () => {
    const errors = new ErrorList();
    const { selfTests } = await openSource(BUNDLED_PACK, errors);
    expect(errors.count).toBe(0);
    expect(selfTests.length).toBeGreaterThanOrEqual(20);
    expect(existsSync(join(await testedPack(), "passed"))).toBe(true);
  });

  it("stays under 4 MB compressed", async () => {
    const [, weight = ""] = await packStats(pack.manifest, folder);
    expect(Number(/\((\d+) compressed\)/.exec(weight)?.[1])).toBeLessThan(4_000_000);
  });

  it("is the same bytes when compiled twice", async () => {
    const [source, lexicon] = await Promise.all([readPackSource(BUNDLED_PACK), readLexicon()]);
    const [one, two] = ["one", "two"].map((name) =>
      compilePack(source, lexicon, thinkingOf(source), join(folder, name)),
    );
    expect(await two).toEqual(await one);
  });
});
