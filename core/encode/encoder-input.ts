import type { PieceTable } from "./piece-table";
import { pieceIds } from "./unigram";

const LONGEST_TEXT = 96; // pieces; as in training
const PREFIX = "query: "; // what the encoder was trained to see before a text compared with its like

/** Most pieces that the encoder reads at once: a text's, begin and end. */
export const LONGEST_INPUT = LONGEST_TEXT + 2;

/** A text as the encoder reads it: the ids of its pieces, with begin and end. */
export function encoderInput(text: string, table: PieceTable): number[] {
  const { begin, end } = table.special;
  return [begin, ...pieceIds(PREFIX + text, table).slice(0, LONGEST_TEXT), end];
}
