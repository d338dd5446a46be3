import { createWriteStream } from "node:fs";
import { rename } from "node:fs/promises";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { readLines } from "../../pack/source-lines";

/** Every so many reports one is touched, from the beginning on. */
const STEP = 40;

/** Changes so many claims of a generated pack, report by report in turn: the words of one's claims, one that goes, one that comes. */
export async function changeSource(source: string, claims: number): Promise<void> {
  const path = join(source, "reports.jsonl");
  await pipeline(Readable.from(changed(path, claims)), createWriteStream(`${path}.new`));
  await rename(`${path}.new`, path);
}

async function* changed(path: string, claims: number): AsyncGenerator<string> {
  let left = claims;
  let turn = 0;
  for await (const { text, line } of readLines(path, path)) {
    if (left <= 0 || line % STEP !== 0) {
      yield `${text}\n`;
      continue;
    }
    const report: { url: string; claims: string[] } = JSON.parse(text);
    left -= report.claims.length;
    const words = report.claims.map((claim) => `Lately ${claim}`);
    const kind = turn++ % 3;
    if (kind === 0) yield `${JSON.stringify({ ...report, claims: words })}\n`;
    if (kind === 2)
      yield `${text}\n${JSON.stringify({ ...report, url: `${report.url}/new`, claims: words })}\n`;
  }
}
