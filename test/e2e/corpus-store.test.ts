import type { Page } from "puppeteer-core";
import { describe, expect, it } from "vitest";
import { BROWSERS } from "./harness/session";
import { DEMO, useSession } from "./harness/use-session";

/** How many records each object store of each database of the extension holds. */
const COUNTS = `(async () => {
  const counts = {};
  for (const { name } of await indexedDB.databases()) {
    const db = await new Promise((done, fail) => Object.assign(indexedDB.open(name), { onsuccess: ({ target }) => done(target.result), onerror: fail }));
    for (const store of db.objectStoreNames)
      counts[name + "/" + store] = await new Promise((done, fail) => Object.assign(db.transaction(store).objectStore(store).count(), { onsuccess: ({ target }) => done(target.result), onerror: fail }));
    db.close();
  }
  return JSON.stringify(counts);
})()`;

const WIPE = `(async () => {
  for (const { name } of await indexedDB.databases())
    await new Promise((done, fail) => Object.assign(indexedDB.deleteDatabase(name), { onsuccess: done, onerror: fail }));
})()`;

/** Empties every second object store and leaves the rest, as a corruption does. */
const BREAK = `(async () => {
  for (const { name } of await indexedDB.databases()) {
    const db = await new Promise((done, fail) => Object.assign(indexedDB.open(name), { onsuccess: ({ target }) => done(target.result), onerror: fail }));
    const stores = [...db.objectStoreNames].filter((_, at) => at % 2 === 0);
    const change = db.transaction(stores, "readwrite");
    for (const store of stores) change.objectStore(store).clear();
    await new Promise((done, fail) => Object.assign(change, { oncomplete: done, onabort: fail }));
    db.close();
  }
})()`;

async function counts(control: Page): Promise<Record<string, number>> {
  return JSON.parse(String(await control.evaluate(COUNTS)));
}

describe.each(BROWSERS)("the corpus in IndexedDB, in %s", (name) => {
  const session = useSession(name);

  it("is installed whole", async () => {
    const { corpus, control } = session();
    const { age } = await corpus();
    expect(age?.reports).toBeGreaterThan(900);
    const records = Object.values(await counts(control)).reduce((sum, count) => sum + count, 0);
    expect(records).toBeGreaterThan(10);
  });

  it.each([
    { what: "wiped", script: WIPE },
    { what: "half emptied", script: BREAK },
  ])("$what while the extension sleeps, it is rebuilt from the package", async ({ script }) => {
    const { control, driver, corpusReady, open } = session();
    const before = await counts(control);
    await driver.stopBackground();
    await control.evaluate(script);
    expect(await counts(control)).not.toEqual(before);
    const article = await open(DEMO);
    await article.waitForMarks();
    await corpusReady();
    expect(await counts(control)).toEqual(before);
    await article.close();
  });
});
