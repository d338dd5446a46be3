import type { CorpusClaim } from "../corpus/report";
import { lazily } from "../lazily";
import type { Proposition } from "../match/proposition";
import { ByteCursor, ByteWriter, jsonOf } from "./bytes";
import type { DocId, ReportHead, StoredClaim } from "./corpus-reader";

/** A claim with all that is kept of it, before it has a number. */
export type NumberlessClaim = Omit<StoredClaim, "doc">;

/** A claim as its JSON has it: the place of its report among the block's, itself, and its proposition; English terms that are its own are null. */
type Row = readonly [report: number, claim: CorpusClaim, proposition: KeptProposition];

type KeptProposition = Omit<Proposition, "english"> & { readonly english: Proposition["english"] | null };

/** The claims of one block. What is parsed of each is parsed when it is first asked for: parsing takes longer than reading, and most candidates are put aside by their sketches. */
export interface ClaimBlock {
  /** The claim at a place, from 0 on; undefined past the last. */
  at(place: number): StoredClaim | undefined;
}

/** Neighbouring claims as one value: how many reports they are of, each of these once, then for each claim its sketch and its row; reports and rows as JSON that can be parsed apart. */
export function encodeClaims(claims: readonly NumberlessClaim[]): Uint8Array {
  const reports: ReportHead[] = [];
  const places = new Map<string, number>();
  const rows = claims.map(({ claim, report, proposition }): Row => {
    let place = places.get(report.id);
    if (place === undefined) {
      place = reports.push(report) - 1;
      places.set(report.id, place);
    }
    return [place, claim, keptOf(proposition)];
  });
  const block = new ByteWriter();
  block.varint(reports.length);
  for (const report of reports) block.text(JSON.stringify(report));
  for (const [at, row] of rows.entries()) {
    const { sketch = NO_SKETCH } = claims[at] ?? {};
    block.varint(sketch.length);
    block.raw(sketch);
    block.text(JSON.stringify(row));
  }
  return block.finish();
}

const NO_SKETCH = new Uint8Array();

function keptOf(proposition: Proposition): KeptProposition {
  const { english, terms } = proposition;
  const same = english.length === terms.length && english.every((stem, at) => stem === terms[at]);
  return same ? { ...proposition, english: null } : proposition;
}

/** The block whose first claim has the number `first`. */
export function decodeClaims(bytes: Uint8Array, first: DocId): ClaimBlock {
  const cursor = new ByteCursor(bytes);
  const run = (): Uint8Array => cursor.raw(cursor.varint());
  const reports: (Uint8Array | ReportHead)[] = [];
  for (let left = cursor.varint(); left > 0; left -= 1) reports.push(run());
  const runs: Uint8Array[] = [];
  while (!cursor.done) runs.push(run(), run());
  const known: (StoredClaim | undefined)[] = new Array(runs.length / 2).fill(undefined);
  return {
    at(place) {
      const [sketch, row] = [runs[2 * place], runs[2 * place + 1]];
      if (sketch === undefined || row === undefined || known[place] !== undefined) return known[place];
      known[place] = claimOf(first + place, sketch, row, reports);
      return known[place];
    },
  };
}

/** A claim that is parsed when something is asked of it, and its report by itself. All of it are checked bytes of this very format: to hold each claim against its schema again would cost more than the search. */
function claimOf(
  doc: DocId,
  sketch: Uint8Array,
  bytes: Uint8Array,
  reports: (Uint8Array | ReportHead)[],
): StoredClaim {
  const row = lazily(() => {
    const [place, claim, kept] = jsonOf(bytes) as Row;
    return { place, claim, proposition: { ...kept, english: kept.english ?? kept.terms } };
  });
  return {
    doc,
    ...(sketch.length > 0 && { sketch }),
    get claim() {
      return row().claim;
    },
    get report() {
      return reportAt(reports, row().place);
    },
    get proposition() {
      return row().proposition;
    },
  };
}

/** A report of the block, parsed once for all of its claims. Throws a RangeError where there is none. */
function reportAt(reports: (Uint8Array | ReportHead)[], place: number): ReportHead {
  const kept = reports[place];
  if (kept === undefined) throw new RangeError(`a block has no report ${place}`);
  if (!(kept instanceof Uint8Array)) return kept;
  const report = jsonOf(kept) as ReportHead;
  reports[place] = report;
  return report;
}

/** The same claim under another number; nothing of it is parsed for that. */
export function renumbered(stored: StoredClaim, doc: DocId): StoredClaim {
  return {
    doc,
    ...(stored.sketch && { sketch: stored.sketch }),
    get claim() {
      return stored.claim;
    },
    get report() {
      return stored.report;
    },
    get proposition() {
      return stored.proposition;
    },
  };
}
