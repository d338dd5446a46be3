import { createWriteStream } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { generatedTokens } from "../bench/store/generated-text";

const CLAIMS_A_REPORT = 3;
const OUTLETS = 200;

/** Writes the sources of a pack of so many made-up claims, to try what a size costs. */
export async function generateSource(folder: string, claims: number): Promise<void> {
  await mkdir(folder, { recursive: true });
  const pack = {
    id: "generated",
    version: "1.0.0",
    title: "Made-up claims",
    languages: ["en"],
    dates: { from: "2015-01-01", to: "2024-12-31" },
  };
  await writeFile(join(folder, "pack.json"), JSON.stringify(pack));
  await writeFile(
    join(folder, "outlets.jsonl"),
    Array.from({ length: OUTLETS }, (_, at) => outlet(at)).join(""),
  );
  await pipeline(Readable.from(reports(claims)), createWriteStream(join(folder, "reports.jsonl")));
}

function outlet(at: number): string {
  const record = {
    id: `outlet-${at}`,
    name: `Outlet ${at}`,
    domains: [`outlet-${at}.example`],
    country: null,
    language: "en",
    family: null,
    kind: "newspaper",
  };
  return `${JSON.stringify(record)}\n`;
}

function* reports(claims: number): Generator<string> {
  for (let first = 0; first < claims; first += CLAIMS_A_REPORT) {
    const report = first / CLAIMS_A_REPORT;
    const day = new Date(Date.UTC(2015, 0, 1 + (report % 3650))).toISOString().slice(0, 10);
    const texts = Array.from({ length: Math.min(CLAIMS_A_REPORT, claims - first) }, (_, at) =>
      sentence(first + at),
    );
    const record = {
      url: `https://outlet-${report % OUTLETS}.example/${report}`,
      outlet: `outlet-${report % OUTLETS}`,
      language: "en",
      published: day,
      claims: texts,
    };
    yield `${JSON.stringify(record)}\n`;
  }
}

function sentence(at: number): string {
  const [first = "", ...rest] = generatedTokens(at);
  return `${first.charAt(0).toUpperCase()}${first.slice(1)} ${rest.join(" ")}.`;
}
