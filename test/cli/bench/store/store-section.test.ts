import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { parseOptions } from "../../../../cli/bench/store/options";
import { plotOf } from "../../../../cli/bench/store/plot";
import { type Cell, mergeCells } from "../../../../cli/bench/store/results";
import { storeSection } from "../../../../cli/bench/store/store-section";
import { HEADING, keepingSection, replaceSection } from "../../../../cli/bench/store/write-section";

const start = { median: 31, low: 29, high: 33.5, count: 50 };
const kind = {
  cold: start,
  aboveEmpty: { ...start, median: 12.25 },
  warm: { p50: 1, p95: 2, count: 9 },
  agreement: 1,
};

function cell(engine: string, more: Partial<Cell> = {}): Cell {
  return {
    browser: "chromium",
    version: "Chrome/1",
    texts: 1_000,
    engine,
    date: "2031-01-01",
    load: 1,
    failed: null,
    buildMs: { index: 1_500 },
    storedBytes: 2e6,
    memoryBytes: 1e8,
    heapBytes: 4e6,
    content: kind,
    common: kind,
    page: { p50: 5, p95: 6, count: 10 },
    ...more,
  };
}

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "careo-store-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe("results", () => {
  it("replace those of the same browser, size and engine, and keep the others", () => {
    const path = join(folder, "cells.json");
    mergeCells(path, [cell("careo", { load: 9 }), cell("orama")]);
    const all = mergeCells(path, [cell("careo", { load: 2 })]);
    expect(all.map(({ engine, load }) => [engine, load])).toEqual([
      ["careo", 2],
      ["orama", 1],
    ]);
  });

  it("say which machine they are of, engine by engine where there are several", () => {
    const [one, other] = [{ machine: "2 × A, 24 GB" }, { machine: "4 × B, 8 GB" }];
    expect(storeSection([cell("careo", one), cell("orama", one)])).toContain("2031-01-01, 2 × A, 24 GB.");
    expect(storeSection([cell("careo", one), cell("orama", other)])).toContain(
      "2031-01-01, 2 × A, 24 GB (careo), 4 × B, 8 GB (orama).",
    );
  });

  it("stand beside the goals of their size, and beside the quickest other engine of the same run", () => {
    const large = { texts: 100_000, page: { p50: 61, p95: 90, count: 10 } };
    const quicker = { ...kind, aboveEmpty: { ...start, median: 11 } };
    const section = storeSection([
      cell("careo", large),
      cell("empty", large),
      cell("orama", { ...large, content: quicker }),
      cell("flexsearch", { ...large, content: quicker, date: "2030-01-01" }),
    ]);
    expect(section).toContain(
      "| chromium, 100,000, load 1: above empty ms, content | 12 | 12 | no, 1.0 times |",
    );
    expect(section).toContain("| chromium, 100,000, load 1: ahead, content | 12 | orama 11 | no |");
    expect(section).toContain("| chromium, 100,000, load 1: ahead, common | 12 | orama 12 | no |");
    expect(section).toContain("| chromium, 100,000, load 1: warm p95 ms, common | 2.0 | 5.0 | yes |");
    expect(section).toContain(
      "| chromium, 100,000, load 1: a page of 40, p95 ms | 90 | 60 | no, 1.5 times |",
    );
  });

  it("tell how much later another engine answers, start by start, and whether chance may do that", () => {
    const behind = (low: number) => ({ ...kind, behindCareo: { median: 4, low, high: 9, count: 50 } });
    const section = storeSection([
      cell("careo", { run: "a" }),
      cell("orama", { run: "a", content: behind(2), common: behind(-1) }),
      cell("flexsearch", { run: "b", content: { ...kind, aboveEmpty: { ...start, median: 2 } } }),
    ]);
    const row = "| chromium, 1,000, load 1: ahead";
    expect(section).toContain(`${row}, content | 12 | orama 12, later by 4.0 (2.0 to 9.0) | yes |`);
    expect(section).toContain(
      `${row}, common | 12 | orama 12, later by 4.0 (-1.0 to 9.0) | yes, within what chance may do |`,
    );
    expect(storeSection([cell("orama")])).not.toContain("Against the goals");
  });

  it("are shown with interval and number of starts, and a failure with its reason", () => {
    const section = storeSection([
      cell("careo"),
      cell("orama", { failed: "needed more than 10 minutes", content: null, common: null }),
    ]);
    expect(section).toContain("**12** (29 to 34; 50)");
    expect(section).toMatch(/\| Orama [\d.]+ \| needed more than 10 minutes \|/);
    expect(section).toMatch(/\| MiniSearch [\d.]+ \| not measured \|/);
  });

  it("are plotted, a browser a panel", () => {
    const plot = plotOf([
      cell("careo"),
      cell("careo", { browser: "firefox" }),
      cell("orama", { content: null }),
    ]);
    expect(plot.match(/font-weight="bold"/g)).toHaveLength(2);
    expect(plot).not.toContain("NaN");
  });
});

describe("the section of the documents", () => {
  const page = `# Benchmarks\n\n${HEADING}\n\nold\n\n## Size\n\nrows\n`;

  it("is replaced between its heading and the next", () => {
    const path = join(folder, "page.md");
    writeFileSync(path, page);
    replaceSection(path, `${HEADING}\n\nnew`);
    expect(readFileSync(path, "utf8")).toBe(page.replace("old", "new"));
  });

  it("survives when the rest of the page is made anew", () => {
    const path = join(folder, "page.md");
    writeFileSync(path, page);
    expect(keepingSection("# Benchmarks\n\nfresh\n", path)).toBe(
      `# Benchmarks\n\nfresh\n\n${HEADING}\n\nold\n`,
    );
  });
});

describe("parseOptions", () => {
  it("reads sizes with their scales", () => {
    expect(parseOptions(["--texts", "1k,2m,30"])).toMatchObject({
      texts: [1_000, 2_000_000, 30],
      starts: 50,
    });
  });

  it.each([
    { args: ["--texts", "many"], says: "--texts" },
    { args: ["--engines", "grep"], says: "grep" },
    { args: ["--browsers", "lynx"], says: "lynx" },
    { args: ["--starts", "0"], says: "--starts" },
  ])("refuses $args", ({ args, says }) => {
    expect(parseOptions(args)).toContain(says);
  });

  it("always measures the empty worker", () => {
    expect(parseOptions(["--engines", "careo"])).toMatchObject({
      engines: [{ name: "empty" }, { name: "careo" }],
    });
  });
});
