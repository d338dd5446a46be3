import { describe, expect, it } from "vitest";
import { completePage } from "../../../core/reading/complete-page";
import { sameArticle } from "../../../core/reading/same-article";
import { savePage } from "../../../core/reading/save-page";
import { savedAddress } from "../../../core/reading/saved-address";
import { NewReport } from "../../../platform/store/saved-report";
import { SMALL_GAZETTEER } from "../claims/small-gazetteer";

const READER = {
  reference: async () => ({
    gazetteer: SMALL_GAZETTEER,
    outlets: [
      {
        id: "the-paper",
        name: "The Paper",
        domains: ["paper.example"],
        country: null,
        language: "en",
        family: null,
        kind: "newspaper" as const,
      },
    ],
    carriers: [],
    credits: [],
  }),
};

const TEXT = [
  "CARACAS (Reuters) - President Nicolas Maduro closed the border with Brazil on Thursday, the government of Venezuela said.",
  "At least 25 people were killed in the clashes in Caracas since Monday, according to the ministry of health of Venezuela.",
  "“We will open the road again on Friday,” Nicolas Maduro told reporters in Caracas.",
].join("\n\n");

const PAGE = completePage({
  id: "https://daily.example/border?utm_source=x",
  text: TEXT,
  headline: "Maduro closes the border",
  published: "2019-02-21",
  language: "en",
  url: "https://www.daily.example/border?utm_source=x#top",
});

async function saved(page = PAGE, readAt = "https://daily.example/border?utm_source=x") {
  const made = await savePage(page, readAt, READER);
  if (made.kind !== "report") throw new Error(made.kind);
  return made;
}

describe("savePage", () => {
  it("keeps claims, metadata, credits and hashes, in the shape that the store takes", async () => {
    const { report, outlet } = await saved();
    expect(NewReport.parse({ report, outlet })).toEqual({ report, outlet });
    expect(report).toMatchObject({
      url: "https://www.daily.example/border",
      outlet: "site-daily-example",
      headline: { text: "Maduro closes the border", basis: "published" },
      published: "2019-02-21",
      credits: ["reuters"],
    });
    expect(outlet.name).toBe("daily.example");
    expect(report.claims.length).toBeGreaterThanOrEqual(2);
    expect(report.claims.every(({ words }) => words === "outlet")).toBe(true);
    expect(report.claims.map(({ id }) => id)).toEqual(report.claims.map((_, at) => `${report.id}#${at}`));
    expect(report.shingles).toMatch(/^[\w-]+$/);
  });

  it("keeps no sentence that is not a claim", async () => {
    const aside = "My grandmother used to bake bread here, and the cat slept on the warm stones by the door.";
    const { report } = await saved({ ...PAGE, text: `${TEXT}\n\n${aside}` });
    expect(JSON.stringify(report)).not.toContain("grandmother");
  });

  it("reads figures and who said it", async () => {
    const { report } = await saved();
    const toll = report.claims.find(({ text }) => text.includes("25 people"));
    expect(toll?.figures).toMatchObject([{ value: 25, bound: "atLeast" }]);
    expect(toll?.attributedTo).toMatch(/ministry of health/);
  });

  it("knows a pack's outlet by its host, and none by a name that a page gives itself", async () => {
    const own = await saved({ ...PAGE, url: null }, "https://paper.example/a");
    expect(own.outlet.id).toBe("the-paper");
    const posing = await saved({ ...PAGE, siteName: "The Paper" });
    expect(posing.outlet.id).toBe("site-daily-example");
  });

  it.each([
    ["a page without claims", { ...PAGE, text: "The cat slept." }, "https://daily.example/a", "no-claims"],
    ["a page of no web address", { ...PAGE, url: null }, "file:///home/a.html", "no-address"],
  ])("makes nothing of %s", async (_, page, readAt, kind) => {
    expect(await savePage(page, readAt, READER)).toEqual({ kind });
  });
});

describe("savedAddress", () => {
  it.each([
    ["https://a.example/x", "https://a.example/x?utm_source=t&id=3", "https://a.example/x"],
    [null, "https://a.example/x?utm_source=t&id=3&fbclid=9#p", "https://a.example/x?id=3"],
    ["https://www.a.example/x", "https://m.a.example/amp/x", "https://www.a.example/x"],
    ["https://other.example/x", "https://a.example/y", "https://a.example/y"],
    ["https://evil-a.example/x", "https://a.example/y", "https://a.example/y"],
    ["javascript:alert(1)", "https://a.example/y", "https://a.example/y"],
    ["https://me:pw@a.example/x", "https://a.example/y", "https://a.example/x"],
    ["https://b.example/x", "http://127.0.0.1:80/y", "https://b.example/x"],
    ["javascript:alert(1)", "about:blank", null],
    [null, `https://a.example/${"x".repeat(3000)}`, null],
  ])("of %s, read at %s, is %s", (canonical, readAt, expected) => {
    expect(savedAddress(canonical, readAt)).toBe(expected);
  });
});

describe("sameArticle", () => {
  const long = Array.from(
    { length: 12 },
    (_, at) => `${TEXT} Sentence number ${at} tells of convoy ${at * 7}.`,
  ).join(" ");

  it("is told by address, or within one outlet by its text; copies of other outlets stay", async () => {
    const first = await saved({ ...PAGE, text: long });
    const again = await saved({ ...PAGE, text: long, url: "https://daily.example/amp/border" });
    const copied = await saved({ ...PAGE, text: long, url: null }, "https://copy.example/b");
    const other = await saved(
      { ...PAGE, text: TEXT.replaceAll("border", "bridge"), url: null },
      "https://daily.example/c",
    );
    expect(again.report.id).not.toBe(first.report.id);
    expect(sameArticle(again.report, [first])).toBe(first);
    expect(sameArticle(first.report, [first])).toBe(first);
    expect(sameArticle(copied.report, [first])).toBeNull();
    expect(sameArticle(other.report, [first])).toBeNull();
  });
});
