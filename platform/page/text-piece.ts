/** How many letters are read of a text node at a time: a node of megabytes must not keep the page waiting. */
const PIECE = 8192;

/** A piece of a text node from a letter on; short nodes are one piece. A long node's whole text is never copied. */
export function textPiece(node: Text, from: number): string {
  return from === 0 && node.length <= PIECE ? node.data : node.substringData(from, PIECE);
}
