import { normalizeForPieces } from "./normalize";

/** A vocabulary of scored pieces; a piece's place is its id in the encoder's word table. */
export interface PieceTable {
  readonly ids: ReadonlyMap<string, number>;
  readonly scores: Float32Array;
  readonly longest: number;
  readonly unknownScore: number;
  readonly special: SpecialPieces;
}

/** Ids that stand for no text: begin, end, filler and a character that no piece holds. */
export interface SpecialPieces {
  readonly begin: number;
  readonly end: number;
  readonly filler: number;
  readonly unknown: number;
}

/**
 * Cuts a text into its most probable pieces, as SentencePiece's Unigram model does: of all ways to spell
 * "▁sanções" the one whose pieces' log probabilities sum highest. Gives the pieces' ids, without special ones.
 */
export function pieceIds(text: string, table: PieceTable): number[] {
  const points = Array.from(normalizeForPieces(text));
  const best = new Float64Array(points.length + 1).fill(Number.NEGATIVE_INFINITY);
  const from = new Int32Array(points.length + 1);
  const piece = new Int32Array(points.length + 1);
  best[0] = 0;
  const offer = (start: number, end: number, id: number, score: number): void => {
    const sum = (best[start] ?? 0) + score;
    if (sum <= (best[end] ?? 0)) return;
    best[end] = sum;
    from[end] = start;
    piece[end] = id;
  };
  for (let start = 0; start < points.length; start++) {
    let candidate = "";
    const limit = Math.min(points.length, start + table.longest);
    for (let end = start; end < limit; end++) {
      candidate += points[end];
      const id = table.ids.get(candidate);
      if (id !== undefined) offer(start, end + 1, id, table.scores[id] ?? 0);
    }
    offer(start, start + 1, table.special.unknown, table.unknownScore);
  }
  const ids: number[] = [];
  for (let end = points.length; end > 0; end = from[end] ?? 0) ids.push(piece[end] ?? 0);
  return ids.reverse();
}
