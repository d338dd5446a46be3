import { normalizeForPieces } from "./normalize";
import type { PieceTable } from "./piece-table";

/** Beyond the largest number that a unit of UTF-16 has, a character takes two. */
const ONE_UNIT = 0xffff;

/**
 * Cuts a text into its most probable pieces, as SentencePiece's Unigram model does: of all ways to spell
 * "▁sanções" the one whose pieces' log probabilities sum highest. Gives the pieces' ids, without special ones.
 */
export function pieceIds(text: string, table: PieceTable): number[] {
  const spelt = normalizeForPieces(text);
  const best = new Float64Array(spelt.length + 1).fill(Number.NEGATIVE_INFINITY);
  const from = new Int32Array(spelt.length + 1);
  const piece = new Int32Array(spelt.length + 1);
  best[0] = 0;
  const offer = (start: number, end: number, id: number, score: number): void => {
    const sum = (best[start] ?? 0) + score;
    if (sum <= (best[end] ?? 0)) return;
    best[end] = sum;
    from[end] = start;
    piece[end] = id;
  };
  for (let start = 0; start < spelt.length; start++) {
    if (best[start] === Number.NEGATIVE_INFINITY) continue; // within a character of two units
    const limit = Math.min(spelt.length, start + table.longestAt(spelt, start));
    for (let end = start + 1; end <= limit; end++) {
      const id = table.ids.get(spelt.slice(start, end));
      if (id !== undefined) offer(start, end, id, table.scores[id] ?? 0);
    }
    const units = (spelt.codePointAt(start) ?? 0) > ONE_UNIT ? 2 : 1;
    offer(start, start + units, table.special.unknown, table.unknownScore);
  }
  const ids: number[] = [];
  for (let end = spelt.length; end > 0; end = from[end] ?? 0) ids.push(piece[end] ?? 0);
  return ids.reverse();
}
