import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { buildPack } from "../../../cli/pack/build-pack";
import { openBundle } from "../../../cli/pack/bundle";
import { runPack } from "../../../cli/pack/run-pack";
import { ROOT, readPackSource } from "../../../cli/pack/source-files";
import { RecordError } from "../../../core/corpus/json-lines";
import { PackErrors } from "../../../core/corpus/pack-errors";
import { rankDocuments } from "../../../core/index/bm25";
import { FORMAT } from "../../../core/index/record-keys";
import { createCorpusReader } from "../../../core/index/segment-reader";
import { createBundlePort } from "../../../platform/store/bundle-port";

/** The files that docs/pack-format.md shows, by name. */
function documentedFiles(): Map<string, string> {
  const page = readFileSync(join(ROOT, "docs/pack-format.md"), "utf8");
  const blocks = page.matchAll(/^```(?:json|csv) (\S+)\n([\s\S]*?)^```/gm);
  return new Map([...blocks].map(([, name = "", text = ""]) => [name, text]));
}

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "careo-pack-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function write(files: ReadonlyMap<string, string>): void {
  for (const [name, text] of files) writeFileSync(join(folder, name), text);
}

it("the documents name the form of compiled packs that readers take", () => {
  const page = readFileSync(join(ROOT, "docs/pack-format.md"), "utf8");
  expect(page).toContain(`\`format\` (${FORMAT}; a reader refuses any other)`);
});

describe("the pack that the documents show", { timeout: 60_000 }, () => {
  it("compiles, and its claims are found in both languages", async () => {
    write(documentedFiles());
    const { manifest, source } = await buildPack(folder, join(folder, "out"));
    expect(source.selfTests).toHaveLength(2);
    expect(manifest.age).toEqual({
      pack: "flood",
      version: "1.0.0",
      reports: 3,
      outlets: 2,
      from: "2031-05",
      to: "2031-05-04",
    });
    const reader = createCorpusReader(createBundlePort(openBundle(join(folder, "out"))));
    const found = await rankDocuments([{ term: "m:aldea", weight: 1 }], reader, 10);
    expect(found.map(({ doc }) => doc).sort()).toEqual([0, 1, 2]);
    const [twelve] = await rankDocuments([{ term: "f:12", weight: 1 }], reader, 10);
    expect(twelve?.doc).toBe(0);
  });

  it("is published and read back as the page's last step says", async () => {
    write(documentedFiles());
    const web = join(folder, "web");
    const said: string[] = [];
    const pack = (...args: string[]) =>
      runPack(
        args,
        (line) => said.push(line),
        (line) => said.push(line),
      );
    const key = ["--key", join(folder, "key.pem")];
    // The sources of the page lie in the folder itself, and what is published in one below it.
    expect([await pack("publish", folder, "--to", web, ...key), said]).toEqual([
      1,
      [expect.stringContaining("given away")],
    ]);
    expect(await pack("publish", folder, "--to", web, "--key", `${folder}.pem`)).toBe(0);
    expect(await pack("check", web)).toBe(0);
    rmSync(`${folder}.pem`);
    expect(said.at(-1)).toBe("2 self-tests hold");
  });

  it.each([
    { file: "reports.jsonl", from: '"asserts"', to: '"swears"', says: /reports\.jsonl:1 claims\.0\.stance/ },
    { file: "outlets.jsonl", from: '"radio-rio"', to: '"radio-mar"', says: /carriers\.jsonl:1 outlets/ },
    { file: "pack.json", from: '"1.0.0"', to: '"one"', says: /pack\.json:1 version/ },
  ])("is refused with file, line and field when $file says $to", async ({ file, from, to, says }) => {
    const files = documentedFiles();
    write(files.set(file, (files.get(file) ?? "").replace(from, to)));
    const failure = await readPackSource(folder).catch((error: unknown) => error);
    expect(failure instanceof PackErrors || failure instanceof RecordError).toBe(true);
    expect(String(failure)).toMatch(says);
  });
});
