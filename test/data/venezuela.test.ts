import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { PACK_FILES, parsePackSource } from "../../core/corpus/pack-source";

const FOLDER = join(import.meta.dirname, "../../data/venezuela");
const files = Object.fromEntries(PACK_FILES.map((name) => [name, readFileSync(join(FOLDER, name), "utf8")]));
const pack = await parsePackSource(files);
const claims = pack.reports.flatMap((report) => report.claims);
const figures = claims.flatMap((claim) => claim.figures);

describe("the Venezuela pack's source", () => {
  it("holds every report and claim of the corpus it was made from", () => {
    expect(pack.reports).toHaveLength(1058);
    expect(claims).toHaveLength(2853);
    expect(pack.reports.filter((report) => report.published === null)).toHaveLength(193);
    expect(pack.reports.filter((report) => report.headline === null)).toHaveLength(393);
    expect(pack.reports.filter((report) => report.headline?.basis === "slug")).toHaveLength(177);
    expect(claims.filter((claim) => claim.textEn !== undefined)).toHaveLength(760);
  });

  it("keeps reports in a stable order and spans the dates its manifest states", () => {
    const keys = pack.reports.map(
      ({ published, publishedMonth, id }) => `${published ?? publishedMonth ?? "9999"} ${id}`,
    );
    expect(keys).toEqual([...keys].sort());
    const days = pack.reports.flatMap(({ published }) => published ?? []);
    expect(pack.manifest.dates).toEqual({ from: days[0], to: days.at(-1) });
  });

  it("names no event anywhere in its reports", () => {
    const reports = files["reports.jsonl"] ?? "";
    const events = readFileSync(join(FOLDER, "evaluation/events.jsonl"), "utf8")
      .trim()
      .split("\n")
      .map((line): unknown => JSON.parse(line));
    expect(events).toHaveLength(2853);
    expect(reports).not.toContain('"event":');
    const ids = new Set(events.map((label) => String(Object(label).event)));
    const whole = [...ids].filter((id) => reports.includes(`"${id}"`));
    expect(whole).toEqual([]);
  });

  it("leaves no scale inside a unit and no bound inside what is counted", () => {
    expect(figures.filter(({ unit }) => /\b(million|billion|thousand)\b/.test(unit))).toEqual([]);
    const bound =
      /\((more than|over|about|some|around|at least|up to|nearly|almost)\)|, (more than|at least|about|over)$/;
    expect(figures.filter(({ what }) => bound.test(what))).toEqual([]);
    expect(figures.filter(({ value, high }) => high !== undefined && high <= value)).toEqual([]);
  });

  it.each([
    ["r-95bd05449b#0", { value: 140, unit: "injured", bound: "moreThan" }],
    ["r-a8d3ac98db#1", { value: 40e9, unit: "USD", bound: "exact" }],
    ["r-3afc8bbdcd#0", { value: 99, unit: "seats", bound: "atLeast" }],
  ])("reads the figure of %s", (id, expected) => {
    const claim = claims.find((each) => each.id === id);
    expect(claim?.figures).toContainEqual(expect.objectContaining(expected));
  });

  it("keeps how the report was read out of an outlet's name", () => {
    const names = pack.outlets.map(({ name }) => name);
    expect(names.filter((name) => /\((via|mirror|wire|reprint|reproduce)|\bvia /i.test(name))).toEqual([]);
  });

  it("gives each domain to one outlet, and at least one report to each outlet", () => {
    const domains = pack.outlets.flatMap((outlet) => outlet.domains);
    expect(domains).toHaveLength(new Set(domains).size);
    const used = new Set(pack.reports.map(({ outlet }) => outlet));
    expect(pack.outlets.filter(({ id }) => !used.has(id))).toEqual([]);
  });

  it("has an outlet's own domain or a carrier behind every report", () => {
    const outlets = new Map(pack.outlets.map((outlet) => [outlet.id, outlet]));
    const lost = pack.reports.filter(({ url, outlet, carrier }) => {
      const host = new URL(url).hostname;
      const under = (domain: string) => host === domain || host.endsWith(`.${domain}`);
      const family = outlets.get(outlet)?.family;
      const kin = pack.outlets.filter(
        ({ id, family: other }) => id === outlet || (family && other === family),
      );
      const carried = carrier !== null && under(carrier);
      return !carried && !kin.some(({ domains }) => domains.some(under)) && !under("yahoo.com");
    });
    expect(lost.map(({ url }) => url)).toEqual([]);
  });

  it("never lets a family of one pose as a family", () => {
    const families = pack.outlets.flatMap(({ family }) => family ?? []);
    expect(
      families.filter((family, at) => !families.some((other, i) => i !== at && other === family)),
    ).toEqual([]);
  });

  it("is accompanied by the list of what was mended", () => {
    expect(readdirSync(FOLDER)).toContain("left-out.md");
  });
});
