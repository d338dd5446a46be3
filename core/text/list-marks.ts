/**
 * The mark with which the next item of a list begins in the same line, given where an item begins: "2.) " after
 * "1.) …", "b) " after "a) …", "• 10. " after "• 9. …". Null where no item of a list begins there.
 */
export function nextMark(text: string, start: number): string | null {
  const match = MARK.exec(text.slice(start, start + LONGEST_MARK));
  if (!match) return null;
  const [, bullet = "", order = "", closer = "", space = ""] = match;
  const next = /\d/.test(order) ? String(Number(order) + 1) : letterAfter(order);
  return next === null ? null : bullet + next + closer + space;
}

/** A bullet, a number or letter, what closes it, and a space. */
const MARK = /^([\u2022\u2043*\u00b7-]? ?\(?)(\d{1,3}|[a-y])(\.\)|[.)])( )/;
const LONGEST_MARK = 10;

function letterAfter(letter: string): string | null {
  return letter === "" ? null : String.fromCharCode(letter.charCodeAt(0) + 1);
}
