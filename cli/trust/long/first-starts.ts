import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { CorpusState } from "../../../platform/messages/protocol";
import type { Driver } from "../../../test/e2e/harness/driver";
import type { BrowserName } from "../../setup/browsers.mjs";
import { atLeast, atMost, type Figure, told } from "./figure";
import { insist } from "./insist";
import { contentOf, kill, launchOn } from "./killable";
import { randomFrom } from "./random";

/** The pack that comes with the extension. */
const PACK = "venezuela";

/** How often the extension is asked whether it is installed, in milliseconds. */
const EVERY_MS = 20;

/**
 * Kills the browser with SIGKILL during the first start, while the bundled pack is installed, so many times; each time it is started again on
 * what was left, the pack must be there, whole, record for record as after a start that nothing disturbed.
 */
export async function killAtFirstStart(
  name: BrowserName,
  kills: number,
  seed: number,
): Promise<readonly Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), "careo-first-"));
  const random = randomFrom(seed);
  let [killed, wrong, lastsMs] = [0, 0, 0];
  try {
    const undisturbed = await launchOn(name, join(folder, "undisturbed"));
    const began = performance.now();
    const whole = await installedIn(undisturbed);
    lastsMs = performance.now() - began;
    await undisturbed.close();
    for (; killed < kills; killed++) {
      const profile = join(folder, String(killed));
      const driver = await launchOn(name, profile);
      await sleep(random() * lastsMs);
      await kill(driver);
      const again = await launchOn(name, profile);
      if ((await installedIn(again)) !== whole) wrong++;
      await again.close();
      console.log(`${killed + 1} kills at the first start: ${wrong} not whole afterwards`);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return [
    atLeast("kills of the browser during the first start", killed, kills),
    told("at random moments of the time that one takes", `${(lastsMs / 1000).toFixed(1)} s`),
    atMost("packs that were not whole after the next start", wrong, 0),
  ];
}

/** Waits until the corpus is installed, and gives what is stored of the pack. */
async function installedIn(driver: Driver): Promise<string> {
  const page = await driver.openExtensionPage("options.html");
  while ((await insist(page, { kind: "corpus" }, CorpusState)).state !== "ready") await sleep(EVERY_MS);
  return contentOf(page, PACK);
}

function sleep(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
