import type { CorpusClaim } from "./report";

/** A corpus claim's text and, where it has one, its translation: what it is encoded by; the nearer of the two counts. */
export function wordings({ text, textEn }: Pick<CorpusClaim, "text" | "textEn">): string[] {
  return textEn === undefined ? [text] : [text, textEn];
}
