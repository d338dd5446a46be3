import { readFileSync } from "node:fs";
import { join } from "node:path";

const REPORTS = join(import.meta.dirname, "../../data/venezuela/reports.jsonl");
const SENTENCES_A_PARAGRAPH = 3;

/** Sentences that claim nothing, between those that do. */
const BESIDES = [
  "The street was quiet in the afternoon, and people waited for the bus.",
  "A woman sold coffee from a cart near the corner and talked about the rain.",
  "Nobody at the table wanted to say much more about it.",
  "It is hard to know what such a day feels like from far away.",
  "Some of them laughed, and others looked at the floor for a while.",
  "The old radio played songs that everybody in the room knew.",
  "There was a smell of bread from the kitchen next door.",
  "He put the paper away and asked for another glass of water.",
  "Her brother stood by the window with his hands in his pockets.",
];

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
  return paragraphsOf(words).join("\n\n");
}

/** An article of so many words or a few more, somewhat denser than news is: 66 claims in 2,000 words, where five saved articles together have 59. */
export function newsArticle(words: number): string {
  const article: string[] = [];
  for (const [at, paragraph] of paragraphsOf(words).entries()) {
    if (wordsOf(article.join(" ")) >= words) break;
    const first = (4 * at) % BESIDES.length;
    const beside = [...BESIDES, ...BESIDES].slice(first, first + (at % 2 === 0 ? 4 : 5));
    article.push(paragraph, beside.join(" "));
  }
  return article.join("\n\n");
}

function paragraphsOf(words: number): string[] {
  const sentences = summaries();
  const chosen: string[] = [];
  for (let count = 0; count < words && chosen.length < sentences.length; ) {
    const sentence = sentences[chosen.length] ?? "";
    chosen.push(sentence);
    count += wordsOf(sentence);
  }
  const paragraphs: string[] = [];
  for (let at = 0; at < chosen.length; at += SENTENCES_A_PARAGRAPH) {
    paragraphs.push(chosen.slice(at, at + SENTENCES_A_PARAGRAPH).join(" "));
  }
  return paragraphs;
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

function wordsOf(text: string): number {
  return text.split(" ").length;
}
