const SPECIAL = 4; // begin, filler, end, unknown: the first four lines, which spell no text
const UNKNOWN_PENALTY = 10; // below the rarest piece, as in SentencePiece
const BEGINNING = 3; // letters
const BEGINNINGS = 1 << 14; // numbers that beginnings are hashed to

/** A vocabulary of scored pieces; a piece's place is its id in the encoder's word table. */
export interface PieceTable {
  readonly ids: ReadonlyMap<string, number>;
  readonly scores: Float32Array;
  readonly unknownScore: number;
  readonly special: SpecialPieces;
  /** No piece that begins as the text does from `start` on is longer than this. */
  longestAt(text: string, start: number): number;
}

/** Ids that stand for no text: begin, end, filler and a character that no piece holds. */
export interface SpecialPieces {
  readonly begin: number;
  readonly end: number;
  readonly filler: number;
  readonly unknown: number;
}

/** Reads `pieces.tsv`: one piece a line with its log probability, in the order of the encoder's word table. */
export function readPieceTable(tsv: string): PieceTable {
  const lines = tsv.split("\n");
  if (lines.at(-1) === "") lines.pop();
  const ids = new Map<string, number>();
  const scores = new Float32Array(lines.length);
  const longest = new Uint8Array(BEGINNINGS);
  let lowest = 0;
  for (let id = 0; id < lines.length; id++) {
    const line = lines[id] ?? "";
    const tab = line.indexOf("\t");
    const score = Number(line.slice(tab + 1));
    scores[id] = score;
    lowest = Math.min(lowest, score);
    if (id < SPECIAL) continue;
    const piece = line.slice(0, tab);
    ids.set(piece, id);
    if (tab < BEGINNING) continue;
    const beginning = hashOf(piece, 0);
    longest[beginning] = Math.max(longest[beginning] ?? 0, tab);
  }
  return {
    ids,
    scores,
    unknownScore: lowest - UNKNOWN_PENALTY,
    special: { begin: 0, filler: 1, end: 2, unknown: 3 },
    longestAt: (text, start) => Math.max(BEGINNING - 1, longest[hashOf(text, start)] ?? 0),
  };
}

/** The letters that a piece of three or more begins with; different ones may share a number. */
function hashOf(text: string, start: number): number {
  const hash = text.charCodeAt(start) * 961 + text.charCodeAt(start + 1) * 31 + text.charCodeAt(start + 2);
  return hash & (BEGINNINGS - 1);
}
