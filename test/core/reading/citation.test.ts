import { describe, expect, it } from "vitest";
import { sampleClaim, sampleMatch } from "../../../cli/gallery/samples";
import type { Match } from "../../../core/match/match";
import { cite } from "../../../core/reading/citation";
import { viewClaim } from "../../../core/reading/claim-view";

function reportOf(change: Partial<Match>) {
  const [report] = viewClaim(sampleClaim([sampleMatch(change)])).groups.flatMap(({ reports }) => reports);
  if (!report) throw new Error("The sample has no report");
  return report;
}

const URL = "https://www.harbourtimes.example/world/2019/03/04/flooding";
const COPY = `https://web.archive.org/web/20190304/${URL}`;
const TITLED = reportOf({ headline: "Flood [toll] rises" });
const BARE = reportOf({ headline: null, published: null, url: "javascript:alert(1)" });

describe("cite", () => {
  it("writes Markdown whose title cannot break out of its link", () => {
    expect(cite(TITLED, "markdown")).toBe(
      `[Flood \\[toll\\] rises](<${URL}>), *Harbour Times*, 2019-03-04, [archive](<${COPY}>)`,
    );
  });

  it("writes plain text", () => {
    expect(cite(TITLED, "plain")).toBe(`Harbour Times, “Flood [toll] rises”, 2019-03-04. ${URL} (${COPY})`);
  });

  it("writes an item of CSL-JSON", () => {
    expect(JSON.parse(cite(TITLED, "json"))).toEqual({
      id: TITLED.id,
      type: "article-newspaper",
      title: "Flood [toll] rises",
      "container-title": "Harbour Times",
      language: "en",
      issued: { "date-parts": [[2019, 3, 4]] },
      URL,
      archive_location: COPY,
    });
  });

  it("leaves out what is not known, and an address that is none", () => {
    expect(cite(BARE, "plain")).toBe("Harbour Times.");
    expect(cite(BARE, "markdown")).toBe("Harbour Times");
    expect(Object.keys(JSON.parse(cite(BARE, "json")))).toEqual([
      "id",
      "type",
      "container-title",
      "language",
    ]);
  });
});
