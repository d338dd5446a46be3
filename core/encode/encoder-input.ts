import { type PieceTable, pieceIds } from "./unigram";

const LONGEST_TEXT = 96; // pieces; as in training
const PREFIX = "query: "; // what the encoder was trained to see before a text compared with its like

/** A text as the encoder reads it: the ids of its pieces, with begin and end. */
export function encoderInput(text: string, table: PieceTable): BigInt64Array {
  const { begin, end } = table.special;
  const ids = [begin, ...pieceIds(PREFIX + text, table).slice(0, LONGEST_TEXT), end];
  return BigInt64Array.from(ids, BigInt);
}
