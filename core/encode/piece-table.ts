import type { PieceTable } from "./unigram";

const SPECIAL = 4; // begin, filler, end, unknown: the first four lines, which spell no text
const UNKNOWN_PENALTY = 10; // below the rarest piece, as in SentencePiece

/** Reads `pieces.tsv`: one piece a line with its log probability, in the order of the encoder's word table. */
export function readPieceTable(tsv: string): PieceTable {
  const lines = tsv.split("\n").filter((line) => line !== "");
  const ids = new Map<string, number>();
  const scores = new Float32Array(lines.length);
  let longest = 1;
  let lowest = 0;
  for (const [id, line] of lines.entries()) {
    const tab = line.indexOf("\t");
    const piece = line.slice(0, tab);
    const score = Number(line.slice(tab + 1));
    scores[id] = score;
    lowest = Math.min(lowest, score);
    if (id < SPECIAL) continue;
    ids.set(piece, id);
    longest = Math.max(longest, Array.from(piece).length);
  }
  return {
    ids,
    scores,
    longest,
    unknownScore: lowest - UNKNOWN_PENALTY,
    special: { begin: 0, filler: 1, end: 2, unknown: 3 },
  };
}
