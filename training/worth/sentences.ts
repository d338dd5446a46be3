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

/** All labelled sentences of a file, in its order: those to fit to, or those written afterwards to test the fit. */
export function readSentences(file: "sentences" | "held-out" = "sentences"): LabelledSentence[] {
  return readFileSync(join(FOLDER, `${file}.jsonl`), "utf8")
    .split("\n")
    .filter((line) => line !== "")
    .map((line): LabelledSentence => JSON.parse(line));
}

const FOLDER = join(import.meta.dirname, "../../data/labels/worth");
