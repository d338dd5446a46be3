import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { openBundle } from "../../../cli/pack/bundle";
import { cachedPack } from "../../../cli/pack/bundled-pack";
import type { CorpusReader } from "../../../core/index/corpus-reader";
import { joinReaders } from "../../../core/index/joined-reader";
import { createCorpusReader, type SegmentReader } from "../../../core/index/segment-reader";
import { savedClaims } from "../../../core/match/saved-claims";
import type { Page } from "../../../core/reading/page";
import { readPage } from "../../../core/reading/read-page";
import { savePage } from "../../../core/reading/save-page";
import { createBundlePort } from "../../../platform/store/bundle-port";
import { compileReading } from "../../../platform/store/reading-segment";

const FOLDER = process.env.CAREO_ARTICLES ?? "";
const present = FOLDER !== "" && existsSync(FOLDER);

/** Two outlets that retell one story of an agency; a third host copies the first word for word. */
const FIRST = { domain: "www.theindianwire.com", published: "2019-02-09" };
const SECOND = { domain: "english.alahednews.com.lb", published: "2019-02-09" };

function textOf(seed: string): string {
  const name = readdirSync(FOLDER).find((file) => file.startsWith(seed)) ?? "";
  return readFileSync(join(FOLDER, name), "utf8");
}

function pageOf(seed: string, { domain, published }: typeof FIRST): Page {
  return { id: seed, text: textOf(seed), language: "en", domain, published, url: null };
}

describe.skipIf(!present)("a saved real article", { timeout: 120_000 }, () => {
  let pack: SegmentReader;
  let all: CorpusReader;
  let id: string;

  beforeAll(async () => {
    pack = createCorpusReader(createBundlePort(openBundle(await cachedPack())));
    const made = await savePage(
      pageOf("002", FIRST),
      "https://www.theindianwire.com/saved-for-the-test",
      pack,
    );
    if (made.kind !== "report") throw new Error(made.kind);
    id = made.report.id;
    const [segment] = await compileReading(await savedClaims([made], pack));
    const records = segment?.records ?? new Map<string, Uint8Array>();
    const port = {
      read: async (keys: readonly string[]) =>
        new Map(
          keys.flatMap((key) => (records.has(key) ? [[key, records.get(key) ?? new Uint8Array()]] : [])),
        ),
    };
    all = joinReaders([{ reader: pack }, { reader: createCorpusReader(port), saved: true }]);
  }, 120_000);

  it("is found from another outlet's article on the same event", async () => {
    const { claims } = await readPage(pageOf("001", SECOND), all);
    const found = claims.flatMap(({ answer }) => answer.matches.filter(({ reportId }) => reportId === id));
    expect(found.length).toBeGreaterThan(0);
    expect(found.every(({ words }) => words === "outlet")).toBe(true);
  });

  it("is told to share its passages with a copy on another host", async () => {
    const { claims } = await readPage(pageOf("002", { ...FIRST, domain: "copy.example" }), all);
    const found = claims.flatMap(({ answer }) => answer.matches.filter(({ reportId }) => reportId === id));
    expect(found.length).toBeGreaterThan(2);
    expect(found.every(({ sharedText }) => (sharedText ?? 0) > 0.9)).toBe(true);
  });
});
