import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "puppeteer-core";
import { Manifest } from "../../../core/index/manifest";
import { z } from "../../../core/schema";
import { ASK } from "../../../test/e2e/harness/extension-messages";
import { startSession } from "../../../test/e2e/harness/session";
import { generateSource } from "../../pack/generate-source";
import { atLeast, atMost, type Figure, told } from "./figure";
import { importPack } from "./import-pack";
import { pack } from "./stage";
import { longestTasks } from "./trace";

/** So many generated claims take some 25 MB compiled. */
const CLAIMS = 24_000;

/** Imports a pack of 25 MB by the options page while another page searches, and says how long anything was busy at once. Chromium only. */
export async function importBigPack(): Promise<readonly Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), "careo-big-"));
  const [source, compiled, trace] = [
    join(folder, "source"),
    join(folder, "compiled"),
    join(folder, "trace.json"),
  ];
  try {
    await generateSource(source, CLAIMS);
    await pack("build", source, "--out", compiled);
    const { bytes } = z.parse(Manifest, JSON.parse(readFileSync(join(compiled, "manifest.json"), "utf8")));
    const session = await startSession("chromium");
    try {
      const options = await session.driver.openExtensionPage("options.html");
      await options.tracing.start({ path: trace, categories: ["toplevel"] });
      const began = performance.now();
      const importing = importPack(options, compiled);
      const searches = searchUntil(session.control, importing);
      await importing;
      const took = (performance.now() - began) / 1000;
      const { count, longest, failed } = await searches;
      await options.tracing.stop();
      const tasks = longestTasks(trace);
      return [
        atLeast("size of the pack", bytes / 1e6, 25, " MB"),
        told("imported in", `${took.toFixed(1)} s`),
        atMost("longest task of the options page (processor time)", tasks.page, 50, " ms"),
        told("longest task of the background, which answers the searches", `${Math.round(tasks.worker)} ms`),
        atLeast("searches answered meanwhile", count, 5),
        told("the longest of them", `${Math.round(longest)} ms`),
        atMost("searches without an answer", failed, 0),
      ];
    } finally {
      await session.close();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const Searches = z.object({ count: z.number(), longest: z.number(), failed: z.number() });

/** Searches over and over in one page while something goes on in another. */
async function searchUntil(control: Page, work: Promise<void>): Promise<z.infer<typeof Searches>> {
  await control.evaluate("globalThis.over = false");
  const running = control.evaluate(`(async () => {
    let [count, longest, failed] = [0, 0, 0];
    while (!globalThis.over) {
      const began = performance.now();
      const found = await ${ASK}({ kind: "search", text: "government oil production", filters: {}, offset: 0 }).catch(() => null);
      if (found?.total > 0) count++;
      else failed++;
      longest = Math.max(longest, performance.now() - began);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    return JSON.stringify({ count, longest, failed });
  })()`);
  await work.finally(() => control.evaluate("globalThis.over = true"));
  return z.parse(Searches, JSON.parse(String(await running)));
}
