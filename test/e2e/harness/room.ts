import type { Page } from "puppeteer-core";
import type { Driver } from "./driver";
import { OPENED } from "./store-faults";

/** What the extension's databases may still take in Chromium; whoever limits it lifts the limit again. */
export interface Room {
  /** From now on so many bytes can be taken in all, by the browser's own count. Resolves when it holds to that. */
  limit(bytes: number): Promise<void>;
  lift(): Promise<void>;
}

/** Sets the room through the protocol, from one of the extension's own pages. */
export async function roomOf({ origin }: Driver, control: Page): Promise<Room> {
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
  return {
    async limit(bytes) {
      await override(1);
      await until(true);
      if (bytes > 1) await override(bytes);
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
