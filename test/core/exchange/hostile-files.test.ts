import { describe, expect, it } from "vitest";
import { readClaimReviews } from "../../../core/exchange/claim-reviews";
import { readFeed } from "../../../core/exchange/feed";
import type { Imported } from "../../../core/exchange/imported";
import { itemPage } from "../../../core/exchange/item-page";
import { LONGEST, MOST_CLAIMS, MOST_PROBLEMS } from "../../../core/exchange/limits";
import { parsePlainJson } from "../../../core/exchange/plain-json";
import { openFile } from "../../../core/exchange/recognise-file";
import { readReportLines } from "../../../core/exchange/report-lines";
import { guessMapping, readTable, tableReports } from "../../../core/exchange/table";
import { safeLink } from "../../../core/reading/safe-link";
import { fc } from "../../seeded";
import { PAYLOADS } from "./payloads";

/** Whatever came of a file: nothing that runs, nothing beyond its limits, nothing in a prototype. */
function expectHarmless({ reports, problems }: Imported): void {
  for (const { report } of reports) {
    expect(safeLink(report.url)).not.toBeNull();
    expect(report.url).not.toMatch(/^javascript:/i);
    expect(report.url.length).toBeLessThanOrEqual(LONGEST.address);
    expect(report.claims.length).toBeLessThanOrEqual(MOST_CLAIMS);
    for (const { id, text } of report.claims) {
      expect(id.startsWith(`${report.id}#`)).toBe(true);
      expect(text.length).toBeLessThanOrEqual(LONGEST.claim);
    }
  }
  expect(problems.length).toBeLessThanOrEqual(MOST_PROBLEMS);
  expect(Object.hasOwn(Object.prototype, "polluted")).toBe(false);
}

describe.each(PAYLOADS)("of %s", (_, text) => {
  it("reading reports line by line makes nothing harmful", async () => {
    expectHarmless(await readReportLines(text));
  });

  it("reading a table makes nothing harmful, whichever columns are taken", async () => {
    const table = readTable(text);
    expectHarmless(await tableReports(table, guessMapping(table.columns)));
    expectHarmless(await tableReports(table, { url: 0, claim: 1, headline: 2, published: -1, language: 99 }));
  });

  it("reading reviews makes nothing harmful", async () => {
    const parsed = parsePlainJson(text);
    if ("value" in parsed) expectHarmless(await readClaimReviews(parsed.value));
  });

  it("reading a feed makes nothing harmful", () => {
    const feed = readFeed(text);
    if (feed.kind !== "feed") return;
    for (const item of feed.items) {
      const page = itemPage(item);
      expect(page.text).not.toMatch(/<script|<img|onerror/i);
      expect(JSON.stringify(item)).not.toContain("root:");
    }
  });

  it.each(["file.json", "file.csv", "file"])(
    "opening it as %s ends in one of the known kinds",
    async (name) => {
      const opened = await openFile(name, text);
      expect(["reports", "reviews", "table", "reader-data", "feed", "opml", "bad"]).toContain(opened.kind);
      if ("imported" in opened) expectHarmless(opened.imported);
    },
  );
});

describe("hostile files", { timeout: 60_000 }, () => {
  it("end in one of the known kinds wherever they are cut, joined or written over", async () => {
    const texts = PAYLOADS.map(([, text]) => text.slice(0, 4_000));
    const spoilt = fc
      .tuple(
        fc.constantFrom(...texts),
        fc.constantFrom(...texts),
        fc.nat(),
        fc.string({ unit: "binary", maxLength: 6 }),
      )
      .map(([one, other, at, written]) => {
        const place = at % (one.length + 1);
        return one.slice(0, place) + written + (at % 2 === 0 ? one.slice(place + 1) : other);
      });
    await fc.assert(
      fc.asyncProperty(spoilt, fc.constantFrom("file.json", "file.csv", "file"), async (text, name) => {
        const opened = await openFile(name, text);
        if ("imported" in opened) expectHarmless(opened.imported);
        else expect(["table", "reader-data", "feed", "opml", "bad"]).toContain(opened.kind);
      }),
      { numRuns: 2_000, seed: 7 },
    );
  }, 60_000);

  it("are at least sixty", () => {
    expect(new Set(PAYLOADS.map(([, text]) => text)).size).toBeGreaterThanOrEqual(60);
  });

  it.each([
    ["a document type", '<!DOCTYPE rss [<!ENTITY a "b">]><rss/>', "wrong-shape", 1],
    ["deep tags", "\n<a>".repeat(40), "too-deep", 34],
    ["tags crossed", "<rss>\n<a></b></rss>", "not-xml", 2],
    ["deep JSON", `${"[".repeat(40)}${"]".repeat(40)}`, "too-deep", 1],
    ["a file of a version to come", '{"careo": 99}', "newer-version", 1],
    ["nothing", "", "unknown-format", 1],
  ])("are refused with place and reason: %s", async (_, text, reason, line) => {
    expect(await openFile("file", text)).toMatchObject({ kind: "bad", reason, line });
  });

  it("tell which line and field of many is wrong, and keep the others", async () => {
    const good = (at: number) =>
      `{"url": "https://a.example/${at}", "outlet": "a", "language": "en", "claims": ["x"]}`;
    const text = [
      good(1),
      '{"url": "javascript:1", "outlet": "a", "language": "en", "claims": ["x"]}',
      good(2),
      "{",
      good(3),
    ].join("\n");
    const imported = await readReportLines(text);
    expect(imported.reports.map(({ report }) => report.url)).toEqual(
      [1, 2, 3].map((at) => `https://a.example/${at}`),
    );
    expect(imported.problems).toMatchObject([
      { line: 2, field: "url" },
      { line: 4, field: "", reason: "not-json" },
    ]);
  });
});
