import { readFileSync } from "node:fs";
import { loadavg } from "node:os";
import { join } from "node:path";
import { ENCODER_FILES } from "../../../platform/encode/model-files";
import { BROWSERS } from "../../../test/e2e/harness/session";
import type { BrowserName } from "../../setup/browsers.mjs";
import { inWorkers } from "../in-worker";
import { summaries } from "../long-article";
import { PROCESSORS } from "../machine";
import { percentile } from "../statistics";
import { replaceSection } from "../store/write-section";
import type { RungsTask, RungsTimes } from "./worker";

/** The heading of the section that this benchmark writes. */
export const RUNGS_HEADING = "## What the rungs of the ladder take";

const REPORT = join(import.meta.dirname, "../../../docs/benchmarks.md");
const MODEL = join(import.meta.dirname, "../../../data/model");

const CLAIMS = 40;
const CANDIDATES = 5;
const RUNS = 7;

interface Rungs extends RungsTimes {
  readonly browser: string;
  readonly load: number;
}

/** `npm run bench -- rungs`: what a static table, an encoder and a cross-encoder of its layers take for a page of claims in a worker of both browsers. */
export async function benchRungs(): Promise<number> {
  const measured: Rungs[] = [];
  for (const name of BROWSERS) measured.push(await measureRungs(name));
  const section = sectionOf(measured);
  console.log(section);
  replaceSection(REPORT, section, RUNGS_HEADING);
  return 0;
}

function measureRungs(name: BrowserName): Promise<Rungs> {
  const files = Object.fromEntries(
    Object.values(ENCODER_FILES).map((file) => [file, readFileSync(join(MODEL, file))]),
  );
  return inWorkers(
    name,
    join(import.meta.dirname, "worker.ts"),
    async (browser) => {
      const times = await browser.ask<RungsTask, RungsTimes>({ claims: pageOfClaims(), runs: RUNS });
      return { ...times, browser: browser.version, load: loadavg()[0] ?? 0 };
    },
    files,
  );
}

/** Summaries as a page's claims, each with the next ones as its candidates. */
function pageOfClaims(): RungsTask["claims"] {
  const texts = summaries();
  return texts
    .slice(0, CLAIMS)
    .map((text, at) => ({ text, candidates: texts.slice(at + 1, at + 1 + CANDIDATES) }));
}

function sectionOf(measured: readonly Rungs[]): string {
  return `${RUNGS_HEADING}

Made by \`npm run bench -- rungs\` on ${PROCESSORS}: a page of ${CLAIMS} claims, summaries of the bundled pack, in a dedicated worker, from texts to numbers, without the features that all rungs
share; warm, medians of ${RUNS} runs. *Table*: the mean of a text's rows of 96 numbers. *Vectors*: the shipped encoder. *Cross-encoder*: its layers by halves, the lower three over each text alone, the
upper three over each of ${CANDIDATES} pairs a claim, on the loops of the shipped one; the tables' numbers are not what was trained, the work is the same. What each rung is worth: [quality.md](quality.md), "The ladder".

| browser | (b) table | (c), (d) vectors | (e) cross-encoder: texts apart | pairs | a pair | load |
| --- | ---: | ---: | ---: | ---: | ---: | ---: |
${measured.map(lineOf).join("\n")}
`;
}

function lineOf({ browser, table, vectors, apart, together, load }: Rungs): string {
  const median = (times: readonly number[]) => percentile(times, 0.5);
  const pair = median(together) / (CLAIMS * CANDIDATES);
  const cells = [table, vectors, apart, together].map((times) => ms(median(times)));
  return `| ${[browser, ...cells, ms(pair), load.toFixed(1)].join(" | ")} |`;
}

function ms(time: number): string {
  return `${time < 10 ? time.toFixed(1) : Math.round(time).toLocaleString("en")} ms`;
}
