import { type PieceTable, pieceIds } from "./unigram";

const LONGEST_TEXT = 96; // pieces; as in training
const PREFIX = "query: "; // what the encoder was trained to see before a text compared with its like

/** Rows of ids of equal length, row by row, with a mask that is 0 on filler. */
export interface EncoderInput {
  readonly ids: BigInt64Array;
  readonly mask: BigInt64Array;
  readonly rows: number;
  readonly length: number;
}

/** The pieces of one text that is encoded by itself, with begin and end. */
export function singleRow(text: string, table: PieceTable): number[] {
  const { begin, end } = table.special;
  return [begin, ...pieceIds(PREFIX + text, table).slice(0, LONGEST_TEXT), end];
}

/** Fills rows up to the longest. */
export function padRows(rows: readonly (readonly number[])[], filler: number): EncoderInput {
  const length = Math.max(0, ...rows.map((row) => row.length));
  const ids = new BigInt64Array(rows.length * length).fill(BigInt(filler));
  const mask = new BigInt64Array(rows.length * length);
  for (const [r, row] of rows.entries()) {
    for (const [i, id] of row.entries()) {
      ids[r * length + i] = BigInt(id);
      mask[r * length + i] = 1n;
    }
  }
  return { ids, mask, rows: rows.length, length };
}
