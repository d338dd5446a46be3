const SPACES = /[\t\n\f\r\u1680\u200b-\u200f\u2028\u2029\u2581\ufeff\ufffd]/gu;
const CONTROL = /\p{Cc}/gu;
const SPACE_MARK = "\u2581";

/** Writes a text the way the pieces are spelt: NFKC, single spaces, each space and the beginning as "▁". */
export function normalizeForPieces(text: string): string {
  const plain = text.normalize("NFKC").replace(SPACES, " ").replace(CONTROL, "").replace(/ {2,}/g, " ");
  return (plain.startsWith(" ") ? plain : ` ${plain}`).replaceAll(" ", SPACE_MARK);
}
