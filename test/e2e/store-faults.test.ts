import type { Page } from "puppeteer-core";
import { afterEach, describe, expect, it } from "vitest";
import type { Report } from "../../core/corpus/report";
import { SearchPage } from "../../core/index/search";
import { StorageState } from "../../platform/messages/protocol";
import { askExtension } from "./harness/extension-messages";
import { BROWSERS } from "./harness/session";
import { DELETE, FUTURE, GARBLE, HOLD_OLD, LET_GO, NAME, OPENED } from "./harness/store-faults";
import { DEMO, useSession } from "./harness/use-session";

const STORES = `(async () => {
  const db = await (${OPENED})(indexedDB.open("${NAME}"));
  const names = [...db.objectStoreNames];
  db.close();
  return names.join();
})()`;

const ID = "r-00000000ff";
const SAVED: Report = {
  id: ID,
  url: "https://gazette.example/harbour",
  outlet: "gazette",
  carrier: null,
  language: "en",
  headline: null,
  published: "2019-03-04",
  publishedMonth: "2019-03",
  dateBasis: "text",
  credits: [],
  claims: [
    {
      id: `${ID}#0`,
      text: "The lighthouse keeper of Quibor tends seventeen albatrosses.",
      attributedTo: null,
      entities: [],
      figures: [],
      eventDate: null,
      stance: "asserts",
      quote: null,
    },
  ],
};

const OUTLET = {
  id: "gazette",
  name: "The Gazette",
  domains: ["gazette.example"],
  country: null,
  language: "en",
  family: null,
  kind: "newspaper",
};

/** Writes the second copy of a saved report, as it stands in \`storage.local\` when IndexedDB was lost. */
const COPY = `(globalThis.browser ?? globalThis.chrome).storage.local.set(${JSON.stringify({
  "saved-ids": [ID],
  [`saved/${ID}`]: { report: SAVED, outlet: OUTLET, savedAt: "2026-01-01T00:00:00.000Z" },
})}).then(() => "")`;

function searched(control: Page, text: string, filters = {}) {
  return askExtension(control, { kind: "search", text, filters, offset: 0 } as never, SearchPage);
}

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

  it("[R14] bytes that were garbled while the extension slept are answered from the package and made good", async () => {
    const { control, driver, corpusReady } = session();
    await driver.stopBackground();
    await control.evaluate(GARBLE);
    await marksAppear();
    await corpusReady();
    await driver.stopBackground();
    expect((await searched(control, "humanitarian aid")).total).toBeGreaterThan(10);
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
