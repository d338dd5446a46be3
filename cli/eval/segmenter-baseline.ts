/** What `Intl.Segmenter` alone makes of a text: the baseline of sentence splitting. */
export function segmenterSentences(text: string, language: string): string[] {
  return [...new Intl.Segmenter(language, { granularity: "sentence" }).segment(text)]
    .map(({ segment }) => segment.trim())
    .filter((sentence) => sentence !== "");
}

/** The same, a piece joined to the next where it ends in a frequent abbreviation or an initial: the stronger baseline. */
export function mergedSentences(text: string, language: string): string[] {
  const merged: string[] = [];
  let open = false;
  for (const { segment } of new Intl.Segmenter(language, { granularity: "sentence" }).segment(text)) {
    if (open) merged.push((merged.pop() ?? "") + segment);
    else merged.push(segment);
    open = ABBREVIATED.test(segment);
  }
  return merged.map((sentence) => sentence.trim()).filter((sentence) => sentence !== "");
}

const ABBREVIATED =
  /(^|[\s("])(mrs?|ms|dr|prof|sr|sra|srta|dra|jr|st|mt|gen|gral|sen|rep|gov|lt|col|capt|sgt|no|n\u00fam|vs|etc|inc|ltd|co|corp|av|ave|dept|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|p|pp|fig|e\.g|i\.e|u\.s|u\.k|ee\.uu|a\.m|p\.m|\p{Lu})\.\s*$/iu;
