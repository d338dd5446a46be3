import { beginsWithSmall } from "../text/letters";
import { wordWidth } from "../text/tokens";

/** Every mark that may open or close a quotation. */
export const MARKS = "\"\u201c\u201d\u201e\u00ab\u00bb\u2018\u2019'\u2039\u203a`";

/** What may close a quotation that a mark opened; real pages mix styles. */
export const CLOSERS: Readonly<Record<string, string>> = {
  "\u201c": '\u201d"',
  "\u201e": "\u201c\u201d",
  "\u00ab": "\u00bb",
  "\u2018": "\u2019",
  "\u2039": "\u203a",
  '"': '"\u201d',
  "'": "'\u2019",
  "\u201d": "\u201d",
};

/** Two single marks or backticks in a row are one double mark, as typewriters and some agencies write it. */
export function markWidth(text: string, at: number): 1 | 2 {
  const unit = text.charAt(at);
  return "'`\u2018\u2019".includes(unit) && text.charAt(at + 1) === unit ? 2 : 1;
}

/** Tells whether the mark at a place may open a quotation. */
export function opens(text: string, at: number, width: 1 | 2): boolean {
  const unit = text.charAt(at);
  if ("\u2019\u00bb\u203a".includes(unit) || (unit === "`" && width === 1)) return false;
  const before = text.charAt(at - 1);
  const after = text.charAt(at + width);
  if (unit === "\u00ab" && /[ \u00a0\u202f]/.test(after)) return true;
  if (/\s/.test(after) || after === "") return false;
  if (width === 2) return !isWord(before);
  if (unit === "\u00ab" || unit === "\u201e" || unit === "\u201c") return true;
  if (unit === "'" || unit === "\u2018")
    return !isWord(before) && (isWord(after) || '\u00bf\u00a1"\u201c['.includes(after)) && !/\d/.test(after);
  return !isWord(before);
}

/** An opening mark typed where only a closing one makes sense: "so be it,“ he said". */
export function closesAnyway(text: string, at: number, closers: string): boolean {
  return (
    text.charAt(at) === "\u201c" &&
    closers.includes("\u201d") &&
    /[^\s(]/.test(text.charAt(at - 1)) &&
    !isWord(text.charAt(at + 1))
  );
}

/** "Maduro's", "officials' families": a mark within a word, or after a plural with a word to follow. */
export function isApostrophe(text: string, at: number): boolean {
  const unit = text.charAt(at);
  if (unit !== "'" && unit !== "\u2019") return false;
  if (isWord(text.charAt(at + 1))) return true;
  return (
    /s/i.test(text.charAt(at - 1)) &&
    /\s/.test(text.charAt(at + 1)) &&
    beginsWithSmall(text.slice(at + 2, at + 3)) &&
    laterCloser(text, at, unit)
  );
}

/** A possessive plural inside a quotation has the true closing mark after it, in the same paragraph. */
function laterCloser(text: string, at: number, unit: string): boolean {
  const ahead = text.slice(at + 1, at + 400).split("\n\n")[0] ?? "";
  for (let found = ahead.indexOf(unit, 1); found > 0; found = ahead.indexOf(unit, found + 1)) {
    if (/\S/.test(ahead.charAt(found - 1)) && !isWord(ahead.charAt(found + 1))) return true;
  }
  return false;
}

function isWord(unit: string): boolean {
  return unit !== "" && wordWidth(unit, 0) > 0;
}

/** Tells whether nothing but blanks stands between a line's end and the next. */
export function isBlankLine(text: string, at: number): boolean {
  for (let next = at + 1; next < text.length; next += 1) {
    const unit = text.charAt(next);
    if (unit === "\n") return true;
    if (!/\s/.test(unit)) return false;
  }
  return true;
}
