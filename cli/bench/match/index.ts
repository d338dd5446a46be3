import { join } from "node:path";
import { BROWSERS } from "../../../test/e2e/harness/session";
import { PROCESSORS } from "../machine";
import { replaceSection } from "../store/write-section";
import { CLAIMS, COLD_STARTS, type Matching, measureMatching, type Way } from "./measure-matching";

/** The heading of the section that this benchmark writes. */
export const MATCH_HEADING = "## A page of claims against the corpus";

const REPORT = join(import.meta.dirname, "../../../docs/benchmarks.md");

/** `npm run bench -- match`: times a page of claims in the extension's own background, in both browsers, and writes its section of docs/benchmarks.md. */
export async function benchMatch(): Promise<number> {
  const measured: Matching[] = [];
  for (const name of BROWSERS) measured.push(await measureMatching(name));
  const section = sectionOf(measured);
  console.log(section);
  replaceSection(REPORT, section, MATCH_HEADING);
  return 0;
}

function sectionOf(measured: readonly Matching[]): string {
  return `${MATCH_HEADING}

Made by \`npm run build:e2e && npm run bench -- match\` on ${PROCESSORS}: a page of ${CLAIMS} claims, all of them
summaries of the bundled pack, sent to the background of the packaged extension by one of its own pages, until the answer is back: messages, spotting, search,
comparison, differences and origins are all in it. *By features* the manifest lets the encoder start no thread, so that there is none. *Warm* rounds follow one another; *processor* is the time that all of the browser's processes used in one, which
other work on the machine changes little. *Cold* is a stopped background, the median of ${COLD_STARTS} starts; *empty* the same for a page without a claim, which is the
browser's own and the pack's opening; *above* is the median of what the page took longer in the same round: the worker's own share. *Memory* is by how much the process grew that grew most, since the first answer of the session, to a page without a claim. *Load* is the machine's load average just after.

| browser | by | claims | matches | warm best | median | p95 | processor | cold | empty | above | memory | load |
| --- | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |
${measured.flatMap(({ browser, ways }) => ways.map((way) => lineOf(browser, way))).join("\n")}

The aim without the encoder is 80 ms warm and 250 ms cold in the worker, on a machine that does nothing else.
`;
}

function lineOf(browser: string, way: Way): string {
  const cells = [
    browser,
    way.by,
    String(way.claims),
    String(way.matches),
    ms(at(way.warm, 0)),
    ms(at(way.warm, 0.5)),
    ms(at(way.warm, 0.95)),
    ms(way.processor),
    ms(at(way.cold, 0.5)),
    ms(at(way.empty, 0.5)),
    ms(
      at(
        way.cold.map((time, round) => time - (way.empty[round] ?? 0)),
        0.5,
      ),
    ),
    `${Math.round(way.memory / 2 ** 20)} MB`,
    way.load.toFixed(1),
  ];
  return `| ${cells.join(" | ")} |`;
}

/** The time at a share of the ranks; the 95th percentile is the smallest that 95 of 100 do not exceed. */
function at(times: readonly number[], share: number): number {
  const sorted = times.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN;
}

function ms(time: number): string {
  return `${time < 10 ? time.toFixed(1) : Math.round(time)} ms`;
}
