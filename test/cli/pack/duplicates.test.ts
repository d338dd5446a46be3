import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { duplicateLines } from "../../../cli/pack/duplicate-lines";
import { NearDuplicates, wordsOf } from "../../../cli/pack/near-duplicates";
import { surveySource } from "../../../cli/pack/survey";
import { type PackFolder, packFolder, reportLine } from "./pack-folder";

let folder: PackFolder;
beforeEach(() => {
  folder = packFolder();
});
afterEach(() => folder.remove());

const LONG = "The council of the lower town met on Monday to discuss the broken bridge and the repairs";

async function found(...lines: string[]) {
  folder.write("reports.jsonl", lines.join("\n"));
  const { duplicates } = await surveySource(folder.path);
  return duplicates.map(({ kind, places }) => [
    kind,
    ...places.map((place) => place.replace(/ r-[0-9a-f]+/, "")),
  ]);
}

describe("duplicates", () => {
  it("are reports of one page under two addresses", async () => {
    expect(
      await found(
        reportLine("https://www.post.example/a/?utm_source=x#top", ["One is this sentence."]),
        reportLine("http://post.example/a", ["Two is another one."]),
        reportLine("https://post.example/a?page=2", ["Three is the last."]),
      ),
    ).toEqual([["address", "reports.jsonl:1", "reports.jsonl:2"]]);
  });

  it("are claims of one outlet with the same words, whatever their case, accents and punctuation", async () => {
    expect(
      await found(
        reportLine("https://post.example/a", ["Río crece.", `${LONG}.`]),
        reportLine("https://post.example/b", ["RIO CRECE!"]),
        reportLine("https://gazette.example/c", ["Río crece."], { outlet: "gazette" }),
      ),
    ).toEqual([["text", "reports.jsonl:1#0", "reports.jsonl:2#0"]]);
  });

  it("are claims of one outlet with nearly the same words, but not with other numbers", async () => {
    expect(
      await found(
        reportLine("https://post.example/a", [`${LONG} of 12 houses.`]),
        reportLine("https://post.example/b", [`${LONG} of 13 houses.`]),
        reportLine("https://post.example/c", [`${LONG} of all 12 houses.`]),
        reportLine("https://gazette.example/d", [`${LONG} of these 12 houses.`], { outlet: "gazette" }),
      ),
    ).toEqual([["nearly the same text", "reports.jsonl:1#0", "reports.jsonl:3#0"]]);
  });

  it("are listed ten of a kind, or all", () => {
    const many = Array.from({ length: 12 }, (_, at) => ({
      kind: "text" as const,
      places: [`a:${at}`, `b:${at}`],
    }));
    expect(duplicateLines(many, false)).toHaveLength(12);
    expect(duplicateLines(many, false).at(-1)).toBe("  … and 2 more (--all lists them)");
    expect(duplicateLines(many, true)).toHaveLength(13);
  });
});

describe("NearDuplicates", () => {
  it("finds what comparing every pair finds, among texts well above the limit", () => {
    const near = new NearDuplicates();
    const texts = Array.from({ length: 200 }, (_, at) =>
      wordsOf(
        `${"alpha beta gamma delta".repeat(1)} ${Array.from({ length: 20 }, (__, word) => `w${String.fromCharCode(97 + (Math.floor(at / 2) % 26))}${String.fromCharCode(97 + Math.floor(at / 52))}x${String.fromCharCode(97 + word)}`).join(" ")}${at % 2 ? " extra" : ""}`,
      ),
    );
    for (const words of texts) near.add(words, 1);
    const jaccard = (a: readonly string[], b: readonly string[]) => {
      const [x, y] = [new Set(a), new Set(b)];
      const shared = [...x].filter((word) => y.has(word)).length;
      return shared / (x.size + y.size - shared);
    };
    const expected: [number, number][] = [];
    for (let b = 0; b < texts.length; b++) {
      const a = texts.findIndex((words, at) => at < b && jaccard(words, texts[b] ?? []) >= 0.8);
      if (a >= 0) expected.push([a, b]);
    }
    expect(expected.length).toBeGreaterThan(90);
    expect(near.find()).toEqual(expected);
  });

  const PATTERN = "the central bank of the country said on the day that the price of a dollar was";
  /** A word of letters only: texts with other numbers are never alike. */
  const letters = (number: number) =>
    [...String(number)].map((digit) => String.fromCharCode(97 + Number(digit))).join("");

  it("finds every text of a group that is far too large for comparing all pairs", () => {
    const near = new NearDuplicates();
    const texts = Array.from({ length: 500 }, (_, at) => `${PATTERN} ${letters(at)}`);
    for (const text of texts) near.add(wordsOf(text), 1);
    expect(near.find().map(([, later]) => later)).toEqual(texts.slice(1).map((_, at) => at + 1));
  });

  it("finds those close by among any number that are not alike, and tells how far it is", () => {
    const near = new NearDuplicates();
    const own = (at: number) => [1, 2, 3, 5, 7].map((by) => letters(at * by + by)).join(" ");
    const text = (at: number) => `${PATTERN} ${at % 10 === 9 ? `${own(at - 5)} too` : own(at)}`;
    const count = 3_000;
    for (let at = 0; at < count; at++) near.add(wordsOf(text(at)), 1);
    const told: number[] = [];
    const hear = (done: number, total: number) => void told.push(done / total);
    const pairs = new Set(near.find(hear).map(String));
    for (let at = 9; at < count; at += 10) expect(pairs).toContain(String([at - 5, at]));
    expect(told).toEqual([...told].sort((a, b) => a - b));
    expect(told.at(-1)).toBeLessThanOrEqual(1);
  });
});
