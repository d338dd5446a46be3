/** The years that a text names, each with its place; no part of a longer number is one. */
export function yearsIn(text: string): readonly { readonly year: string; readonly start: number }[] {
  return [...text.matchAll(YEAR)].map(({ 0: year, index }) => ({ year, start: index }));
}

const YEAR = /(?<![\d.,])(?:19|20)\d{2}(?![\d.,]\d)/g;
