import type { ClaimId, Report } from "../corpus/report";
import { SourceReport } from "../corpus/source-report";
import { safeLink } from "../reading/safe-link";
import type { Gathering, ProblemReason } from "./imported";
import { LONGEST, MOST_CLAIMS } from "./limits";

/** A report that may be kept, or the field that is wrong and why. */
export type CheckedReport =
  | { readonly report: Report }
  | { readonly field: string; readonly reason: ProblemReason };

/** Holds foreign data against the schema of a report, and its address and lengths against what is taken in. Nothing is cut to fit. */
export function checkReport(value: unknown): CheckedReport {
  const parsed = SourceReport.safeParse(value);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    const field = issue?.path.map(String).join(".") ?? "";
    return {
      field,
      reason: issue?.code === "invalid_type" && issue.input === undefined ? "missing" : "wrong-shape",
    };
  }
  const report = parsed.data;
  if (report.url.length > LONGEST.address) return { field: "url", reason: "too-long" };
  if (safeLink(report.url) === null) return { field: "url", reason: "unsafe-address" };
  if (report.claims.length > MOST_CLAIMS) return { field: "claims", reason: "beyond-limit" };
  if (report.claims.length === 0) return { field: "claims", reason: "no-claim" };
  const strange = report.claims.findIndex(
    ({ id }, place) => !isOf(id, report.id) || report.claims.findIndex((other) => other.id === id) !== place,
  );
  if (strange >= 0) return { field: `claims.${strange}.id`, reason: "wrong-shape" };
  const long = tooLong(report);
  return long === null ? { report } : { field: long, reason: "too-long" };
}

/** Adds a checked record to what was gathered, or says at its line what is wrong; where a record stands in several, at the line of the field. */
export function gatherReport(
  gathered: Gathering,
  line: number | ((field: string) => number),
  value: unknown,
): void {
  const checked = checkReport(value);
  if ("report" in checked) gathered.add({ report: checked.report });
  else gathered.refuse(typeof line === "number" ? line : line(checked.field), checked.field, checked.reason);
}

function isOf(claim: ClaimId, report: string): boolean {
  return claim.startsWith(`${report}#`);
}

function tooLong({ headline, outlet, language, carrier, credits, shingles, claims }: Report): string | null {
  const lengths: readonly (readonly [field: string, text: string | null | undefined, most: number])[] = [
    ["headline", headline?.text, LONGEST.headline],
    ["outlet", outlet, LONGEST.name],
    ["language", language, LONGEST.name],
    ["carrier", carrier, LONGEST.name],
    ["credits", credits.join(), LONGEST.claim],
    ["shingles", shingles, LONGEST.shingles],
    ...claims.flatMap((claim, place) =>
      [
        ["text", claim.text, LONGEST.claim] as const,
        ["textEn", claim.textEn, LONGEST.claim] as const,
        ["attributedTo", claim.attributedTo, LONGEST.claim] as const,
        ["quote", claim.quote && `${claim.quote.speaker} ${claim.quote.text}`, LONGEST.claim] as const,
        ["entities", claim.entities.join(), LONGEST.claim] as const,
        ["figures", JSON.stringify(claim.figures), LONGEST.claim] as const,
      ].map(([field, text, most]) => [`claims.${place}.${field}`, text, most] as const),
    ),
  ];
  return lengths.find(([, text, most]) => (text?.length ?? 0) > most)?.[0] ?? null;
}
