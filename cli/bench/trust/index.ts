import { loadavg } from "node:os";
import { join } from "node:path";
import { BROWSERS, type Session, startSession } from "../../../test/e2e/harness/session";
import type { BrowserName } from "../../setup/browsers.mjs";
import { replaceSection } from "../store/write-section";
import { busyTimes } from "./busy-times";
import { firstStart } from "./first-start";
import { pageTimes } from "./page-times";
import { type RowTime, told } from "./row-time";
import { storeTimes } from "./store-times";

/** The heading of the section that this benchmark writes. */
export const TRUST_HEADING = "## Times that the reliability table asks for";

const REPORT = join(import.meta.dirname, "../../../docs/benchmarks.md");

interface Measured {
  readonly browser: string;
  readonly times: readonly RowTime[];
  readonly load: number;
}

/** Measures how long faults last for the reader, in both browsers; 0 where every time is as short as its row asks. Needs `npm run build:e2e`. */
export async function benchTrust(): Promise<number> {
  const measured: Measured[] = [];
  for (const name of BROWSERS) measured.push(await measure(name));
  const rows = (measured[0]?.times ?? []).map(({ row, what, most }) => {
    const cells = measured.map(({ times }) => {
      const found = times.find((time) => time.row === row && time.what === what);
      return found ? told(found) : "–";
    });
    return `| ${row} | ${what} | ${cells.join(" | ")} | ${most.toLocaleString("en-US")} ms |`;
  });
  const section = `${TRUST_HEADING}

Made by \`npm run build:e2e && npm run bench -- trust\`: the rows are those of [reliability.md](reliability.md), whose tests prove what happens; here is how long it takes.
Elapsed time, median and longest of the rounds (one figure: measured once); of our share of a page's main thread, processor time, in Chromium. *Load* is the machine's load average just after:
${measured.map(({ browser, load }) => `${browser} ${load.toFixed(1)}`).join(", ")}.

| row | what | ${measured.map(({ browser }) => browser).join(" | ")} | asked: at most |
| --- | --- | ${measured.map(() => "---:").join(" | ")} | ---: |
${rows.join("\n")}
`;
  console.log(section);
  replaceSection(REPORT, section, TRUST_HEADING);
  return measured.every(({ times }) => times.every(holds)) ? 0 : 1;
}

function holds({ ms, most }: RowTime): boolean {
  return (ms.toSorted((a, b) => a - b)[Math.floor(ms.length / 2)] ?? 0) <= most;
}

async function measure(name: BrowserName): Promise<Measured> {
  const first = await firstStart(name);
  const session: Session = await startSession(name);
  try {
    const store = await storeTimes(session);
    const busy = name === "chromium" ? await busyTimes(session) : [];
    const page = await pageTimes(session);
    const browser = await session.driver.browser.version();
    return { browser, times: [first, ...store, ...busy, ...page], load: loadavg()[0] ?? 0 };
  } finally {
    await session.close();
  }
}
