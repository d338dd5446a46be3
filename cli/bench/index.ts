import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { BROWSERS, buildFolder } from "../../test/e2e/harness/session";
import { bundleSizes } from "./bundle-sizes";
import { benchGate, GATE_HEADING } from "./gate";
import { benchGrowth, GROWTH_HEADING } from "./growth";
import { MACHINE } from "./machine";
import { benchMatch, MATCH_HEADING } from "./match";
import { ARTICLES, type ArticleName, type Measured, measure } from "./measure";
import { benchNearest, NEAREST_HEADING } from "./nearest";
import { benchPacks, PACKS_HEADING } from "./packs";
import { benchPublishing, PUBLISHING_HEADING } from "./publishing";
import { benchRungs, RUNGS_HEADING } from "./rungs";
import { benchSpotting, SPOTTING_HEADING } from "./spotting";
import { benchStore } from "./store";
import { keepingSection, HEADING as STORE_HEADING } from "./store/write-section";
import { benchTrust, TRUST_HEADING } from "./trust";

const [part = "", ...options] = process.argv.slice(2);
const PARTS: Readonly<Record<string, () => number | Promise<number>>> = {
  store: () => benchStore(options),
  spotting: benchSpotting,
  match: benchMatch,
  gate: benchGate,
  trust: benchTrust,
  growth: benchGrowth,
  nearest: benchNearest,
  rungs: benchRungs,
  publishing: benchPublishing,
  packs: () => benchPacks(options),
};
const chosen = PARTS[part];
if (chosen) process.exit(await chosen());

/** The sections that have a command of their own: a new page keeps them. */
const SECTIONS = [
  STORE_HEADING,
  SPOTTING_HEADING,
  GROWTH_HEADING,
  GATE_HEADING,
  PUBLISHING_HEADING,
  MATCH_HEADING,
  RUNGS_HEADING,
  NEAREST_HEADING,
  PACKS_HEADING,
  TRUST_HEADING,
];

const REPORT = join(import.meta.dirname, "../../docs/benchmarks.md");

const measured: Measured[] = [];
for (const name of BROWSERS) {
  for (const article of Object.keys(ARTICLES) as ArticleName[]) measured.push(await measure(name, article));
}
const page = report(measured);
console.log(page);
mkdirSync(join(REPORT, ".."), { recursive: true });
writeFileSync(
  REPORT,
  SECTIONS.reduce((text, heading) => keepingSection(text, REPORT, heading), page),
);

function report(all: readonly Measured[]): string {
  const row = (title: string, cell: (each: Measured) => string) =>
    `| ${title} | ${all.map(cell).join(" | ")} |`;
  const ms = (value: number) => `${value < 10 ? value.toFixed(1) : Math.round(value)} ms`;
  return `# Benchmarks

Made by \`npm run build && npm run build:e2e && npm run bench\` on ${MACHINE},
${process.platform}, Node ${process.versions.node}; both browsers headless with fresh profiles. Medians of five loads.
Two articles: one *as dense as news* (66 claims in 2,000 words, where five saved articles have 59), and the worst case, *nothing but claims* on the topic.
Asked are first marks within 500 ms and the final ones within 2 s on an article of 2,000 words.

| | ${all.map(({ browser }) => browser).join(" | ")} |
| --- | ${all.map(() => "---:").join(" | ")} |
${row("article", ({ article }) => article)}
${row("words", ({ words }) => String(words))}
${row("claims found on the page", ({ claims }) => String(claims))}
${row("of them marked", ({ marks }) => String(marks))}
${row("document ready → first marks", ({ toMarks }) => ms(toMarks.first))}
${row("document ready → final marks", ({ toMarks }) => ms(toMarks.last))}
${row("background asleep before: first marks", ({ wokenToMarks }) => ms(wokenToMarks.first))}
${row("the same: final marks", ({ wokenToMarks }) => ms(wokenToMarks.last))}
${row("first article after the start: first marks", ({ firstToMarks }) => ms(firstToMarks.first))}
${row("the same: final marks", ({ firstToMarks }) => ms(firstToMarks.last))}
${row("main-thread time of the content scripts", ({ mainThread }) => ms(mainThread))}
${row("first click → card (injects it)", ({ firstClickToCard }) => ms(firstClickToCard))}
${row("later click → card", ({ clickToCard }) => ms(clickToCard))}
${row("saving the article", ({ saving }) => ms(saving))}

Main-thread time is what a sampling profiler attributes to \`gate.js\`, \`page.js\` and \`card.js\` and to what they call, from
navigation to the first mark: elapsed time in Chromium (every 0.1 ms), processor time in Firefox (every 0.2 ms); the other times are without profiler.
Times to marks and card are read once a frame, so they include up to one frame (16 ms) of waiting.

## Size of the scripts (Chromium's package)

| file | bytes | gzip |
| --- | ---: | ---: |
${bundleSizes(buildFolder("chromium", "release"))
  .map(({ file, bytes, gzipped }) => `| ${file} | ${bytes} | ${gzipped} |`)
  .join("\n")}
`;
}
