import { RecordError } from "../../core/corpus/json-lines";
import { fieldLines } from "../../core/corpus/json-places";
import { PackErrors } from "../../core/corpus/pack-errors";
import {
  PACK_FILES,
  parsePackSource,
  SELF_TESTS,
  type TestedSource,
  unreadSheets,
} from "../../core/corpus/pack-source";
import { Publication } from "../../core/corpus/publication";
import { sourceText } from "../../core/corpus/source-text";
import { MOST_BYTES } from "../../core/exchange/limits";
import type { Lexicon } from "../../core/index/compile";
import { compileSource } from "../../core/match/compile-source";
import type { BroughtFiles } from "./brought-files";

/** A pack's source that does not answer its own gold pairs, in a line each. */
export class FailedGoldPairs extends Error {
  override readonly name = "FailedGoldPairs";
  constructor(readonly failures: readonly string[]) {
    super(failures.join("\n"));
  }
}

/** How compiling is watched: how many of the reports are done. A rejection ends it. */
export type OnCompiled = (done: number, total: number) => Promise<void> | void;

const SHEET = "reports.csv";

/** What only sources have: a published or compiled folder names its files by their content. */
const TELLING = ["reports.jsonl", SHEET, "outlets.jsonl", "gazetteer.jsonl"];

/** Whether files are a pack's source, as people write it, and not a compiled or published pack. */
export function isSource(files: BroughtFiles): boolean {
  return !files.has("manifest.json") && TELLING.some((name) => files.has(name));
}

/**
 * Compiles a pack's source as the command line would, and asks it its gold pairs. Gives the files of the compiled folder. Throws `PackErrors` or `RecordError` with
 * file, line and field of what does not fit, `FailedGoldPairs` where a gold pair does not hold.
 */
export async function compileFiles(
  files: BroughtFiles,
  lexicon: () => Promise<Lexicon>,
  onCompiled: OnCompiled,
): Promise<{ readonly title: string; readonly folder: BroughtFiles }> {
  const unread = unreadSheets((name) => files.has(name));
  if (unread.length > 0) throw new PackErrors(unread, false);
  const texts = await textsOf(files);
  const source = await parsePackSource(texts, () => onCompiled(0, 0));
  const { title } = source.manifest;
  if (!Publication.shape.title.safeParse(title).success) {
    const line = fieldLines(texts["pack.json"] ?? "")("title");
    throw new RecordError("pack.json", line, "title", "expected one line of 1 to 200 characters", title);
  }
  const total = source.reports.length;
  const { manifest, parts, failures } = await compileSource(source, await lexicon(), (done) =>
    onCompiled(done, total),
  );
  if (failures.length > 0) throw new FailedGoldPairs(failures);
  const written = [...parts].map(([name, bytes]) => [name, blobOf(bytes)] as const);
  const folder = new Map([
    ["manifest.json", blobOf(`${JSON.stringify(manifest)}\n`)],
    [SELF_TESTS, blobOf(testLines(source))],
    ...written,
  ]);
  return { title, folder };
}

async function textsOf(files: BroughtFiles): Promise<Record<string, string>> {
  const texts: Record<string, string> = {};
  for (const name of [...PACK_FILES, SHEET]) {
    const file = files.get(name);
    if (file === undefined) continue;
    if (file.size > MOST_BYTES)
      throw new RecordError(name, 1, "", `expected at most ${MOST_BYTES} bytes`, String(file.size));
    texts[name] = sourceText(new Uint8Array(await file.arrayBuffer()), name);
  }
  return texts;
}

/** The gold pairs with their claims by id, each on the line it was on, so that a complaint names the author's own line. */
function testLines({ selfTests }: TestedSource): string {
  const lines: string[] = [];
  for (const { record, line } of selfTests) {
    while (lines.length < line - 1) lines.push("");
    lines.push(JSON.stringify(record));
  }
  return `${lines.join("\n")}\n`;
}

function blobOf(content: Uint8Array | string): Blob {
  return new Blob([typeof content === "string" ? content : new Uint8Array(content)]);
}
