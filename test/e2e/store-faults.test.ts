import type { Page } from "puppeteer-core";
import { afterEach, describe, expect, it } from "vitest";
import type { Report } from "../../core/corpus/report";
import { SearchPage } from "../../core/index/search";
import { StorageState } from "../../platform/messages/protocol";
import { askExtension } from "./harness/extension-messages";
import { BROWSERS } from "./harness/session";
import { DEMO, useSession } from "./harness/use-session";

const OPENED = `(request) => new Promise((done, fail) => Object.assign(request, { onsuccess: () => done(request.result), onerror: () => fail(request.error) }))`;
const NAME = "careo-corpus";

/** Flips a bit in every record of every kind, as a bad disk does. */
const GARBLE = `(async () => {
  const opened = ${OPENED};
  const db = await opened(indexedDB.open("${NAME}"));
  const store = db.transaction("records", "readwrite").objectStore("records");
  for (const key of await opened(store.getAllKeys())) {
    const record = await opened(store.get(key));
    record[record.length >> 1] ^= 16;
    store.put(record, key);
  }
  await new Promise((done) => { store.transaction.oncomplete = done; });
  db.close();
})()`;

/** Leaves a database of a version that is still to come. */
const FUTURE = `(async () => {
  const opened = ${OPENED};
  await opened(indexedDB.deleteDatabase("${NAME}"));
  const request = indexedDB.open("${NAME}", 99);
  request.onupgradeneeded = () => request.result.createObjectStore("future");
  (await opened(request)).close();
})()`;

/** Holds a database of the first version open, and does not let go. */
const HOLD_OLD = `(async () => {
  const opened = ${OPENED};
  await opened(indexedDB.deleteDatabase("${NAME}"));
  const request = indexedDB.open("${NAME}", 1);
  request.onupgradeneeded = () => {
    for (const store of ["records", "current"]) request.result.createObjectStore(store);
    request.result.createObjectStore("staging", { keyPath: "generation" });
  };
  globalThis.held = await opened(request);
})()`;

const LET_GO = `globalThis.held?.close()`;

const DELETE = `(async () => (${OPENED})(indexedDB.deleteDatabase("${NAME}")))()`;

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
