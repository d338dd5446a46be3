import { Correction } from "../reading/correction";
import { safeLink } from "../reading/safe-link";
import { z } from "../schema";
import { FollowedPack } from "./followed-pack";
import { Outlet } from "./outlet";
import { Report } from "./report";
import { Settings } from "./settings";

/** The version of the file that this code writes; older ones are read, newer ones are refused. */
export const READER_DATA_VERSION = 3;

/** So many saved reports, and packs, are in one file at most. */
const MOST_SAVED = 500_000;
const MOST_PACKS = 200;

const Made = {
  settings: Settings,
  corrections: z.array(Correction).check(z.maxLength(2_000)),
};

const SavedReport = z.object({ report: Report, outlet: Outlet, savedAt: z.string().check(z.maxLength(40)) });

const Kept = { saved: z.array(SavedReport).check(z.maxLength(MOST_SAVED)) };

/**
 * Everything a reader made, in one file, with the packs that they follow. Which sites Careo may read, and which hosts it may fetch from, is not in it: only the
 * browser can grant that. Claims of saved reports keep their mark of whose words they are in.
 */
export const ReaderData = z.object({
  careo: z.literal(READER_DATA_VERSION),
  ...Made,
  ...Kept,
  packs: z.array(FollowedPack).check(z.maxLength(MOST_PACKS)),
});
export type ReaderData = z.infer<typeof ReaderData>;

/** Version 1 knew no saved reports, version 2 no packs: such a file is this version's without any. */
const LACKING = new Map([
  [1, { saved: [], packs: [] }],
  [2, { packs: [] }],
]);

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
  const parsed = z.safeParse(ReaderData, brought(raw));
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    return { ok: false, reason: `${issue?.path.join(".") || "careo"}: ${issue?.message ?? ""}` };
  }
  const unsafe = parsed.data.saved.findIndex(({ report }) => safeLink(report.url) === null);
  if (unsafe >= 0) return { ok: false, reason: `saved.${unsafe}.report.url: http(s)` };
  const astray = parsed.data.packs.findIndex(({ url }) => safeLink(url) === null);
  if (astray >= 0) return { ok: false, reason: `packs.${astray}.url: http(s)` };
  return { ok: true, data: parsed.data };
}

/** A file of an older version as one of this; anything else as it is. */
function brought(raw: unknown): unknown {
  if (typeof raw !== "object" || raw === null || !("careo" in raw)) return raw;
  const lacking = typeof raw.careo === "number" ? LACKING.get(raw.careo) : undefined;
  return lacking === undefined ? raw : { ...raw, ...lacking, careo: READER_DATA_VERSION };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined; // Not JSON at all: said as such.
  }
}
