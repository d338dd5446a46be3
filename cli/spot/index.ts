import { readFileSync } from "node:fs";
import { createInterface } from "node:readline";
import { createRecogniser } from "../../core/claims/recogniser";
import { spotClaims } from "../../core/claims/spot";
import { GazetteerEntry } from "../../core/corpus/gazetteer";
import { parseJsonLines, parseRecord, RecordError } from "../../core/corpus/json-lines";
import { Page } from "../../core/reading/page";

const GAZETTEER = new URL("../../data/venezuela/gazetteer.jsonl", import.meta.url);

/**
 * `npm run -s spot < pages.jsonl > claims.jsonl`: a page a line in, a claim a line out, as each page comes. A line that
 * is no page stops it with the line's number and field on standard error.
 */
async function spot(): Promise<void> {
  const gazetteer = parseJsonLines(readFileSync(GAZETTEER, "utf8"), GazetteerEntry, "gazetteer.jsonl");
  const recogniser = createRecogniser(gazetteer);
  let line = 0;
  for await (const json of createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
    line += 1;
    if (json.trim() === "") continue;
    const claims = spotClaims(parseRecord(json, Page, "standard input", line), recogniser);
    const out = claims.map((claim) => `${JSON.stringify(claim)}\n`).join("");
    if (out !== "" && !process.stdout.write(out)) await drained();
  }
}

function drained(): Promise<void> {
  return new Promise((resolve) => process.stdout.once("drain", resolve));
}

try {
  await spot();
} catch (error) {
  if (!(error instanceof RecordError)) throw error;
  console.error(`spot: ${error.message}`);
  process.exitCode = 1;
}
