import type { Credit, GazetteerEntry } from "./gazetteer";
import { RecordError } from "./json-lines";
import type { Carrier, Outlet } from "./outlet";
import type { ClaimId, Report } from "./report";
import { type SelfTest, testedClaims } from "./self-test";

/** A record and where it stands. `placeOf` tells where its fields stand in a file that is not laid out as the record is. */
export interface Located<T> {
  readonly record: T;
  readonly file: string;
  readonly line: number;
  readonly placeOf?: (field: string) => Place;
}

/** Where a field stands, what it is called there, and what is expected there if that is not what the record's schema says. */
export interface Place {
  readonly line: number;
  readonly field: string;
  readonly expected?: string;
}

/** The errors of a record's fields, each at the place where the field stands; of several of one place the first. */
export function placed({ placeOf }: Located<unknown>, errors: readonly RecordError[]): RecordError[] {
  if (placeOf === undefined) return [...errors];
  const there = errors.map(({ file, field, expected, found }) => {
    const place = placeOf(field);
    return new RecordError(file, place.line, place.field, place.expected ?? expected, found);
  });
  const told = new Set<string>();
  return there.filter(({ line, field }) => {
    const isFirst = !told.has(`${line} ${field}`);
    told.add(`${line} ${field}`);
    return isFirst;
  });
}

/** The tables of a pack that its reports refer to. */
export interface PackTables {
  readonly outlets: readonly Located<Outlet>[];
  readonly carriers: readonly Located<Carrier>[];
  readonly gazetteer: readonly Located<GazetteerEntry>[];
  readonly credits: readonly Located<Credit>[];
}

/** Ids used twice and references to nothing within the tables. */
export function tableErrors({ outlets, carriers, gazetteer, credits }: PackTables): RecordError[] {
  const outletIds = new Set(outlets.map(({ record }) => record.id));
  return [
    ...repeated(outlets, "id", ({ id }) => id),
    ...repeated(carriers, "domain", ({ domain }) => domain),
    ...repeated(gazetteer, "id", ({ id }) => id),
    ...repeated(credits, "id", ({ id }) => id),
    ...carriers.flatMap((carrier) =>
      carrier.record.outlets.flatMap((id) => unknown(outletIds, id, carrier, "outlets")),
    ),
  ];
}

/** Holds reports, given one after the other, against the tables and against one another. Remembers 5 bytes of each id. */
export class ReportReferences {
  readonly #outlets: ReadonlySet<string>;
  readonly #carriers: ReadonlySet<string>;
  readonly #credits: ReadonlySet<string>;
  readonly #seen = new Set<number>();

  constructor({ outlets, carriers, credits }: PackTables) {
    this.#outlets = new Set(outlets.map(({ record }) => record.id));
    this.#carriers = new Set(carriers.map(({ record }) => record.domain));
    this.#credits = new Set(credits.map(({ record }) => record.id));
  }

  errorsOf(located: Located<Report>): RecordError[] {
    const { record, file, line } = located;
    const { id, outlet, carrier, credits, claims } = record;
    const number = Number.parseInt(id.slice("r-".length), 16);
    const again = this.#seen.has(number);
    this.#seen.add(number);
    const ids = claims.map((claim) => claim.id);
    return placed(located, [
      ...(again ? [ownId(located, "id", id)] : []),
      ...unknown(this.#outlets, outlet, located, "outlet"),
      ...(carrier === null ? [] : unknown(this.#carriers, carrier, located, "carrier")),
      ...credits.flatMap((credit) => unknown(this.#credits, credit, located, "credits")),
      ...ids
        .filter((claim) => !claim.startsWith(`${id}#`))
        .map((claim) => new RecordError(file, line, "claims.id", `expected an id of ${id}`, claim)),
      ...ids
        .filter((claim, at) => ids.indexOf(claim) !== at)
        .map((claim) => ownId(located, "claims.id", claim)),
    ]);
  }
}

/** Claims that gold pairs name and that the pack does not have. */
export function selfTestErrors(
  tests: readonly Located<SelfTest>[],
  isKnown: (claim: ClaimId) => boolean,
): RecordError[] {
  return tests.flatMap(({ record, file, line }) =>
    testedClaims(record)
      .filter((id) => !isKnown(id))
      .map((id) => new RecordError(file, line, "", "expected a known claim", id)),
  );
}

function repeated<T>(rows: readonly Located<T>[], field: string, idOf: (record: T) => string): RecordError[] {
  const seen = new Set<string>();
  return rows.flatMap((row) => {
    const id = idOf(row.record);
    const again = seen.has(id);
    seen.add(id);
    return again ? [ownId(row, field, id)] : [];
  });
}

function ownId<T>({ file, line }: Located<T>, field: string, id: string): RecordError {
  return new RecordError(file, line, field, "expected an id of its own", `${id} again`);
}

function unknown<T>(
  ids: ReadonlySet<string>,
  id: string,
  { file, line }: Located<T>,
  field: string,
): RecordError[] {
  return ids.has(id) ? [] : [new RecordError(file, line, field, "expected a known id", id)];
}
