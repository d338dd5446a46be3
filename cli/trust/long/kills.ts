import { mkdtempSync, rmSync } from "node:fs";
import { readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "puppeteer-core";
import { SearchPage } from "../../../core/index/search";
import { z } from "../../../core/schema";
import { generateSource } from "../../pack/generate-source";
import type { BrowserName } from "../../setup/browsers.mjs";
import { atLeast, atMost, type Figure, told } from "./figure";
import { importPack } from "./import-pack";
import { insist } from "./insist";
import { contentOf, type Killable, kill, startOn } from "./killable";
import { randomFrom } from "./random";
import { pack } from "./stage";

const CLAIMS = 6_000;

/** The pack's name. */
const PACK = "generated";

/** Kills the browser with SIGKILL while it imports a pack over another, so many times; afterwards one of the two must be there, whole. */
export async function killWhileImporting(
  name: BrowserName,
  kills: number,
  seed: number,
): Promise<readonly Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), "careo-kills-"));
  const start = () => startOn(name, join(folder, "profile"));
  const random = randomFrom(seed);
  const [first, second] = [join(folder, "first"), join(folder, "second")];
  const tally = { old: 0, new: 0, neither: 0, silent: 0 };
  try {
    await compileTwo(folder, first, second);
    let running = await start();
    await importPack(running.page, first);
    const old = await contentOf(running.page, PACK);
    const began = performance.now();
    await importPack(running.page, second);
    const lastsMs = performance.now() - began;
    const next = await contentOf(running.page, PACK);
    for (let killed = 0; killed < kills; killed++) {
      // Where the second is there, whole or not, the first is brought back in the place of everything.
      if ((await contentOf(running.page, PACK)) !== old) {
        await insist(running.page, { kind: "changePack", id: PACK, action: "remove" }, z.unknown());
        await importPack(running.page, first);
      }
      await killedAt(running, second, random() * lastsMs);
      running = await start();
      const content = await contentOf(running.page, PACK);
      tally[content === old ? "old" : content === next ? "new" : "neither"]++;
      if (!(await answers(running.page))) tally.silent++;
      console.log(`${killed + 1} kills: ${JSON.stringify(tally)}`);
    }
    await running.driver.close();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return [
    atLeast("kills of the browser during an import", tally.old + tally.new + tally.neither, kills),
    told("the version before was there, whole", String(tally.old)),
    told("the new version was there, whole", String(tally.new)),
    atMost("neither", tally.neither, 0),
    atMost("searches without an answer afterwards", tally.silent, 0),
  ];
}

async function killedAt({ driver, page }: Killable, pack: string, ms: number): Promise<void> {
  const begun = new Promise<void>((resolve) => {
    importPack(page, pack, resolve).catch(() => undefined); // It is killed in the middle.
  });
  await begun;
  await new Promise((resolve) => setTimeout(resolve, ms));
  await kill(driver);
}

async function answers(page: Page): Promise<boolean> {
  const request = { kind: "search", text: "", filters: { packs: [PACK] }, offset: 0 };
  return (await insist(page, request, SearchPage)).results.length > 0;
}

async function compileTwo(folder: string, first: string, second: string): Promise<void> {
  const source = join(folder, "source");
  await generateSource(source, CLAIMS);
  await pack("build", source, "--out", first);
  const reports = join(source, "reports.jsonl");
  const text = await readFile(reports, "utf8");
  await writeFile(reports, text.replaceAll('"claims":["', '"claims":["Now '));
  await pack("build", source, "--out", second);
}
