/** One of each class of character, and what the readers look for. */
export const UNITS = [
  "a",
  "A",
  "7",
  '"',
  "\u201c",
  "'",
  " ",
  ".",
  "\n",
  "\u0301",
  "\u200b",
  "\u202e",
  "\ud800",
  "-",
  "a.b.",
  "1,",
  "s' ",
  "Ab ",
  "Maduro ",
  "said ",
  "7 billion ",
  "(a ",
  "1) ",
  "de ",
  ", who ",
  "May ",
] as const;

/** A page with a claim, and then one thing over and over, of about so many letters. */
export function pageOfOneThing(unit: string, letters: number) {
  const text = `Maduro said in Venezuela that it is so. ${unit.repeat(letters / unit.length)}`;
  return { id: "p", text, language: "en", published: "2019-02-07" } as const;
}
