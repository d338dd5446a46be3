import type { CorpusClaim } from "../corpus/report";
import type { Proposition } from "../match/proposition";
import { jsonBytes, jsonOf } from "./bytes";
import type { DocId, ReportHead, StoredClaim } from "./corpus-reader";

/** A claim with all that is kept of it, before it has a number. */
export type NumberlessClaim = Omit<StoredClaim, "doc">;

interface Block {
  readonly reports: readonly ReportHead[];
  readonly claims: readonly (readonly [report: number, claim: CorpusClaim, proposition: Proposition])[];
}

/** Neighbouring claims as one value; a report that several of them share is kept once. */
export function encodeClaims(claims: readonly NumberlessClaim[]): Uint8Array {
  const reports: ReportHead[] = [];
  const places = new Map<string, number>();
  const rows = claims.map(({ claim, report, proposition }) => {
    let place = places.get(report.id);
    if (place === undefined) {
      place = reports.push(report) - 1;
      places.set(report.id, place);
    }
    return [place, claim, proposition] as const;
  });
  return jsonBytes({ reports, claims: rows } satisfies Block);
}

/** The claims of a block whose first has the number `first`. */
export function decodeClaims(bytes: Uint8Array, first: DocId): StoredClaim[] {
  // Checked bytes of this very format, written by `encodeClaims`: parsing each claim again would cost more than the search.
  const { reports, claims } = jsonOf(bytes) as Block;
  return claims.flatMap(([place, claim, proposition], at) => {
    const report = reports[place];
    return report === undefined ? [] : [{ doc: first + at, claim, report, proposition }];
  });
}
