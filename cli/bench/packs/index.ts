import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { Envelope } from "../../../core/corpus/publication";
import { z } from "../../../core/schema";
import { PackView } from "../../../platform/packs/pack-view";
import { askExtension } from "../../../test/e2e/harness/extension-messages";
import { hostPack } from "../../../test/e2e/harness/pack-host";
import { BROWSERS, startSession } from "../../../test/e2e/harness/session";
import { generateSource } from "../../pack/generate-source";
import { runPack } from "../../pack/run-pack";
import type { BrowserName } from "../../setup/browsers.mjs";

/** Every so many reports one changes: a percent of the claims. */
const EVERY = 100;

/** A pack's id in what `generateSource` makes. */
const PACK = "generated";

const Times = z.object({ alone: z.array(z.number()), during: z.array(z.number()), took: z.number() });

/**
 * `npm run bench -- packs [--claims 100000]`: follows a made-up pack in both browsers, publishes an update of a percent of its reports, and
 * says how long taking it lasts and how long searches last meanwhile. Needs `npm run build:e2e`.
 */
export async function benchPacks(args: readonly string[]): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    options: { claims: { type: "string", default: "100000" } },
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
    for (const name of BROWSERS) {
      console.log(
        await measure(name, web, (which) => writeFileSync(envelope, which === "old" ? old : update)),
      );
    }
    return 0;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function changeReports(file: string): void {
  const lines = readFileSync(file, "utf8").split("\n");
  const changed = lines.map((line, at) =>
    at % EVERY === 0 ? line.replace('"claims":["', '"claims":["Now ') : line,
  );
  writeFileSync(file, changed.join("\n"));
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
    return `${name}: followed in ${followed.toFixed(1)} s; the update taken in ${Math.round(times.took)} ms; a search ${alone.toFixed(1)} ms alone, during it ${during.toFixed(1)} ms (longest ${Math.max(...times.during).toFixed(1)}, ${times.during.length} searches)`;
  } finally {
    await session.close();
    await host.close();
  }
}

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

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1] ?? Number.NaN;
}
