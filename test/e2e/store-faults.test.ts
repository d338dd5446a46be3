import { afterEach, describe, expect, it } from "vitest";
import { StorageState } from "../../platform/messages/protocol";
import { askExtension } from "./harness/extension-messages";
import { ID, OUTLET, SAVED, savedIds, saveOwn, searched, WORDS } from "./harness/own-report";
import { BROWSERS } from "./harness/session";
import { soundness } from "./harness/soundness";
import {
  DELETE,
  FUTURE,
  GARBLE,
  HOLD_OLD,
  KEEP_ASKING,
  LET_GO,
  NAME,
  OPENED,
  STOP_ASKING,
} from "./harness/store-faults";
import { DEMO, useSession } from "./harness/use-session";

const STORES = `(async () => {
  const db = await (${OPENED})(indexedDB.open("${NAME}"));
  const names = [...db.objectStoreNames];
  db.close();
  return names.join();
})()`;

const ALERTS = `document.querySelectorAll("[role=alert]").length`;

/** Writes the second copy of a saved report, as it stands in \`storage.local\` when IndexedDB was lost. */
const COPY = `(globalThis.browser ?? globalThis.chrome).storage.local.set(${JSON.stringify({
  "saved-ids": [ID],
  [`saved/${ID}`]: { report: SAVED, outlet: OUTLET, savedAt: "2026-01-01T00:00:00.000Z" },
})}).then(() => "")`;

describe.each(BROWSERS)("faults of the store, in %s", (name) => {
  const session = useSession(name);

  /** Whatever a test left, the next begins with a whole corpus. */
  afterEach(async () => {
    const { control, driver, corpusReady } = session();
    await driver.stopBackground();
    await control.evaluate(LET_GO);
    await control.evaluate(DELETE);
    await corpusReady();
  });

  async function marksAppear(): Promise<void> {
    const article = await session().open(DEMO);
    await article.waitForMarks();
    await article.close();
  }

  it("[R14] bytes that were garbled while the extension slept are answered from the package and made good, saved reports too", async () => {
    const { control, driver, corpusReady } = session();
    await saveOwn(control);
    const { total } = await searched(control, "humanitarian aid");
    expect(total).toBeGreaterThan(10);
    await driver.stopBackground();
    await control.evaluate(GARBLE);
    const garbled = await soundness(control);
    expect(garbled).toMatchObject({ sound: 0, saved: 0 });
    await marksAppear();
    expect((await searched(control, "humanitarian aid")).total).toBe(total);
    await expect
      .poll(() => soundness(control), { timeout: 60_000, interval: 500 })
      .toMatchObject({ sound: garbled.broken, broken: 0 });
    await corpusReady();
    expect((await soundness(control)).saved).toBeGreaterThan(0);
    expect(await savedIds(control)).toEqual([ID]);
    await driver.stopBackground();
    expect((await searched(control, WORDS)).results[0]?.report.id).toBe(ID);
    expect((await searched(control, "humanitarian aid")).total).toBe(total);
  });

  it("[R25] a store that is evicted under a running background costs no answer, and is made anew with what was saved", async () => {
    const { control, driver, corpus, corpusReady } = session();
    await saveOwn(control);
    await marksAppear();
    const found = async () => {
      const { results, total } = await searched(control, "humanitarian aid");
      return { total, claims: results.map(({ claim }) => claim.id) };
    };
    const before = await found();
    expect(before.total).toBeGreaterThan(10);
    const whole = await soundness(control);
    expect(await driver.backgroundRuns()).toBe(true);
    await driver.evictDatabases();
    expect(await soundness(control)).toMatchObject({ sound: 0, broken: 0 });
    expect(await found()).toEqual(before);
    expect((await corpus()).error).toBeNull();
    await marksAppear();
    await expect
      .poll(async () => (await searched(control, WORDS)).results[0]?.report.id, { timeout: 20_000 })
      .toBe(ID);
    expect((await corpusReady()).error).toBeNull();
    await expect.poll(() => soundness(control), { timeout: 20_000 }).toEqual(whole);
    expect(await found()).toEqual(before);
    expect(await control.evaluate(ALERTS)).toBe(0);
  });

  it("[R25] whatever is asked while the store is evicted is answered", async () => {
    const { control, driver, corpusReady } = session();
    await saveOwn(control);
    for (let round = 0; round < 6; round++) {
      await corpusReady();
      await control.evaluate(KEEP_ASKING);
      await control.waitForFunction("asking.answered > 50", { polling: 10 });
      await driver.evictDatabases();
      expect(await control.evaluate(STOP_ASKING)).toBe(0);
    }
    await expect.poll(() => savedIds(control), { timeout: 20_000 }).toEqual([ID]);
  });

  it("[R21] a store of a newer version is left alone, and pages are read from the package", async () => {
    const { control, driver, corpus } = session();
    await driver.stopBackground();
    await control.evaluate(FUTURE);
    await marksAppear();
    expect(await corpus()).toMatchObject({
      state: "failed",
      error: expect.stringContaining("newer version"),
    });
    expect(await control.evaluate(STORES)).toBe("future");
  });

  it("[R20] an upgrade that another tab blocks costs no page its marks", async () => {
    const { control, driver, corpus, corpusReady } = session();
    await driver.stopBackground();
    await control.evaluate(HOLD_OLD);
    await marksAppear();
    expect((await corpus()).state).toBe("failed");
    await control.evaluate(LET_GO);
    await driver.stopBackground();
    await corpusReady();
  });

  it("[R13] a saved report comes back from its second copy, and is found with its parts and filters", async () => {
    const { control, driver, corpusReady } = session();
    await driver.stopBackground();
    await control.evaluate(COPY);
    await corpusReady();
    await expect
      .poll(async () => (await searched(control, "lighthouse albatrosses")).results[0]?.report.id, {
        timeout: 20_000,
      })
      .toBe(ID);
    const { results, total } = await searched(control, "lighthouse", { packs: ["reading"] });
    expect(total).toBe(1);
    expect(results[0]?.parts.length).toBeGreaterThan(0);
    const state = await askExtension(control, { kind: "storage" }, StorageState);
    expect(state).toMatchObject({ saved: 1, usage: expect.any(Number), quota: expect.any(Number) });
  });
});
