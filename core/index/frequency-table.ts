import type { LengthPostings } from "./postings";

/** A list has tables where they take at most this share of the bytes of its chunks. */
const WORTH = 0.5;

/** What a document takes in a chunk. */
const CHUNK_BYTES = 4;

/** How many bits a document may take. */
const WIDTHS = [2, 4] as const;

/** Bytes before a table's content: the width, and how many frequencies do not fit into it. */
const HEAD = 3;

/**
 * How often a common term stands in each of neighbouring documents, by two or four bits for each, so that the answer for one document
 * costs no search. Greater frequencies stand apart, under the document's place in the table.
 */
export interface FrequencyTable {
  readonly bits: number;
  readonly codes: Uint8Array;
  readonly places: Uint16Array;
  readonly greater: Uint8Array;
}

/** All tables of a list, each of `span` documents, those of no document that holds the term included; none where chunks are as good. */
export function encodeTables({ docs, frequencies }: LengthPostings, span: number): Uint8Array[] {
  const most = WORTH * CHUNK_BYTES * docs.length;
  const end = (docs.at(-1) ?? -1) + 1;
  if ((end * WIDTHS[0]) / 8 > most) return [];
  const tables: Uint8Array[] = [];
  let bytes = 0;
  for (let number = 0, from = 0; number * span < end; number++) {
    let to = from;
    while (to < docs.length && (docs[to] ?? 0) < (number + 1) * span) to++;
    const places = Uint16Array.from(docs.subarray(from, to), (doc) => doc - number * span);
    const [table] = WIDTHS.map((bits) => encodeTable(bits, places, frequencies.subarray(from, to))).sort(
      (a, b) => a.length - b.length,
    );
    if (table !== undefined) tables.push(table);
    bytes += table?.length ?? 0;
    from = to;
  }
  return bytes <= most ? tables : [];
}

/** The table in checked bytes. */
export function decodeTable(bytes: Uint8Array): FrequencyTable {
  const [bits = 0, low = 0, high = 0] = bytes;
  const count = low + 256 * high;
  const places = HEAD + 2 * count;
  if (places + count > bytes.length || !WIDTHS.some((each) => each === bits))
    throw new RangeError("bytes are no table");
  return {
    bits,
    places: new Uint16Array(bytes.slice(HEAD, places).buffer),
    greater: bytes.subarray(places, places + count),
    codes: bytes.subarray(places + count),
  };
}

/** How often the term stands in the document at a place of the table; 0 past its end. */
export function frequencyAt(place: number, { bits, codes, places, greater }: FrequencyTable): number {
  const most = (1 << bits) - 1;
  const code = ((codes[(place * bits) >> 3] ?? 0) >> ((place * bits) & 7)) & most;
  return code < most ? code : (greater[places.indexOf(place)] ?? 0);
}

/** The head; places of the documents with the greatest code, low byte first; their frequencies; the codes up to the last document. */
function encodeTable(bits: number, places: Uint16Array, frequencies: Uint8Array): Uint8Array {
  const most = (1 << bits) - 1;
  const greater = places.filter((_, at) => (frequencies[at] ?? 0) >= most);
  const codes = new Uint8Array((((places.at(-1) ?? -1) + 1) * bits + 7) >> 3);
  for (const [at, place] of places.entries()) {
    const code = Math.min(frequencies[at] ?? 0, most);
    const byte = (place * bits) >> 3;
    codes[byte] = (codes[byte] ?? 0) | (code << ((place * bits) & 7));
  }
  const table = new Uint8Array(HEAD + 3 * greater.length + codes.length);
  table.set([bits, greater.length & 0xff, greater.length >> 8]);
  table.set(new Uint8Array(greater.buffer), HEAD);
  table.set(
    frequencies.filter((frequency) => frequency >= most),
    HEAD + 2 * greater.length,
  );
  table.set(codes, HEAD + 3 * greater.length);
  return table;
}
