import type { Page } from "puppeteer-core";
import type { Driver } from "./driver";
import { OPENED } from "./store-faults";

/** What the extension's databases may still take; whoever takes room away gives it back. */
export interface Room {
  /** From now on nothing more can be taken. Resolves when the browser holds to that. */
  none(): Promise<void>;
  /** From now on so many bytes can be taken in all, by the browser's own count; Firefox cannot be told that. */
  limit(bytes: number): Promise<void>;
  lift(): Promise<void>;
}

/** Firefox gives an extension half of so many kilobytes, when it is started with them: four times the bundled pack. */
export const SMALL_QUOTA = { "dom.quotaManager.temporaryStorage.fixedLimit": 49_152 };

/** Sets the room from one of the extension's own pages: through the protocol, or in Firefox, of a small quota, by a database that takes all that is left. */
export async function roomOf(driver: Driver, control: Page): Promise<Room> {
  return driver.name === "firefox" ? filledRoom(control) : overriddenRoom(driver, control);
}

function filledRoom(control: Page): Room {
  return {
    none: async () => {
      await control.evaluate(`(${FILL})()`);
    },
    limit: () => Promise.reject(new Error("Firefox has one quota, from its start")),
    lift: async () => {
      await control.evaluate(`(${EMPTY})()`);
    },
  };
}

async function overriddenRoom({ origin }: Driver, control: Page): Promise<Room> {
  const session = await control.createCDPSession();
  const override = (quotaSize?: number) =>
    session.send("Storage.overrideQuotaForOrigin", {
      // A scheme of the browser's own has no origin for Node.
      origin: origin.replace(/\/$/, ""),
      ...(quotaSize !== undefined && { quotaSize }),
    });
  /** Chromium goes on for half a minute with what it granted before. */
  const until = (full: boolean) =>
    control.waitForFunction(`(${IS_FULL})().then((full) => full === ${full})`, {
      polling: 500,
      timeout: 60_000,
    });
  const none = async () => {
    await override(1);
    await until(true);
  };
  return {
    none,
    async limit(bytes) {
      await none();
      await override(bytes);
    },
    async lift() {
      await override();
      await until(false);
    },
  };
}

/** Tells whether a write is refused, in a database that nothing else uses. */
const IS_FULL = `async () => {
  const request = indexedDB.open("room");
  request.onupgradeneeded = () => request.result.createObjectStore("values");
  const db = await (${OPENED})(request);
  const change = db.transaction("values", "readwrite");
  change.objectStore("values").put(1, 1);
  const full = await new Promise((done, fail) => {
    change.oncomplete = () => done(false);
    change.onabort = () => (change.error?.name === "QuotaExceededError" ? done(true) : fail(change.error));
  });
  db.close();
  return full;
}`;

/**
 * Takes what is left in ever smaller values, of bytes that do not compress, until not even a small one is taken. Firefox closes a database in which a
 * write was refused, so each is written through a handle of its own.
 */
const FILL = `async () => {
  const takes = async (size) => {
    const bytes = new Uint8Array(size);
    for (let at = 0; at < size; at += 65_536) crypto.getRandomValues(bytes.subarray(at, at + 65_536));
    const request = indexedDB.open("room");
    request.onupgradeneeded = () => request.result.createObjectStore("values", { autoIncrement: true });
    const db = await (${OPENED})(request);
    const change = db.transaction("values", "readwrite");
    change.objectStore("values").add(bytes);
    const taken = await new Promise((done, fail) => {
      change.oncomplete = () => done(true);
      change.onabort = () => (change.error?.name === "QuotaExceededError" ? done(false) : fail(change.error));
    });
    db.close();
    return taken;
  };
  for (let size = 1 << 20; size >= 1; size >>= 2) while (await takes(size));
}`;

const EMPTY = `async () => {
  const request = indexedDB.deleteDatabase("room");
  await new Promise((done, fail) => {
    request.onsuccess = () => done();
    request.onerror = () => fail(request.error);
  });
}`;
