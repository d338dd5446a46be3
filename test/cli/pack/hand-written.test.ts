import { rmSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { readPackSource } from "../../../cli/pack/source-files";
import { surveySource } from "../../../cli/pack/survey";
import { type PackFolder, packFolder, reportLine } from "./pack-folder";

let folder: PackFolder;
beforeEach(() => {
  folder = packFolder();
});
afterEach(() => folder.remove());

describe("a report written by hand", () => {
  it("may leave out what is empty, usual, or follows from its address", async () => {
    folder.write(
      "reports.jsonl",
      `\uFEFF${reportLine(
        "https://post.example/a",
        ["One.", { text: "Two.", figures: [{ value: 3, unit: "boats" }] }],
        { headline: "Boats", published: "2031-01-01" },
      )}\r\n`,
    );
    const { reports } = await readPackSource(folder.path);
    // The first ten hex digits of `printf https://post.example/a | sha256sum`.
    const id = "r-542db0d611";
    const blank = {
      attributedTo: null,
      entities: [],
      figures: [],
      eventDate: null,
      stance: "asserts",
      quote: null,
    };
    expect(reports).toEqual([
      {
        id,
        url: "https://post.example/a",
        outlet: "post",
        carrier: null,
        language: "en",
        headline: { text: "Boats", basis: "published" },
        published: "2031-01-01",
        publishedMonth: null,
        dateBasis: "text",
        credits: [],
        claims: [
          { ...blank, id: `${id}#0`, text: "One." },
          {
            ...blank,
            id: `${id}#1`,
            text: "Two.",
            figures: [{ value: 3, unit: "boats", bound: "exact", what: "" }],
          },
        ],
      },
    ]);
  });
});

const SHEET = `url,outlet,language,published,claim,figures,quote,quote_speaker,framing,entities
https://post.example/a,post,en,2031-01,"One, ""with"" quotes
and a second line.",>=12 houses (flooded); ~3.5 km,the water came,Ana,,Aldea; Río
https://post.example/a,post,en,2031-01,Two.,,,,yes,
https://post.example/b,gazette,en,2031-01-02,Three.,<7 boats,,,,
`;

describe("a sheet of reports", () => {
  beforeEach(() => rmSync(join(folder.path, "reports.jsonl")));

  it("gives reports of one or more rows, with figures, quotes and lists", async () => {
    folder.write("reports.csv", SHEET);
    const { reports } = await readPackSource(folder.path);
    expect(
      reports.map(({ outlet, publishedMonth, published, claims }) => [
        outlet,
        publishedMonth,
        published,
        claims.length,
      ]),
    ).toEqual([
      ["post", "2031-01", null, 2],
      ["gazette", null, "2031-01-02", 1],
    ]);
    expect(reports[0]?.claims[0]).toMatchObject({
      text: 'One, "with" quotes\nand a second line.',
      entities: ["Aldea", "Río"],
      figures: [
        { value: 12, unit: "houses", bound: "atLeast", what: "flooded" },
        { value: 3.5, unit: "km", bound: "about", what: "" },
      ],
      quote: { speaker: "Ana", text: "the water came" },
    });
    expect(reports[0]?.claims[1]?.framing).toBe(true);
    expect(reports[1]?.claims[0]?.figures[0]).toMatchObject({ value: 7, bound: "lessThan" });
  });

  it.each([
    {
      name: "a misspelt column",
      from: "entities",
      to: "entitys",
      says: /^reports\.csv:1: expected columns among .*, found entitys$/,
    },
    {
      name: "a row with too many cells",
      from: "Two.,,,,yes,",
      to: "Two.,,,,yes,,,",
      says: /^reports\.csv:4: /,
    },
    {
      name: "an unreadable figure",
      from: "<7 boats",
      to: "seven boats",
      says: /^reports\.csv:5 figures: expected figures like .*, found "seven boats"$/,
    },
    {
      name: "an unknown outlet",
      from: "gazette,",
      to: "none,",
      says: "reports.csv:5 outlet: expected a known id, found none",
    },
  ])("is refused with its line for $name", async ({ from, to, says }) => {
    folder.write("reports.csv", SHEET.replace(from, to));
    await expect(surveySource(folder.path)).rejects.toThrow(says);
  });
});
