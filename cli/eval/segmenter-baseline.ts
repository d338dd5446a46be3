/** What `Intl.Segmenter` alone makes of a text: the baseline of sentence splitting. */
export function segmenterSentences(text: string, language: string): string[] {
  return [...new Intl.Segmenter(language, { granularity: "sentence" }).segment(text)]
    .map(({ segment }) => segment.trim())
    .filter((sentence) => sentence !== "");
}
