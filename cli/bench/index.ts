import { mkdirSync, writeFileSync } from "node:fs";
import { cpus, totalmem } from "node:os";
import { join } from "node:path";
import { BROWSERS, buildFolder } from "../../test/e2e/harness/session";
import { bundleSizes } from "./bundle-sizes";
import { benchGate, GATE_HEADING } from "./gate";
import { benchGrowth, GROWTH_HEADING } from "./growth";
import { benchMatch, MATCH_HEADING } from "./match";
import { type Measured, measure } from "./measure";
import { benchPacks, PACKS_HEADING } from "./packs";
import { benchPublishing, PUBLISHING_HEADING } from "./publishing";
import { benchSpotting, SPOTTING_HEADING } from "./spotting";
import { benchStore } from "./store";
import { keepingSection } from "./store/write-section";
import { benchTrust, TRUST_HEADING } from "./trust";

if (process.argv[2] === "store") process.exit(await benchStore(process.argv.slice(3)));
if (process.argv[2] === "spotting") process.exit(await benchSpotting());
if (process.argv[2] === "match") process.exit(await benchMatch());
if (process.argv[2] === "gate") process.exit(await benchGate());
if (process.argv[2] === "trust") process.exit(await benchTrust());
if (process.argv[2] === "growth") process.exit(benchGrowth());
if (process.argv[2] === "publishing") process.exit(await benchPublishing());
if (process.argv[2] === "packs") process.exit(await benchPacks(process.argv.slice(3)));

const REPORT = join(import.meta.dirname, "../../docs/benchmarks.md");

const measured: Measured[] = [];
for (const name of BROWSERS) measured.push(await measure(name));
const page = report(measured);
console.log(page);
mkdirSync(join(REPORT, ".."), { recursive: true });
const kept = keepingSection(keepingSection(page, REPORT), REPORT, SPOTTING_HEADING);
const growth = keepingSection(kept, REPORT, GROWTH_HEADING);
const gate = keepingSection(growth, REPORT, GATE_HEADING);
const publishing = keepingSection(gate, REPORT, PUBLISHING_HEADING);
const matching = keepingSection(publishing, REPORT, MATCH_HEADING);
const packs = keepingSection(matching, REPORT, PACKS_HEADING);
writeFileSync(REPORT, keepingSection(packs, REPORT, TRUST_HEADING));

function report(all: readonly Measured[]): string {
  const [first] = all;
  const row = (title: string, cell: (each: Measured) => string) =>
    `| ${title} | ${all.map(cell).join(" | ")} |`;
  const ms = (value: number) => `${value < 10 ? value.toFixed(1) : Math.round(value)} ms`;
  return `# Benchmarks

Made by \`npm run build && npm run build:e2e && npm run bench\` on ${cpus().length} × ${cpus()[0]?.model.trim() ?? "unknown processor"}, ${Math.round(totalmem() / 2 ** 30)} GB,
${process.platform}, Node ${process.versions.node}; both browsers headless with fresh profiles. Medians of five loads.
The article has ${first?.words} words and is the worst case: every sentence is a claim on the topic.

| | ${all.map(({ browser }) => browser).join(" | ")} |
| --- | ${all.map(() => "---:").join(" | ")} |
${row("claims found on the page", ({ claims }) => String(claims))}
${row("of them marked", ({ marks }) => String(marks))}
${row("document ready → marks", ({ loadToMarks }) => ms(loadToMarks))}
${row("the same, first article after the start", ({ firstLoadToMarks }) => ms(firstLoadToMarks))}
${row("main-thread time of the content scripts", ({ mainThread }) => ms(mainThread))}
${row("first click → card (injects it)", ({ firstClickToCard }) => ms(firstClickToCard))}
${row("later click → card", ({ clickToCard }) => ms(clickToCard))}
${row("saving the article", ({ saving }) => ms(saving))}

Main-thread time is what a sampling profiler attributes to \`gate.js\`, \`page.js\` and \`card.js\` and to what they call, from
navigation to the first mark: elapsed time in Chromium (every 0.1 ms), processor time in Firefox (every 0.2 ms).
Times to marks and card are read once a frame, so they include up to one frame (16 ms) of waiting.

## Size of the scripts (Chromium's package)

| file | bytes | gzip |
| --- | ---: | ---: |
${bundleSizes(buildFolder("chromium", "release"))
  .map(({ file, bytes, gzipped }) => `| ${file} | ${bytes} | ${gzipped} |`)
  .join("\n")}
`;
}
