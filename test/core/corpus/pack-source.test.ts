import { describe, expect, it } from "vitest";
import { parsePackSource } from "../../../core/corpus/pack-source";

const claim = {
  id: "r-0000000001#0",
  text: "One.",
  attributedTo: null,
  entities: [],
  figures: [],
  eventDate: null,
  stance: "asserts",
  quote: null,
};
const report = {
  id: "r-0000000001",
  url: "https://post.example/a",
  outlet: "the-post",
  carrier: null,
  language: "en",
  headline: null,
  published: "2019-02-10",
  publishedMonth: null,
  dateBasis: "url",
  credits: ["reuters"],
  claims: [claim],
};
const outlet = {
  id: "the-post",
  name: "The Post",
  domains: ["post.example"],
  country: null,
  language: "en",
  family: null,
  kind: "site",
};

/** A pack's files with one report and one outlet, parts replaced. */
function files(parts: { reports?: unknown[]; outlets?: unknown[]; carriers?: unknown[] } = {}) {
  const lines = (rows: readonly unknown[]) => rows.map((row) => JSON.stringify(row)).join("\n");
  return {
    "pack.json": JSON.stringify({
      id: "test",
      version: "1.0.0",
      title: "Test",
      languages: ["en"],
      dates: { from: "2019-02-10", to: "2019-02-10" },
    }),
    "reports.jsonl": lines(parts.reports ?? [report]),
    "outlets.jsonl": lines(parts.outlets ?? [outlet]),
    "carriers.jsonl": lines(parts.carriers ?? []),
    "gazetteer.jsonl": "",
    "credits.jsonl": lines([{ id: "reuters", name: "Reuters", aliases: [], agency: true }]),
  };
}

describe("parsePackSource", () => {
  it("parses a whole pack; tables that are absent are empty, and what was left out is filled in", async () => {
    const { "pack.json": head, "outlets.jsonl": outlets } = files();
    const short = { url: "https://post.example/1", outlet: "the-post", language: "en", claims: ["One."] };
    const source = await parsePackSource({
      "pack.json": head ?? "",
      "outlets.jsonl": outlets ?? "",
      "reports.jsonl": `\ufeff${JSON.stringify(short)}`,
      "selftests.jsonl": JSON.stringify({ text: "One!", page: {}, matched: ["https://post.example/1#0"] }),
    });
    expect(source.reports[0]?.claims[0]).toMatchObject({ text: "One.", stance: "asserts" });
    expect(source.selfTests).toEqual([
      expect.objectContaining({
        line: 1,
        record: expect.objectContaining({ matched: [source.reports[0]?.claims[0]?.id] }),
      }),
    ]);
    expect(source.credits).toEqual([]);
  });

  it.each([
    [
      "a missing file",
      { ...files(), "reports.jsonl": undefined },
      "reports.jsonl:1: expected this file or reports.csv, found neither",
    ],
    [
      "a gold pair of no claim",
      {
        ...files(),
        "selftests.jsonl": JSON.stringify({ text: "One.", page: {}, matched: ["r-aaaaaaaaaa#0"] }),
      },
      "selftests.jsonl:1: expected a known claim, found r-aaaaaaaaaa#0",
    ],
    [
      "an unknown outlet",
      files({ reports: [{ ...report, outlet: "none" }] }),
      "reports.jsonl:1 outlet: expected a known id, found none",
    ],
    [
      "an unknown credit",
      files({ reports: [{ ...report, credits: ["ap"] }] }),
      "reports.jsonl:1 credits: expected a known id, found ap",
    ],
    [
      "an unknown carrier",
      files({ reports: [{ ...report, carrier: "h.example" }] }),
      "reports.jsonl:1 carrier: expected a known id, found h.example",
    ],
    [
      "a carrier of nobody",
      files({ carriers: [{ domain: "h.example", name: "H", outlets: ["none"] }] }),
      "carriers.jsonl:1 outlets: expected a known id, found none",
    ],
    [
      "an id used twice",
      files({ outlets: [outlet, outlet] }),
      "outlets.jsonl:2 id: expected an id of its own, found the-post again",
    ],
    [
      "a claim of another report",
      files({ reports: [{ ...report, claims: [{ ...claim, id: "r-0000000002#0" }] }] }),
      "reports.jsonl:1 claims.id: expected an id of r-0000000001, found r-0000000002#0",
    ],
    [
      "a day that is none",
      files({ reports: [{ ...report, published: "2019-02-30" }] }),
      'reports.jsonl:1 published: expected a day of the calendar (2031-05-02), found "2019-02-30"',
    ],
    [
      "a month that is none",
      files({ reports: [{ ...report, published: null, publishedMonth: "2019-13" }] }),
      'reports.jsonl:1 publishedMonth: expected a month of the calendar (2031-05), found "2019-13"',
    ],
    [
      "the day of an event that is none",
      files({ reports: [{ ...report, claims: [{ ...claim, eventDate: "2031-13-45" }] }] }),
      'reports.jsonl:1 claims.0.eventDate: expected a year, month or day of the calendar (2031, 2031-05, 2031-05-02), found "2031-13-45"',
    ],
    [
      "the day of a figure that is none",
      files({
        reports: [
          { ...report, claims: [{ ...claim, figures: [{ value: 3, unit: "t", asOf: "2031-04-31" }] }] },
        ],
      }),
      "reports.jsonl:1 claims.0.figures.0.asOf: expected a year, month or day of the calendar",
    ],
    [
      "a day of a sheet that is none",
      {
        ...files({ reports: [] }),
        "reports.csv":
          "url,outlet,language,claim,published,event_date\nhttps://post.example/a,the-post,en,One.,2019-02-10,2019-02-30\n",
      },
      'reports.csv:2 event_date: expected a year, month or day of the calendar (2031, 2031-05, 2031-05-02), found "2019-02-30"',
    ],
    [
      "the day of a sheet's report that is none",
      {
        ...files({ reports: [] }),
        "reports.csv":
          "url,outlet,language,claim,published\nhttps://post.example/a,the-post,en,One.,2019-02-30\n",
      },
      'reports.csv:2 published: expected a day or a month (2031-05-02, 2031-05), found "2019-02-30"',
    ],
    [
      "a gold pair of a day that is none",
      { ...files(), "selftests.jsonl": JSON.stringify({ text: "One.", page: { published: "2019-02-30" } }) },
      "selftests.jsonl:1 page.published: expected a day of the calendar (2031-05-02)",
    ],
    [
      "a pack of days that are none",
      { ...files(), "pack.json": files()["pack.json"].replace('"from":"2019-02-10"', '"from":"2019-02-30"') },
      "pack.json:1 dates.from: expected a day of the calendar (2031-05-02)",
    ],
  ])("refuses %s", async (_name, broken, message) => {
    const given = Object.fromEntries(
      Object.entries(broken).flatMap(([name, text]) => (text === undefined ? [] : [[name, text]])),
    );
    await expect(parsePackSource(given)).rejects.toThrow(message);
  });
});
