import { createHash } from "node:crypto";
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { buildPack } from "../../../cli/pack/build-pack";
import { openBundle } from "../../../cli/pack/bundle";
import { diffLines, diffPacks } from "../../../cli/pack/diff-packs";
import { FailedSelfTests } from "../../../cli/pack/self-tests";
import { ROOT } from "../../../cli/pack/source-files";
import { rankDocuments } from "../../../core/index/bm25";
import { createCorpusReader } from "../../../core/index/segment-reader";
import { createBundlePort } from "../../../platform/store/bundle-port";

/** A pack on another topic than ours, in two languages, made from docs/pack-format.md alone. */
const SOURCE = join(ROOT, "test/fixtures/packs/river-flood");

let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "careo-river-"));
  await buildPack(SOURCE, join(folder, "one"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function hashOf(path: string): string {
  const hash = createHash("sha256");
  for (const name of readdirSync(path).sort()) hash.update(name).update(readFileSync(join(path, name)));
  return hash.digest("hex");
}

/** The sources with one file changed, in a folder of their own. */
function changed(name: string, file: string, change: (text: string) => string): string {
  const path = join(folder, name);
  cpSync(SOURCE, path, { recursive: true });
  writeFileSync(join(path, file), change(readFileSync(join(path, file), "utf8")));
  return path;
}

describe("a pack on another topic", { timeout: 60_000 }, () => {
  it("is built of lines and a sheet, and searched in both languages", async () => {
    const reader = createCorpusReader(createBundlePort(openBundle(join(folder, "one"))));
    const found = await rankDocuments([{ term: "m:port-selwyn", weight: 1 }], reader, 20);
    const claims = await reader.claims(found.map(({ doc }) => doc));
    const languages = [...claims.values()].map(({ report }) => report.language);
    expect(new Set(languages)).toEqual(new Set(["en", "es"]));
    const [evacuated] = await rankDocuments([{ term: "f:4500", weight: 1 }], reader, 20);
    expect(claims.get(evacuated?.doc ?? -1)?.report.outlet.id).toBe("north-wire");
  });

  it("is the same bytes when built twice", async () => {
    await buildPack(SOURCE, join(folder, "two"));
    expect(hashOf(join(folder, "two"))).toBe(hashOf(join(folder, "one")));
  });

  it("is not written when it fails a gold pair, and says which and what was found", async () => {
    const source = changed(
      "failing",
      "selftests.jsonl",
      (text) =>
        `${text}{"text": "Maeve Torrin said the levee had been inspected in January.", "page": {"published": "2031-04-12"}, "painted": ["https://coastradio.example/news/8841#0"], "nothingPainted": true}\n`,
    );
    const failure: unknown = await buildPack(source, join(folder, "unwritten")).catch(
      (error: unknown) => error,
    );
    expect(failure).toBeInstanceOf(FailedSelfTests);
    const [first = "", second = ""] = failure instanceof FailedSelfTests ? failure.failures : [];
    expect(first).toMatch(
      /^selftests\.jsonl:7 "Maeve Torrin said.*expected r-\w+#0 painted, found r-\w+#2 painted/,
    );
    expect(second).toMatch(/expected nothing painted, found r-/);
    expect(existsSync(join(folder, "unwritten"))).toBe(false);
  });

  it("keeps the pack that was there when the next one fails", async () => {
    const source = changed(
      "failing-again",
      "selftests.jsonl",
      () =>
        `{"text": "A sentence about nothing.", "page": {}, "matched": ["https://coastradio.example/news/8841#0"]}\n`,
    );
    const before = hashOf(join(folder, "one"));
    await expect(buildPack(source, join(folder, "one"))).rejects.toThrow("fails its own gold pairs");
    expect(hashOf(join(folder, "one"))).toBe(before);
    expect(readdirSync(folder).filter((name) => name.startsWith("."))).toEqual([]);
  });

  it("is compared with its next version, report by report and claim by claim", async () => {
    const source = changed("next", "reports.jsonl", (text) =>
      text
        .replace("was opened", "was opened")
        .replace("crested at 7.2 metres", "crested at 7.4 metres")
        .replace(/\n\{"url": "https:\/\/coastradio[^\n]*/, "")
        .concat(
          '{"url": "https://coastradio.example/news/8900", "outlet": "coast-radio", "language": "en", "published": "2031-04-20", "claims": ["The levee above Port Selwyn was closed again on 20 April 2031.", "Two bridges over the River Arlen stay shut."]}\n',
        ),
    );
    await buildPack(source, join(folder, "new"));
    const diff = await diffPacks([join(folder, "one")], [join(folder, "new")]);
    expect(diff.reports.added).toHaveLength(1);
    expect(diff.reports.removed).toHaveLength(1);
    expect([diff.claims.added.length, diff.claims.changed.length, diff.claims.removed.length]).toEqual([
      2, 1, 1,
    ]);
    expect(diffLines(diff, false)).toContain("claims: 2 added, 1 changed, 1 removed");
  });

  it("moves nothing to itself", async () => {
    const { bytes, claims } = await diffPacks([join(folder, "one")], [join(folder, "one")]);
    expect(bytes.moved).toBe(0);
    expect(bytes.shared).toBeGreaterThan(0);
    expect(claims).toEqual({ added: [], changed: [], removed: [] });
  });
});
