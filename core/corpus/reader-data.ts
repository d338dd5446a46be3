import { Correction } from "../reading/correction";
import { z } from "../schema";
import { Settings } from "./settings";

/** The version of the file that this code writes; older ones are read, newer ones are refused. */
export const READER_DATA_VERSION = 1;

/** Everything a reader made, in one file. Which sites Careo may read is not in it: only the browser can grant that. */
export const ReaderData = z.object({
  careo: z.literal(READER_DATA_VERSION),
  settings: Settings,
  corrections: z.array(Correction).check(z.maxLength(2_000)),
});
export type ReaderData = z.infer<typeof ReaderData>;

/** What a file holds, or where it is wrong: a path into it and what was expected there. */
export type ParsedReaderData =
  | { readonly ok: true; readonly data: ReaderData }
  | { readonly ok: false; readonly reason: string };

/** Writes what a reader made; the same data give the same text. */
export function writeReaderData(data: Omit<ReaderData, "careo">): string {
  return `${JSON.stringify({ careo: READER_DATA_VERSION, ...data }, null, 2)}\n`;
}

/** Reads a file that `writeReaderData` wrote. Unknown fields are dropped; anything else that is wrong refuses the whole. */
export function readReaderData(text: string): ParsedReaderData {
  const raw = parseJson(text);
  if (raw === undefined) return { ok: false, reason: "JSON" };
  const parsed = z.safeParse(ReaderData, raw);
  if (parsed.success) return { ok: true, data: parsed.data };
  const [issue] = parsed.error.issues;
  return { ok: false, reason: `${issue?.path.join(".") || "careo"}: ${issue?.message ?? ""}` };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined; // Not JSON at all: said as such.
  }
}
