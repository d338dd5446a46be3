import { type ReaderData, readReaderData } from "../corpus/reader-data";
import { holdsClaimReviews, readClaimReviews } from "./claim-reviews";
import { type FeedFile, readFeed } from "./feed";
import type { Imported, ProblemReason } from "./imported";
import { MOST_BYTES } from "./limits";
import { parsePlainJson } from "./plain-json";
import { readReportLines } from "./report-lines";
import { readTable, type Table } from "./table";

/** What a file turned out to be, with what it holds; a table waits for its columns to be named, a feed for its claims to be spotted. */
export type OpenedFile =
  | { readonly kind: "reports" | "reviews"; readonly imported: Imported }
  | { readonly kind: "table"; readonly table: Table }
  | { readonly kind: "reader-data"; readonly data: ReaderData }
  | Exclude<FeedFile, { kind: "bad" }>
  | { readonly kind: "bad"; readonly line: number; readonly reason: ProblemReason; readonly detail?: string };

/** Opens a file by what is in it; its name only tells tables from lists of reports where nothing else does. */
export async function openFile(name: string, text: string): Promise<OpenedFile> {
  if (text.length > MOST_BYTES) return { kind: "bad", line: 1, reason: "too-large" };
  const start = text
    .slice(0, 4_000)
    .replace(/^\ufeff/, "")
    .trimStart();
  if (start === "") return { kind: "bad", line: 1, reason: "unknown-format" };
  if (start.startsWith("<")) return readFeed(text);
  if (/\.(?:csv|tsv|tab)$/i.test(name)) return tableOf(text);
  if (start.startsWith("{") || start.startsWith("[")) return openJson(text);
  return /^[^\n]*[,;\t|]/.test(start) ? tableOf(text) : { kind: "bad", line: 1, reason: "unknown-format" };
}

async function openJson(text: string): Promise<OpenedFile> {
  const parsed = parsePlainJson(text.replace(/^\ufeff/, ""));
  // Several JSON values, one a line, are no JSON together: the reports of a pack.
  if ("reason" in parsed) return linesOrBad(text, parsed.reason);
  const { value } = parsed;
  if (isObject(value) && "careo" in value) {
    const read = readReaderData(JSON.stringify(value));
    if (read.ok) return { kind: "reader-data", data: read.data };
    const newer = typeof value.careo === "number" && read.reason.startsWith("careo:");
    return { kind: "bad", line: 1, reason: newer ? "newer-version" : "wrong-shape", detail: read.reason };
  }
  if (holdsClaimReviews(value)) return { kind: "reviews", imported: await readClaimReviews(value) };
  if (isObject(value)) return { kind: "reports", imported: await readReportLines(JSON.stringify(value)) };
  return { kind: "bad", line: 1, reason: "unknown-format" };
}

/** A file in which no line can be used is refused at its first fault; one good line is enough to show what fails of the others. */
async function linesOrBad(text: string, reason: ProblemReason): Promise<OpenedFile> {
  const imported = await readReportLines(text);
  if (imported.reports.length > 0) return { kind: "reports", imported };
  const [first] = imported.problems;
  return {
    kind: "bad",
    line: first?.line ?? 1,
    reason: imported.records > 1 ? (first?.reason ?? reason) : reason,
  };
}

function tableOf(text: string): OpenedFile {
  const table = readTable(text);
  return table.columns.length < 2
    ? { kind: "bad", line: 1, reason: "unknown-format" }
    : { kind: "table", table };
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
