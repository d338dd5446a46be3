import type { CorpusClaim } from "../corpus/report";
import type { Proposition } from "../match/proposition";
import { ByteCursor, ByteWriter, jsonOf } from "./bytes";
import type { DocId, ReportHead, StoredClaim } from "./corpus-reader";

/** A claim with all that is kept of it, before it has a number. */
export type NumberlessClaim = Omit<StoredClaim, "doc">;

/** A claim as its JSON has it: the place of its report among the block's, itself, and its proposition. */
type Row = readonly [report: number, claim: CorpusClaim, proposition: Proposition];

/** The claims of one block. Each is parsed when it is first asked for: a page wants one or two of a block, and parsing takes longer than reading. */
export interface ClaimBlock {
  /** The claim at a place, from 0 on; undefined past the last. */
  at(place: number): StoredClaim | undefined;
}

/** Neighbouring claims as one value: the reports, one that several share once, then each claim, all as JSON that can be parsed apart. */
export function encodeClaims(claims: readonly NumberlessClaim[]): Uint8Array {
  const reports: ReportHead[] = [];
  const places = new Map<string, number>();
  const rows = claims.map(({ claim, report, proposition }): Row => {
    let place = places.get(report.id);
    if (place === undefined) {
      place = reports.push(report) - 1;
      places.set(report.id, place);
    }
    return [place, claim, proposition];
  });
  const block = new ByteWriter();
  block.text(JSON.stringify(reports));
  for (const row of rows) block.text(JSON.stringify(row));
  return block.finish();
}

/** The block whose first claim has the number `first`. */
export function decodeClaims(bytes: Uint8Array, first: DocId): ClaimBlock {
  const cursor = new ByteCursor(bytes);
  const run = (): Uint8Array => cursor.raw(cursor.varint());
  // Checked bytes of this very format, written by `encodeClaims`: to hold each claim against its schema again would cost more than the search.
  const reports = jsonOf(run()) as readonly ReportHead[];
  const rows: Uint8Array[] = [];
  while (!cursor.done) rows.push(run());
  const known: (StoredClaim | undefined)[] = new Array(rows.length).fill(undefined);
  return {
    at(place) {
      const row = rows[place];
      if (row === undefined || known[place] !== undefined) return known[place];
      const [from, claim, proposition] = jsonOf(row) as Row;
      const report = reports[from];
      if (report !== undefined) known[place] = { doc: first + place, claim, report, proposition };
      return known[place];
    },
  };
}
