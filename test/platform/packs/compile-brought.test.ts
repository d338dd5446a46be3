import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { ROOT } from "../../../cli/pack/source-files";
import { RecordError } from "../../../core/corpus/json-lines";
import { PackErrors } from "../../../core/corpus/pack-errors";
import type { BroughtFiles } from "../../../platform/packs/brought-files";
import { openFiles } from "../../../platform/packs/brought-files";
import { compileFiles, FailedGoldPairs, isSource } from "../../../platform/packs/compile-brought";
import { openVersion } from "../../../platform/packs/open-version";

const FOLDER = join(ROOT, "data/template");

const source = (change: Readonly<Record<string, string | Uint8Array | null>> = {}): BroughtFiles => {
  const files = new Map<string, Blob>(
    readdirSync(FOLDER).map((name) => [name, new Blob([readFileSync(join(FOLDER, name), "utf8")])]),
  );
  for (const [name, text] of Object.entries(change)) {
    if (text === null) files.delete(name);
    else files.set(name, new Blob([typeof text === "string" ? text : new Uint8Array(text)]));
  }
  return files;
};

const lexicon = async () => ({ es: [], pt: [] });
const compile = (files: BroughtFiles) => compileFiles(files, lexicon, () => undefined);

describe("a source that was brought", { timeout: 30_000 }, () => {
  it.each([
    ["a source", source(), true],
    ["a source without its head", source({ "pack.json": null }), true],
    [
      "a compiled pack",
      new Map([
        ["manifest.json", new Blob()],
        ["outlets.jsonl", new Blob()],
      ]),
      false,
    ],
    [
      "a published pack",
      new Map([
        ["pack.json", new Blob()],
        ["a1.bin", new Blob()],
      ]),
      false,
    ],
  ])("is told from other files: %s", (_, files, expected) => expect(isSource(files)).toBe(expected));

  it("becomes a compiled folder that opens as a pack under its title, with its gold pairs on their lines", async () => {
    const lines = readFileSync(join(FOLDER, "selftests.jsonl"), "utf8").trim().split("\n");
    const spaced = lines.map((line) => `\n${line}\n`).join("");
    const { title, folder } = await compile(source({ "selftests.jsonl": spaced }));
    const version = await openFiles(folder, title);
    expect(version.publication).toMatchObject({ title, sequence: 1 });
    expect(version.key).toBeNull();
    const { segments, selfTests } = await openVersion(version.publication, version.read);
    expect(segments[0]?.manifest.claims).toBeGreaterThan(3);
    expect(selfTests.map(({ line }) => line)).toEqual(lines.map((_, at) => at * 2 + 2));
    for (const { manifest, read } of segments) for (const part of manifest.parts) await read(part.name);
  });

  it.each([
    ["no head", { "pack.json": null }, /^pack\.json:1: expected this file/],
    [
      "a table that is a sheet",
      { "outlets.csv": "id,name" },
      /^outlets\.csv:1: expected outlets\.jsonl: only/,
    ],
    ["no reports", { "reports.jsonl": null }, /^reports\.jsonl:1: expected this file or reports\.csv/],
    [
      "letters that are no UTF-8",
      { "outlets.jsonl": new Uint8Array([0x7b, 0xff, 0xfe]) },
      /^outlets\.jsonl:1: expected UTF-8/,
    ],
    [
      "a title that turns the text around it",
      {
        "pack.json": JSON.stringify(
          {
            id: "a",
            version: "1.0.0",
            title: "a\u202eb",
            languages: ["en"],
            dates: { from: "2031-01-01", to: "2031-01-02" },
          },
          null,
          2,
        ),
      },
      /^pack\.json:4 title: /,
    ],
    ["a report of nobody", { "outlets.jsonl": "" }, /^reports\.jsonl:1 outlet: expected a known id/m],
  ])("is refused by file, line and field: %s", async (_, change, says) => {
    const refused: unknown = await compile(source(change)).catch((error: unknown) => error);
    expect(refused instanceof RecordError || refused instanceof PackErrors).toBe(true);
    expect(refused).toMatchObject({ message: expect.stringMatching(says) });
  });

  it("is refused where a gold pair does not hold, by its line", async () => {
    const wrong = JSON.stringify({
      text: "Nothing of this is in the pack.",
      page: {},
      matched: ["https://radiokest.example/none#0"],
    });
    const tests = `\n\n${wrong}\n`;
    const unknown: unknown = await compile(source({ "selftests.jsonl": tests })).catch(
      (error: unknown) => error,
    );
    expect(unknown).toMatchObject({
      message: expect.stringMatching(/^selftests\.jsonl:3: expected a known claim/),
    });
    const [first] = readFileSync(join(FOLDER, "reports.jsonl"), "utf8").split("\n");
    const { url } = JSON.parse(first ?? "");
    const failing = wrong.replace("https://radiokest.example/none", url);
    const failed: unknown = await compile(source({ "selftests.jsonl": `\n\n${failing}` })).catch(
      (error: unknown) => error,
    );
    expect(failed instanceof FailedGoldPairs && failed.failures[0]).toMatch(
      /^selftests\.jsonl:3 "Nothing of this/,
    );
  });

  it("is larger than what is read", async () => {
    const huge = {
      size: 50_000_001,
      arrayBuffer: () => Promise.reject(new Error("read")),
    } as unknown as Blob;
    await expect(compile(new Map(source()).set("reports.jsonl", huge))).rejects.toThrow(
      /^reports\.jsonl:1: expected at most/,
    );
  });
});
