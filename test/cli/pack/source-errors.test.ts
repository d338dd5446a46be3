import { rmSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { surveySource } from "../../../cli/pack/survey";
import { type PackFolder, packFolder, reportLine } from "./pack-folder";

let folder: PackFolder;
beforeEach(() => {
  folder = packFolder();
});
afterEach(() => folder.remove());

async function complaint(): Promise<string[]> {
  const error: unknown = await surveySource(folder.path).then(
    () => new Error("no error"),
    (failure: unknown) => failure,
  );
  return (error instanceof Error ? error.message : String(error)).split("\n");
}

const A = "https://post.example/a";

describe("what is wrong with a pack's sources", () => {
  it("is told all at once, with file, line, field, what was expected and what was found", async () => {
    folder.write(
      "reports.jsonl",
      [
        reportLine(A, [{ text: "One.", stance: "swears" }, { text: 7 }]),
        "",
        "{",
        reportLine("ftp://post.example/b", ["Two."], { outlet: "none", published: "2 May" }),
      ].join("\n"),
    );
    folder.write("credits.jsonl", '{"id":"x","name":"X","aliases":"X","agency":true}\n');
    expect(await complaint()).toEqual([
      'credits.jsonl:1 aliases: expected array, found "X"',
      'reports.jsonl:1 claims.0.stance: expected one of asserts, denies, disputes, questions, found "swears"',
      "reports.jsonl:1 claims.1.text: expected string, found 7",
      "reports.jsonl:3: expected one JSON value, found {",
      expect.stringMatching(
        /^reports\.jsonl:4 url: expected an address .*, found "ftp:\/\/post\.example\/b"$/,
      ),
      expect.stringMatching(
        /^reports\.jsonl:4 published: expected a day of the calendar \(2031-05-02\), found "2 May"$/,
      ),
    ]);
  });

  it.each([
    {
      name: "an unknown outlet",
      file: "reports.jsonl",
      text: `\n${reportLine(A, ["One."], { outlet: "none" })}`,
      says: "reports.jsonl:2 outlet: expected a known id, found none",
    },
    {
      name: "an address twice without ids",
      file: "reports.jsonl",
      text: `${reportLine(A, ["One."])}\n${reportLine(A, ["Two."])}`,
      says: /^reports\.jsonl:2 id: expected an id of its own, found r-[0-9a-f]{10} again$/,
    },
    {
      name: "a missing field",
      file: "reports.jsonl",
      text: JSON.stringify({ url: A, outlet: "post", claims: ["One."] }),
      says: "reports.jsonl:1 language: expected string, found nothing",
    },
    {
      name: "a self-test of an unknown claim",
      file: "selftests.jsonl",
      text: `{"text":"Dam.","page":{},"matched":["https://post.example/other#0"]}`,
      says: /^selftests\.jsonl:1: expected a known claim, found r-/,
    },
    {
      name: "a self-test that names no claim",
      file: "selftests.jsonl",
      text: `{"text":"Dam.","page":{},"painted":["the first"]}`,
      says: /^selftests\.jsonl:1 painted\.0: expected a report's id or address, .*, found "the first"$/,
    },
  ])("names the place of $name", async ({ file, text, says }) => {
    folder.write(file, text);
    const [line] = await complaint();
    if (typeof says === "string") expect(line).toBe(says);
    else expect(line).toMatch(says);
  });

  it.each([
    {
      name: "fields",
      text: `{
  "id": "Small Pack",
  "version": "1.0.0",
  "titel": "Small",
  "languages": ["en",
    "de"],
  "dates": { "from": "2031-01-01",
    "to": "2031-02-30" }
}`,
      says: [
        'pack.json:2 id: expected small letters, digits and hyphens (river-flood), found "Small Pack"',
        "pack.json:1 title: expected string, found nothing",
        'pack.json:6 languages.1: expected one of en, es, pt, found "de"',
        'pack.json:8 dates.to: expected a day of the calendar (2031-05-02), found "2031-02-30"',
        "pack.json:4 titel: expected a known field, perhaps title",
      ],
    },
    {
      name: "what is no JSON",
      text: '{\n  "id": "small"\n  "version": "1.0.0"\n}\n',
      says: ['pack.json:3: expected a comma or } at column 3, found "version": "1.0.0"'],
    },
  ])("names the lines of $name in pack.json", async ({ text, says }) => {
    folder.write("pack.json", text);
    expect(await complaint()).toEqual(says);
  });

  it("is a table that is a sheet, too, and no other file", async () => {
    folder.write("gazetteer.csv", "id,kind\n");
    folder.write("notes.csv", "a,b\n");
    expect(await complaint()).toEqual([
      "gazetteer.csv:1: expected gazetteer.jsonl: only reports may be a sheet",
    ]);
  });

  it("stops at twenty and says so", async () => {
    folder.write("reports.jsonl", "{\n".repeat(30));
    const lines = await complaint();
    expect(lines).toHaveLength(21);
    expect(lines.at(-1)).toBe("(only the first 20 are shown)");
  });

  it.each([
    { gone: "pack.json", says: "pack.json:1: expected this file, found none" },
    { gone: "reports.jsonl", says: "reports.jsonl:1: expected this file or reports.csv, found neither" },
  ])("tells that $gone is missing", async ({ gone, says }) => {
    rmSync(join(folder.path, gone));
    expect(await complaint()).toEqual([says]);
  });
});
