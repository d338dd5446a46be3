import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { readPackSource } from "../../../cli/pack/source-files";
import { surveySource } from "../../../cli/pack/survey";
import { parsePackSource } from "../../../core/corpus/pack-source";
import { sourceText } from "../../../core/corpus/source-text";
import { OUTLETS, type PackFolder, packFolder } from "./pack-folder";

let folder: PackFolder;
beforeEach(() => {
  folder = packFolder();
  rmSync(join(folder.path, "reports.jsonl"));
});
afterEach(() => folder.remove());

const HEAD = "url,outlet,language,published,claim,figures,event_date,quote,quote_speaker,framing";
const A = "https://post.example/a,post,en,2031-01-01";
const B = "https://post.example/b,post,en,2031-01-02";

const sheet = (...rows: string[]) => `${[HEAD, ...rows].join("\n")}\n`;

async function messageOf(work: Promise<unknown>): Promise<string[]> {
  const error: unknown = await work.then(
    () => new Error("nothing"),
    (failure: unknown) => failure,
  );
  return (error instanceof Error ? error.message : String(error)).split("\n");
}

/** What the command line and the extension's compiler say of a sheet: the same. */
async function complaint(bytes: string | Uint8Array): Promise<string[]> {
  const path = join(folder.path, "reports.csv");
  writeFileSync(path, bytes);
  const read = async () => {
    const text = sourceText(new Uint8Array(readFileSync(path)), "reports.csv");
    const head = readFileSync(join(folder.path, "pack.json"), "utf8");
    return parsePackSource({ "pack.json": head, "outlets.jsonl": OUTLETS, "reports.csv": text });
  };
  const said = await messageOf(surveySource(folder.path));
  expect(await messageOf(read())).toEqual(said);
  return said;
}

const DATE = "reports.csv:4 event_date: expected ";

describe("what is wrong with a sheet is told at its line, by its column", () => {
  it.each([
    {
      name: "a date in the third row of a report",
      rows: [`${A},One.,,,,,`, `${A},Two.,,,,,`, `${A},Three.,,May 2nd,,,`],
      says: [expect.stringMatching(`^${DATE}.*, found "May 2nd"$`)],
    },
    {
      name: "a row behind a cell of three lines",
      rows: [`${A},"One\n\nand more.",,,,,`, `${B},Two.,,May 2nd,,,`],
      says: [expect.stringMatching(/^reports\.csv:5 event_date: expected .*, found "May 2nd"$/)],
    },
    {
      name: "a cell of three lines itself",
      rows: [`${A},One.,,,,,`, "", `${A},"Two\n\nand more.",,May 2nd,,,`],
      says: [expect.stringMatching(`^${DATE}`)],
    },
    {
      name: "a figure",
      rows: [`${A},One.,,,,,`, `${A},Two.,>=12 houses (flooded); seven boats,,,,`],
      says: [
        'reports.csv:3 figures: expected figures like >=12 houses (houses flooded); 3 weeks, found "seven boats"',
      ],
    },
    {
      name: "a day of publication",
      rows: [`${A.replace("2031-01-01", "01/01/2031")},One.,,,,,`],
      says: ['reports.csv:2 published: expected a day or a month (2031-05-02, 2031-05), found "01/01/2031"'],
    },
    {
      name: "an outlet that is not in the table",
      rows: [`${A},One.,,,,,`, `${B.replace("post,", "none,")},Two.,,,,,`],
      says: ["reports.csv:3 outlet: expected a known id, found none"],
    },
    {
      name: "an address that is missing, once",
      rows: [`${A},One.,,,,,`, ",post,en,,Two.,,,,,"],
      says: [expect.stringMatching(/^reports\.csv:3 url: expected an address .*, found nothing$/)],
    },
    {
      name: "an address whose rows do not stand together",
      rows: [`${A},One.,,,,,`, `${B},Two.,,,,,`, `${A},Three.,,,,,`],
      says: [
        expect.stringMatching(
          /^reports\.csv:4 url: expected an address .*, its rows one after the other, found r-542db0d611 again$/,
        ),
      ],
    },
    {
      name: "a claim that is missing",
      rows: [`${A},One.,,,,,`, `${A},,,,,,`],
      says: ["reports.csv:3 claim: expected string, found nothing"],
    },
    {
      name: "a cell too few, and what follows it",
      rows: [`${A},One.,,,`, `${A},Two.,,May 2nd,,,`],
      says: [
        "reports.csv:2: expected 10 cells, found 8",
        expect.stringMatching(/^reports\.csv:3 event_date: /),
      ],
    },
    {
      name: "an open quotation mark",
      rows: [`${A},One.,,,,,`, `${A},"Two.,,,,,`],
      says: ["reports.csv:3: expected a quotation mark that is closed"],
    },
  ])("$name", async ({ rows, says }) => {
    expect(await complaint(sheet(...rows))).toEqual(says);
  });

  it.each([
    { from: "claim,", to: "claims,", says: /^reports\.csv:1: expected columns among .*, found claims$/ },
    { from: "claim,", to: "", says: /^reports\.csv:1: expected a column claim, found url, / },
    {
      from: "figures,",
      to: "claim,",
      says: /^reports\.csv:1: expected each column once, found claim again$/,
    },
  ])("a header with $to for $from", async ({ from, to, says }) => {
    expect(await complaint(sheet().replace(from, to))).toEqual([expect.stringMatching(says)]);
  });

  it("a cell under no name, which may be there where it is empty", async () => {
    const rows = `${HEAD},,\n${A},One.,,,,,,,\n${A},Two.,,,,,,note,\n`;
    expect(await complaint(rows)).toEqual([
      "reports.csv:3: expected nothing where the header names no column, found note",
    ]);
  });
});

describe("what spreadsheets write", () => {
  const COMMAS = sheet(`${A},"La inundación, dijo, anegó 20 casas.",~3.5 km,2031-01,,,`);
  const parted = (by: string) =>
    COMMAS.replace(/"[^"]*"|,/g, (part) => (part === "," ? by : part)).replace(/\n/g, "\r\n");

  it.each([
    { name: "commas behind a byte-order mark", text: `\ufeff${COMMAS}` },
    { name: "semicolons", text: parted(";") },
    { name: "tabs", text: parted("\t") },
  ])("is read alike: $name", async ({ text }) => {
    folder.write("reports.csv", COMMAS);
    const { reports } = await readPackSource(folder.path);
    expect(reports[0]?.claims[0]?.text).toBe("La inundación, dijo, anegó 20 casas.");
    folder.write("reports.csv", text);
    expect((await readPackSource(folder.path)).reports).toEqual(reports);
    const head = readFileSync(join(folder.path, "pack.json"), "utf8");
    const files = { "pack.json": head, "outlets.jsonl": OUTLETS, "reports.csv": text };
    expect((await parsePackSource(files)).reports).toEqual(reports);
  });

  it("is refused with its line and the remedy where it is no UTF-8", async () => {
    const text = sheet(
      ...Array.from({ length: 9000 }, (_, at) => `${A}${at},One.,,,,,`),
      `${B},Aluvión.,,,,,`,
    );
    expect(await complaint(Buffer.from(text, "latin1"))).toEqual([
      "reports.csv:9002: expected UTF-8 (in a spreadsheet, save as “CSV UTF-8”), found letters of another encoding",
    ]);
    expect(await complaint(Buffer.from(`\ufeff${text}`, "utf16le"))).toEqual([
      "reports.csv:1: expected UTF-8 (in a spreadsheet, save as “CSV UTF-8”), found UTF-16",
    ]);
  });

  it("is refused so in a file of JSON Lines, too", async () => {
    writeFileSync(join(folder.path, "outlets.jsonl"), Buffer.from(`\n${OUTLETS}é`, "latin1"));
    folder.write("reports.csv", COMMAS);
    expect(await messageOf(surveySource(folder.path))).toEqual([
      "outlets.jsonl:3: expected UTF-8 (save the file as UTF-8), found letters of another encoding",
    ]);
  });
});

describe("framing", () => {
  it.each([
    {
      words: ["true", "TRUE", "yes", "sí", "Si", "sim", "1", "x", "X", "VERDADERO", "si\u0301"],
      framing: true,
    },
    { words: ["false", "no", "não", "NAO", "0", "Falso"], framing: false },
    { words: [""], framing: undefined },
  ])("is $framing by $words", async ({ words, framing }) => {
    folder.write("reports.csv", sheet(...words.map((word) => `${A},One.,,,,,${word}`)));
    const { reports } = await readPackSource(folder.path);
    expect(reports[0]?.claims.map((claim) => claim.framing)).toEqual(words.map(() => framing));
  });

  it("is no other word", async () => {
    expect(await complaint(sheet(`${A},One.,,,,,`, `${A},Two.,,,,,maybe`))).toEqual([
      expect.stringMatching(
        /^reports\.csv:3 framing: expected true, yes, sí, .* or false, no, .*, found "maybe"$/,
      ),
    ]);
  });
});
