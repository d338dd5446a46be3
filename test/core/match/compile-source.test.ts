import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { buildPack } from "../../../cli/pack/build-pack";
import { readLexicon as lexiconFiles, ROOT } from "../../../cli/pack/source-files";
import { PackErrors } from "../../../core/corpus/pack-errors";
import { parsePackSource } from "../../../core/corpus/pack-source";
import { createPartPort } from "../../../core/index/part-port";
import { readLexicon } from "../../../core/index/read-lexicon";
import { compileSource } from "../../../core/match/compile-source";
import { runSelfTests } from "../../../core/match/run-self-tests";
import { smallPack } from "../index/small-pack";

/** Half by hand and half in a sheet, in two languages, with gold pairs. */
const FOLDER = join(ROOT, "test/fixtures/packs/river-flood");

const files = (change: Readonly<Record<string, string>> = {}): Readonly<Record<string, string>> => ({
  ...Object.fromEntries(readdirSync(FOLDER).map((name) => [name, readFileSync(join(FOLDER, name), "utf8")])),
  ...change,
});

describe("compiling a source in memory", { timeout: 60_000 }, () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "careo-source-"));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it("gives the very bytes that the command line writes, with the lexicon read out of a compiled pack", async () => {
    const out = join(folder, "out");
    const { manifest } = await buildPack(FOLDER, out);
    const port = createPartPort(manifest, async (name) => new Uint8Array(readFileSync(join(out, name))));
    const lexicon = await readLexicon(port);
    expect(lexicon.es.length).toBeGreaterThan(500);
    expect(lexicon.pt.length).toBeGreaterThan(500);
    const known = await lexiconFiles();
    const sorted = [...known.es].sort((a, b) => (a.stem < b.stem ? -1 : 1));
    expect(lexicon.es).toEqual(sorted);
    const seen: number[] = [];
    const source = await parsePackSource(files());
    const compiled = await compileSource(source, lexicon, (done) => void seen.push(done));
    expect(compiled.manifest).toEqual(manifest);
    for (const { name } of manifest.parts)
      expect(Buffer.from(compiled.parts.get(name) ?? [])).toEqual(readFileSync(join(out, name)));
    expect(compiled.failures).toEqual([]);
    expect(seen).toEqual(source.reports.map((_, at) => at));
  });

  it("tells how many of its gold pairs were asked", async () => {
    const source = await parsePackSource(files());
    const { reader } = await smallPack([]);
    const asked: number[] = [];
    await runSelfTests(source.selfTests, reader, (done) => void asked.push(done));
    expect(asked).toEqual(source.selfTests.map((_, at) => at + 1));
  });

  it("tells every gold pair that does not hold", async () => {
    const wrong = { text: "A circus came to the town of Zed.", page: {}, matched: [] as string[] };
    const source = await parsePackSource(files());
    wrong.matched.push(source.reports[0]?.claims[0]?.id ?? "");
    const tests = `${files()["selftests.jsonl"]}\n${JSON.stringify(wrong)}\n`;
    const { failures } = await compileSource(await parsePackSource(files({ "selftests.jsonl": tests })), {
      es: [],
      pt: [],
    });
    expect(failures.some((line) => line.includes("A circus came"))).toBe(true);
  });

  it("ends where its turn rejects", async () => {
    const source = await parsePackSource(files());
    const stopped = compileSource(source, { es: [], pt: [] }, (done) => {
      if (done === 2) throw new Error("stopped");
    });
    await expect(stopped).rejects.toThrow("stopped");
  });
});

describe("a sheet of reports", () => {
  const head = "url,outlet,language,claim";
  const faults = async (sheet: string) => {
    const error: unknown = await parsePackSource(files({ "reports.csv": sheet })).catch(
      (each: unknown) => each,
    );
    return error instanceof PackErrors ? error.errors.map(({ message }) => message) : [];
  };

  it.each([
    {
      name: "an unknown column",
      sheet: `${head},moon\na,b,c,d,e`,
      says: [/^reports\.csv:1: expected columns among/],
    },
    {
      name: "too few cells",
      sheet: `${head}\n\na,b,c`,
      says: [/^reports\.csv:3: expected 4 cells, found 3/],
    },
    {
      name: "what does not fit, at the line where its row begins",
      sheet: `${head}\n"https://x.example/1",none,en,"One\nline more"\nno-address,none,en,Two`,
      says: [/^reports\.csv:2 outlet: expected a known id/, /^reports\.csv:4 url: /],
    },
    {
      name: "an open quotation mark",
      sheet: `${head}\nhttps://x.example/1,a,en,"One`,
      says: [/^reports\.csv:2: expected a quotation mark/],
    },
  ])("is told of with its line: $name", async ({ sheet, says }) => {
    const found = await faults(sheet);
    for (const [at, pattern] of says.entries()) expect(found[at]).toMatch(pattern);
  });
});
