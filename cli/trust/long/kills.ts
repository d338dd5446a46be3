import { mkdtempSync, rmSync } from "node:fs";
import { readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "puppeteer-core";
import { SearchPage } from "../../../core/index/search";
import { z } from "../../../core/schema";
import { launchChromium } from "../../../test/e2e/harness/chromium";
import type { Driver } from "../../../test/e2e/harness/driver";
import { buildFolder } from "../../../test/e2e/harness/session";
import { generateSource } from "../../pack/generate-source";
import { ensureBrowsers } from "../../setup/browsers.mjs";
import { atLeast, atMost, type Figure, told } from "./figure";
import { importPack } from "./import-pack";
import { insist } from "./insist";
import { randomFrom } from "./random";
import { pack } from "./stage";

const CLAIMS = 6_000;

/** Kills the browser with SIGKILL while it imports a pack over another, so many times; afterwards one of the two must be there, whole. */
export async function killWhileImporting(kills: number, seed: number): Promise<readonly Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), "careo-kills-"));
  const random = randomFrom(seed);
  const [first, second] = [join(folder, "first"), join(folder, "second")];
  const tally = { old: 0, new: 0, neither: 0, silent: 0 };
  try {
    await compileTwo(folder, first, second);
    let running = await start(folder);
    await importPack(running.page, first);
    const old = await contentOf(running.page);
    const began = performance.now();
    await importPack(running.page, second);
    const lastsMs = performance.now() - began;
    const next = await contentOf(running.page);
    for (let killed = 0; killed < kills; killed++) {
      // Where the second is there, whole or not, the first is brought back in the place of everything.
      if ((await contentOf(running.page)) !== old) {
        await insist(running.page, { kind: "changePack", id: "generated", action: "remove" }, z.unknown());
        await importPack(running.page, first);
      }
      await killedAt(running, second, random() * lastsMs);
      running = await start(folder);
      const content = await contentOf(running.page);
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

interface Running {
  readonly driver: Driver;
  readonly page: Page;
}

async function start(folder: string): Promise<Running> {
  const { chromium } = await ensureBrowsers(["chromium"]);
  const profile = join(folder, "profile");
  const driver = await launchChromium(chromium, { build: buildFolder("chromium", "e2e"), profile });
  return { driver, page: await driver.openExtensionPage("options.html") };
}

async function killedAt({ driver, page }: Running, pack: string, ms: number): Promise<void> {
  const child = driver.browser.process();
  const gone = new Promise((resolve) => child?.once("exit", resolve));
  const begun = new Promise<void>((resolve) => {
    importPack(page, pack, resolve).catch(() => undefined); // It is killed in the middle.
  });
  await begun;
  await new Promise((resolve) => setTimeout(resolve, ms));
  child?.kill("SIGKILL");
  await gone;
  await driver.close().catch(() => undefined); // There is nothing left to close but its files.
}

/** Which version readers get, and all its records, as one hash. */
async function contentOf(page: Page): Promise<string> {
  return String(await page.evaluate(CONTENT));
}

const CONTENT = `(async () => {
  const opened = (request) => new Promise((done, fail) => Object.assign(request, { onsuccess: () => done(request.result), onerror: () => fail(request.error) }));
  const db = await opened(indexedDB.open("careo-corpus"));
  const version = await opened(db.transaction("packs").objectStore("packs").get("now/generated"));
  let sum = new Uint8Array(32);
  for (const { generation, records } of version?.segments ?? []) {
    const range = IDBKeyRange.bound(generation + "/", generation + "/\\uffff");
    const store = () => db.transaction("records").objectStore("records");
    const [keys, values] = await Promise.all([opened(store().getAllKeys(range)), opened(store().getAll(range))]);
    if (keys.length !== records) return "not whole";
    sum = await crypto.subtle.digest("SHA-256", await new Blob([sum, keys.join(), ...values]).arrayBuffer());
  }
  db.close();
  return version === undefined ? "none" : [...new Uint8Array(sum)].join();
})()`;

async function answers(page: Page): Promise<boolean> {
  const request = { kind: "search", text: "", filters: { packs: ["generated"] }, offset: 0 };
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
