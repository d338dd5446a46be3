import type { Outlet } from "../corpus/outlet";
import type { CorpusClaim, Report } from "../corpus/report";
import { lazily } from "../lazily";
import type { Proposition } from "../match/proposition";
import { ByteCursor, ByteWriter, jsonOf } from "./bytes";
import type { DocId, ReportHead, StoredClaim } from "./corpus-reader";
import { type Row, SchemaRows } from "./schema-rows";

/** A claim with all that is kept of it, before it has a number. */
export type NumberlessClaim = Omit<StoredClaim, "doc">;

/** A report as its JSON has it, its outlet a row in its own. */
type ReportRow = readonly [report: Row, domain: string];

/** A claim as its JSON has it: the place of its report among the block's, itself, and its proposition without what the two have in common. */
type ClaimRow = readonly [report: number, claim: Row, proposition: Row];

/** What a proposition need not say where its claim, or its own terms, say the same. */
type Shared = "english" | "quotes" | "eventDate" | "stance";

type OwnProposition = Omit<Proposition, Shared> & Partial<Pick<Proposition, Shared>>;

type HeadWithoutDomain = Omit<Report, "claims" | "outlet"> & { readonly outlet: Row };

/** What rows hold, in this order. A change of it is one of `FORMAT`. */
export const ROW_FIELDS = {
  report: [
    "id",
    "url",
    "outlet",
    "carrier",
    "language",
    "headline",
    "published",
    "publishedMonth",
    "dateBasis",
    "credits",
    "shingles",
  ],
  outlet: ["id", "name", "domains", "country", "language", "family", "kind"],
  claim: [
    "id",
    "text",
    "textEn",
    "attributedTo",
    "entities",
    "figures",
    "eventDate",
    "stance",
    "quote",
    "framing",
    "words",
  ],
  proposition: [
    "language",
    "terms",
    "english",
    "mentions",
    "figures",
    "sources",
    "quotes",
    "eventDate",
    "stance",
  ],
} as const;

const REPORTS = new SchemaRows<HeadWithoutDomain>(ROW_FIELDS.report);
const OUTLETS = new SchemaRows<Outlet>(ROW_FIELDS.outlet);
const CLAIMS = new SchemaRows<CorpusClaim>(ROW_FIELDS.claim);
const PROPOSITIONS = new SchemaRows<OwnProposition>(ROW_FIELDS.proposition);

/** The claims of one block. What is parsed of each is parsed when it is first asked for: parsing takes longer than reading, and most candidates are put aside by their sketches. */
export interface ClaimBlock {
  /** The claim at a place, from 0 on; undefined past the last. */
  at(place: number): StoredClaim | undefined;
}

/** Neighbouring claims as one value: how many reports they are of, each of these once, then for each claim its sketch and its row; reports and rows as JSON that can be parsed apart. */
export function encodeClaims(claims: readonly NumberlessClaim[]): Uint8Array {
  const reports: ReportHead[] = [];
  const places = new Map<string, number>();
  const rows = claims.map(({ claim, report, proposition }): ClaimRow => {
    let place = places.get(report.id);
    if (place === undefined) {
      place = reports.push(report) - 1;
      places.set(report.id, place);
    }
    return [place, CLAIMS.rowOf(claim), PROPOSITIONS.rowOf(ownPart(proposition, claim))];
  });
  const block = new ByteWriter();
  block.varint(reports.length);
  for (const { domain, ...report } of reports) {
    const row: ReportRow = [REPORTS.rowOf({ ...report, outlet: OUTLETS.rowOf(report.outlet) }), domain];
    block.text(JSON.stringify(row));
  }
  for (const [at, row] of rows.entries()) {
    const { sketch = NO_SKETCH } = claims[at] ?? {};
    block.varint(sketch.length);
    block.raw(sketch);
    block.text(JSON.stringify(row));
  }
  return block.finish();
}

const NO_SKETCH = new Uint8Array();

/** A proposition without what its claim says, and without English terms that are its own. */
function ownPart(proposition: Proposition, claim: CorpusClaim): OwnProposition {
  const { english, quotes, eventDate, stance, ...own } = proposition;
  return {
    ...own,
    ...(!isSame(english, own.terms) && { english }),
    ...(!isSame(quotes, quotesOf(claim)) && { quotes }),
    ...(eventDate !== claim.eventDate && { eventDate }),
    ...(stance !== claim.stance && { stance }),
  };
}

/** The proposition of which this is its own part. */
function wholeOf(own: OwnProposition, claim: CorpusClaim): Proposition {
  const { language, terms, english = terms, mentions, figures, sources } = own;
  const { quotes = quotesOf(claim), eventDate = claim.eventDate, stance = claim.stance } = own;
  return { language, terms, english, mentions, figures, sources, quotes, eventDate, stance };
}

function quotesOf({ quote }: CorpusClaim): string[] {
  return quote === null ? [] : [quote.text];
}

function isSame(ones: readonly string[], others: readonly string[]): boolean {
  return ones.length === others.length && ones.every((one, at) => one === others[at]);
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
    const [place, claim, own] = jsonOf(bytes) as ClaimRow;
    const told = CLAIMS.objectOf(claim);
    return { place, claim: told, proposition: wholeOf(PROPOSITIONS.objectOf(own), told) };
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
  const [row, domain] = jsonOf(kept) as ReportRow;
  const head = REPORTS.objectOf(row);
  const report = { ...head, outlet: OUTLETS.objectOf(head.outlet), domain };
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
