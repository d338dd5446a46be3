import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Language } from "../../core/text/span";

/** A sentence of data/labels/worth with its label. */
export interface LabelledSentence {
  readonly id: string;
  readonly text: string;
  readonly language: Language;
  readonly worth: 0 | 1;
  readonly kind: "fact" | "forecast" | "threat" | "opinion" | "none";
}

/** All labelled sentences, in the order of the file. */
export function readSentences(): LabelledSentence[] {
  return readFileSync(FILE, "utf8")
    .split("\n")
    .filter((line) => line !== "")
    .map((line): LabelledSentence => JSON.parse(line));
}

const FILE = join(import.meta.dirname, "../../data/labels/worth/sentences.jsonl");
