import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { parseJson } from "../../../core/corpus/json-lines";
import { ErrorList } from "../../../core/corpus/pack-errors";
import { SELF_TESTS, selfTestsOf } from "../../../core/corpus/pack-source";
import type { SelfTest } from "../../../core/corpus/self-test";
import { isSheet, sourceText } from "../../../core/corpus/source-text";
import { openSource } from "../open-source";
import { readLines } from "../source-lines";
import { replace } from "./published-folder";

/** Whether a file's first record is a gold pair, as a reader's corrections are exported, and not a report. */
export async function holdsGoldPairs(file: string): Promise<boolean> {
  if (!existsSync(file) || isSheet(file)) return false;
  for await (const { text, line } of readLines(file, basename(file))) {
    if (text.trim() === "") continue;
    const value = parseJson(text, file, line);
    return typeof value === "object" && value !== null && "text" in value && "page" in value;
  }
  return false;
}

/**
 * Adds gold pairs to a pack's `selftests.jsonl`: of each only what it says of this pack's own claims, as readers correct matches of several packs. One
 * that is there already is left out. Throws `PackErrors` where a line is no gold pair; then none is added.
 */
export async function addGoldPairs(folder: string, file: string): Promise<string[]> {
  const errors = new ErrorList();
  const source = await openSource(folder, errors);
  const own = new Set<string>();
  for await (const { record } of source.reports(errors)) for (const { id } of record.claims) own.add(id);
  const given = await selfTestsOf(sourceText(await readFile(file), basename(file)), errors, basename(file));
  errors.throwIfAny();
  const known = new Set(source.selfTests.map(({ record }) => JSON.stringify(record)));
  const about = given.flatMap(({ record }) => ofClaims(record, own) ?? []);
  const fresh = about.filter((test) => {
    const text = JSON.stringify(test);
    const isNew = !known.has(text);
    known.add(text);
    return isNew;
  });
  const path = join(folder, SELF_TESTS);
  const before = existsSync(path) ? await readFile(path, "utf8") : "";
  const end = before === "" || before.endsWith("\n") ? "" : "\n";
  await replace(path, before + end + fresh.map((test) => `${JSON.stringify(test)}\n`).join(""));
  return [
    `${fresh.length} gold pairs added to ${path}`,
    ...(about.length < given.length
      ? [`${given.length - about.length} are about claims of other packs and were left out`]
      : []),
    ...(fresh.length < about.length ? [`${about.length - fresh.length} were there already`] : []),
    ...(fresh.length > 0 ? [`npm run pack -- check ${folder} tells which of them do not hold yet`] : []),
  ];
}

/** A gold pair with what it says of these claims; null where that is nothing. */
function ofClaims(test: SelfTest, own: ReadonlySet<string>): SelfTest | null {
  const { painted, matched, absent, ...rest } = test;
  const kept = Object.entries({ painted, matched, absent }).flatMap(([field, ids]) => {
    const known = (ids ?? []).filter((id) => own.has(id));
    return known.length > 0 ? [[field, known] as const] : [];
  });
  if (kept.length === 0 && rest.nothingPainted !== true) return null;
  return { ...rest, ...Object.fromEntries(kept) };
}
