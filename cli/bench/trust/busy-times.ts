import type { Session } from "../../../test/e2e/harness/session";
import { record, timesInTasks } from "../gate/record";
import type { RowTime } from "./row-time";

/** What the rows mean by a slow machine. */
const THROTTLE = 4;
const STORM_MS = 10_000;

/** Twenty thousand nodes a second, a few at a time, beside a sentence on the topic. */
const STORM = `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta property="article:published_time" content="2019-02-10"></head><body><article>
<h1>Venezuela</h1><p>The authorities of Venezuela said on Monday that 14 lorries with food had crossed the border since January.</p><div id="storm"></div></article><script>
setInterval(() => {
  const box = document.createElement("div");
  for (let at = 0; at < 50; at++) box.append(document.createElement("p"), "Cut above a bud. ", document.createElement("b"), "A blunt one. ");
  document.getElementById("storm").replaceChildren(box);
}, 10);
</script></body></html>`;

const LARGE = `<!doctype html><html lang="en"><head><meta charset="utf-8"></head><body><article><h1>Venezuela</h1>${"<p>Cut above a bud.</p>".repeat(100_000)}</article></body></html>`;

/** A look at the stack takes a throttled processor long, too. */
const INTERVAL_US = 500;

/**
 * The longest that one task of a page's main thread is ours, and all of its time that is, in milliseconds of processor time: in a storm of
 * changes, and on a page of 100,000 paragraphs with the processor throttled. Chromium only.
 */
export async function busyTimes(session: Session): Promise<readonly RowTime[]> {
  const storm = await ownTimes(session, STORM, 1);
  const throttled = await ownTimes(session, LARGE, THROTTLE);
  return [
    { row: "R32, F2", what: "20,000 nodes a second: our longest task", ms: [storm.longest], most: 50 },
    {
      row: "R32",
      what: `the same: all of our time in ${STORM_MS / 1000} s`,
      ms: [storm.all],
      most: STORM_MS / 10,
    },
    {
      row: "R33, F2",
      what: `100,000 paragraphs and their texts, processor ${THROTTLE} times as slow: our longest task`,
      ms: [throttled.longest],
      most: 50,
    },
    { row: "R33", what: "the same: all of our time on the page", ms: [throttled.all], most: 1_500 },
  ];
}

async function ownTimes({ driver, server, openBlank }: Session, html: string, throttle: number) {
  const { page, close } = await openBlank();
  const scripts = ["gate.js", "page.js"].map((name) => `${driver.origin}${name}`);
  await page.emulateCPUThrottling(throttle);
  const recorded = await record(
    page,
    scripts[1] ?? "",
    async () => {
      await page.goto(server.add(html));
      await new Promise((resolve) => setTimeout(resolve, STORM_MS));
    },
    INTERVAL_US,
  );
  await close();
  const times = scripts.flatMap((script) => timesInTasks(recorded, script));
  return { longest: Math.max(0, ...times), all: times.reduce((sum, time) => sum + time, 0) };
}
