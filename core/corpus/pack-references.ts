import { RecordError } from "./json-lines";
import type { PackSource } from "./pack-source";

/** Checks that ids are used once and that every reference between a pack's files leads somewhere. Throws a `RecordError`. */
export function checkReferences(source: PackSource): void {
  const { reports, outlets, carriers, gazetteer, credits } = source;
  unique(
    "outlets.jsonl",
    "id",
    outlets.map(({ id }) => id),
  );
  unique(
    "carriers.jsonl",
    "domain",
    carriers.map(({ domain }) => domain),
  );
  unique(
    "gazetteer.jsonl",
    "id",
    gazetteer.map(({ id }) => id),
  );
  unique(
    "credits.jsonl",
    "id",
    credits.map(({ id }) => id),
  );
  unique(
    "reports.jsonl",
    "id",
    reports.map(({ id }) => id),
  );
  unique(
    "reports.jsonl",
    "claims.id",
    reports.flatMap(({ claims }) => claims.map(({ id }) => id)),
  );

  const outletIds = new Set(outlets.map(({ id }) => id));
  const hosts = new Set(carriers.map(({ domain }) => domain));
  const creditIds = new Set(credits.map(({ id }) => id));
  carriers.forEach((carrier, at) => {
    for (const id of carrier.outlets) known(outletIds, id, "carriers.jsonl", at, "outlets");
  });
  reports.forEach((report, at) => {
    known(outletIds, report.outlet, "reports.jsonl", at, "outlet");
    if (report.carrier !== null) known(hosts, report.carrier, "reports.jsonl", at, "carrier");
    for (const credit of report.credits) known(creditIds, credit, "reports.jsonl", at, "credits");
    for (const { id } of report.claims) {
      if (id.startsWith(`${report.id}#`)) continue;
      throw new RecordError(
        "reports.jsonl",
        at + 1,
        "claims.id",
        `expected an id of ${report.id}, found ${id}`,
      );
    }
  });
}

function unique(file: string, field: string, ids: readonly string[]): void {
  const seen = new Set<string>();
  for (const [at, id] of ids.entries()) {
    if (seen.has(id))
      throw new RecordError(file, at + 1, field, `expected an id of its own, found ${id} again`);
    seen.add(id);
  }
}

function known(ids: ReadonlySet<string>, id: string, file: string, at: number, field: string): void {
  if (!ids.has(id)) throw new RecordError(file, at + 1, field, `expected a known id, found ${id}`);
}
