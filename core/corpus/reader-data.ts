import { Correction } from "../reading/correction";
import { safeLink } from "../reading/safe-link";
import { z } from "../schema";
import { Outlet } from "./outlet";
import { Report } from "./report";
import { Settings } from "./settings";

/** The version of the file that this code writes; older ones are read, newer ones are refused. */
export const READER_DATA_VERSION = 2;

/** So many saved reports are in one file at most. */
const MOST_SAVED = 500_000;

const Made = {
  settings: Settings,
  corrections: z.array(Correction).check(z.maxLength(2_000)),
};

const SavedReport = z.object({ report: Report, outlet: Outlet, savedAt: z.string().check(z.maxLength(40)) });

/**
 * Everything a reader made, in one file. Which sites Careo may read is not in it: only the browser can grant that. Claims of saved reports keep
 * their mark of whose words they are in.
 */
export const ReaderData = z.object({
  careo: z.literal(READER_DATA_VERSION),
  ...Made,
  saved: z.array(SavedReport).check(z.maxLength(MOST_SAVED)),
});
export type ReaderData = z.infer<typeof ReaderData>;

/** Version 1 knew no saved reports. */
const ReaderDataOne = z.object({ careo: z.literal(1), ...Made });

/** What a file holds, or where it is wrong: a path into it and what was expected there. */
export type ParsedReaderData =
  | { readonly ok: true; readonly data: ReaderData }
  | { readonly ok: false; readonly reason: string };

/** Writes what a reader made; the same data give the same text. */
export function writeReaderData(data: Omit<ReaderData, "careo">): string {
  return `${JSON.stringify({ careo: READER_DATA_VERSION, ...data }, null, 2)}\n`;
}

/** Reads a file that `writeReaderData` wrote, of this version or an older one. Unknown fields are dropped; anything else that is wrong refuses the whole. */
export function readReaderData(text: string): ParsedReaderData {
  const raw = parseJson(text);
  if (raw === undefined) return { ok: false, reason: "JSON" };
  const old = z.safeParse(ReaderDataOne, raw);
  if (old.success) return { ok: true, data: { ...old.data, careo: READER_DATA_VERSION, saved: [] } };
  const parsed = z.safeParse(ReaderData, raw);
  if (!parsed.success) {
    const [issue] = (versionOf(raw) === 1 ? old : parsed).error.issues;
    return { ok: false, reason: `${issue?.path.join(".") || "careo"}: ${issue?.message ?? ""}` };
  }
  const unsafe = parsed.data.saved.findIndex(({ report }) => safeLink(report.url) === null);
  if (unsafe >= 0) return { ok: false, reason: `saved.${unsafe}.report.url: http(s)` };
  return { ok: true, data: parsed.data };
}

function versionOf(raw: unknown): unknown {
  return typeof raw === "object" && raw !== null && "careo" in raw ? raw.careo : undefined;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined; // Not JSON at all: said as such.
  }
}
