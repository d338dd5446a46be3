import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { Envelope } from "../../../core/corpus/publication";
import { z } from "../../../core/schema";
import { PackView } from "../../../platform/packs/pack-view";
import { askExtension } from "../../../test/e2e/harness/extension-messages";
import { hostPack } from "../../../test/e2e/harness/pack-host";
import { BROWSERS, type Session, startSession } from "../../../test/e2e/harness/session";
import { generateSource } from "../../pack/generate-source";
import { runPack } from "../../pack/run-pack";
import type { BrowserName } from "../../setup/browsers.mjs";
import { replaceSection } from "../store/write-section";

/** Every so many reports one changes: a percent of the claims. */
const EVERY = 100;

/** A pack's id in what `generateSource` makes. */
const PACK = "generated";

/** So many claims, the size that the report is of. */
const SIZE = "100000";

/** Where the section lies in the report. */
export const PACKS_HEADING = "## Taking an update of a pack";

const REPORT = join(import.meta.dirname, "../../../docs/benchmarks.md");

const Times = z.object({ alone: z.array(z.number()), during: z.array(z.number()), took: z.number() });

/**
 * `npm run bench -- packs [--claims 100000]`: follows a made-up pack in both browsers, publishes an update of a percent of its reports, and
 * says how long taking it lasts and how long searches last meanwhile. Needs `npm run build:e2e`.
 */
export async function benchPacks(args: readonly string[]): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    options: { claims: { type: "string", default: SIZE } },
  });
  const folder = mkdtempSync(join(tmpdir(), "careo-bench-packs-"));
  const [source, web, envelope] = [
    join(folder, "source"),
    join(folder, "web"),
    join(folder, "web", "pack.json"),
  ];
  const publish = async () => {
    const said: string[] = [];
    const say = (line: string) => void said.push(line);
    const code = await runPack(["publish", source, "--to", web, "--key", join(folder, "key.pem")], say, say);
    console.log(said.join("\n"));
    if (code !== 0) throw new Error("the pack was not published");
    return readFileSync(envelope, "utf8");
  };
  try {
    await generateSource(source, Number(values.claims));
    const old = await publish();
    changeReports(join(source, "reports.jsonl"));
    const update = await publish();
    const serve = (which: "old" | "update") => writeFileSync(envelope, which === "old" ? old : update);
    const rows: string[] = [];
    for (const name of BROWSERS) rows.push(await measure(name, web, serve));
    const section = sectionOf(Number(values.claims), rows);
    console.log(section);
    if (values.claims === SIZE) replaceSection(REPORT, section, PACKS_HEADING);
    return 0;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function changeReports(file: string): void {
  const lines = readFileSync(file, "utf8").trim().split("\n");
  const changed = lines.map((line, at) => (at % EVERY === 0 ? withOtherClaims(line) : line));
  writeFileSync(file, changed.join("\n"));
}

function withOtherClaims(line: string): string {
  const report = z.parse(z.looseObject({ claims: z.array(z.string()) }), JSON.parse(line));
  return JSON.stringify({ ...report, claims: report.claims.map((text) => `Now ${text}`) });
}

async function measure(
  name: BrowserName,
  web: string,
  serve: (which: "old" | "update") => void,
): Promise<string> {
  serve("old");
  const { key } = z.parse(Envelope, JSON.parse(readFileSync(join(web, "pack.json"), "utf8")));
  const session = await startSession(name);
  const host = await hostPack(web);
  try {
    const follow = { kind: "followPack", address: host.address, key };
    const began = Date.now();
    if ((await askExtension(session.control, follow, z.unknown())) !== null)
      throw new Error("it was refused");
    const followed = (Date.now() - began) / 1_000;
    serve("update");
    const times = z.parse(Times, JSON.parse(String(await session.control.evaluate(UPDATE))));
    const [pack] = await askExtension(session.control, { kind: "packs" }, z.array(PackView));
    if (pack?.trouble !== null || pack.before === null) throw new Error("the update was not taken");
    const [alone, during] = [median(times.alone), median(times.during)];
    const cold = await coldSearches(session);
    const cells = [
      await session.driver.browser.version(),
      `${followed.toFixed(1)} s`,
      `${Math.round(times.took)} ms`,
      `${alone.toFixed(1)} ms`,
      `${during.toFixed(1)} ms`,
      `${Math.round(Math.max(...times.during))} ms`,
      `${Math.round(median(cold))} ms`,
      loadavg()[0]?.toFixed(1),
    ];
    return `| ${cells.join(" | ")} |`;
  } finally {
    await session.close();
    await host.close();
  }
}

/** Milliseconds of the panel's first answer, each by a background that was stopped before, to other words. */
async function coldSearches({ driver, control }: Session): Promise<number[]> {
  const times: number[] = [];
  for (let start = 0; start < COLD_STARTS; start += 1) {
    const text = [0, 1, 2].map((place) => WORDS[(start + 2 * place) % WORDS.length]).join(" ");
    await driver.stopBackground();
    await new Promise((resolve) => setTimeout(resolve, SETTLE_MS));
    const request = { kind: "search", text, filters: {}, offset: 0, atOnce: true };
    times.push(Number(await control.evaluate(`(${TIMED})(${JSON.stringify(request)})`)));
  }
  return times;
}

const COLD_STARTS = 15;

/** After a stop, a message sent sooner can still meet the old background. */
const SETTLE_MS = 300;

const WORDS = "government oil production election opposition border court prices army aid".split(" ");

const TIMED = `async (request) => {
  const began = performance.now();
  const { ok, error } = await (globalThis.browser ?? globalThis.chrome).runtime.sendMessage(request);
  if (!ok) throw new Error(error);
  return performance.now() - began;
}`;

/** Searches again and again, alone and while the update is taken. */
const UPDATE = `(async () => {
  const { runtime } = globalThis.browser ?? globalThis.chrome;
  const search = async () => {
    const began = performance.now();
    await runtime.sendMessage({ kind: "search", text: "government oil production", filters: {}, offset: 0 });
    return performance.now() - began;
  };
  const alone = [];
  for (let n = 0; n < 20; n++) alone.push(await search());
  const began = performance.now();
  let took = null;
  const update = runtime.sendMessage({ kind: "changePack", id: "${PACK}", action: "update" }).then(() => {
    took = performance.now() - began;
  });
  const during = [];
  while (took === null) during.push(await search());
  await update;
  return JSON.stringify({ alone, during, took });
})()`;

function sectionOf(claims: number, rows: readonly string[]): string {
  return `${PACKS_HEADING}

Made by \`npm run build:e2e && npm run bench -- packs\`: a pack of ${claims.toLocaleString("en")} generated claims is followed from a server on the same machine, and of every
hundredth report all claims change. *Followed*: fetched, read through its schemas, asked its gold pairs, installed. *Search*: as the side panel searches, over all packs, alone and one
after the other while the update is taken; median and longest, the longest with what else the machine did. *Cold*: the panel's first answer by a background that was
stopped before, median of ${COLD_STARTS} searches for other words: the whole packaged extension, with this pack and the bundled one. *Load* is its load average just after.

| browser | followed | update taken | search alone | search meanwhile | the longest | cold | load |
| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |
${rows.join("\n")}

The aim is an update taken within 2 s without blocking a search.
`;
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1] ?? Number.NaN;
}
