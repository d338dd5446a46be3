import { readFileSync } from "node:fs";
import { join } from "node:path";

const REPORTS = join(import.meta.dirname, "../../data/venezuela/reports.jsonl");
const SENTENCES_A_PARAGRAPH = 3;

interface Line {
  readonly language: string;
  readonly published: string | null;
  readonly claims: readonly { readonly text: string; readonly framing?: boolean }[];
}

/**
 * An article of about so many words in which every sentence is a claim on the topic: the bundled pack's own summaries
 * of 2019, in the order of their reports. No real article is as dense, so this is the worst case.
 */
export function longArticle(words: number): string {
  const sentences = summaries();
  const chosen: string[] = [];
  for (let count = 0; count < words && chosen.length < sentences.length; ) {
    const sentence = sentences[chosen.length] ?? "";
    chosen.push(sentence);
    count += sentence.split(" ").length;
  }
  const paragraphs: string[] = [];
  for (let at = 0; at < chosen.length; at += SENTENCES_A_PARAGRAPH) {
    paragraphs.push(chosen.slice(at, at + SENTENCES_A_PARAGRAPH).join(" "));
  }
  return paragraphs.join("\n\n");
}

/** English summaries of the bundled pack's reports of 2019. */
export function summaries(): string[] {
  const lines = readFileSync(REPORTS, "utf8")
    .split("\n")
    .filter((line) => line !== "");
  return lines
    .map((line): Line => JSON.parse(line))
    .filter(({ language, published }) => language === "en" && published?.startsWith("2019"))
    .flatMap(({ claims }) => claims.filter(({ framing }) => !framing).map(({ text }) => text));
}
