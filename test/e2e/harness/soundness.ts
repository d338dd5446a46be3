import type { Page } from "puppeteer-core";
import { READING } from "../../../core/index/joined-reader";
import { unsealRecord } from "../../../core/index/record";
import { isOfPack } from "../../../platform/store/pack-names";
import { NAME, OPENED } from "./store-faults";

/** How many records of the database bear their checksums, how many do not, and how many of the sound ones are of saved reports and of added packs. */
interface Soundness {
  readonly sound: number;
  readonly broken: number;
  readonly saved: number;
  readonly added: number;
}

/** Checks every record that lies in the database, from one of the extension's own pages. None where there is no database. */
export async function soundness(control: Page): Promise<Soundness> {
  const records: [string, string][] = JSON.parse(String(await control.evaluate(RECORDS)));
  const sound = records.filter(([name, base64]) => {
    const bytes = new Uint8Array(Buffer.from(base64, "base64"));
    return unsealRecord(name.slice(name.indexOf("/") + 1), bytes) !== null;
  });
  const saved = sound.filter(([name]) => name.startsWith(`${READING}.`));
  const added = sound.filter(([name]) => isOfPack(name));
  return {
    sound: sound.length,
    broken: records.length - sound.length,
    saved: saved.length,
    added: added.length,
  };
}

/** All records with their keys, in base64. A database that is not there is not made. */
const RECORDS = `(async () => {
  const opened = ${OPENED};
  const request = indexedDB.open("${NAME}");
  request.onupgradeneeded = () => request.transaction.abort();
  const db = await opened(request).catch(() => null);
  if (db === null) return "[]";
  const store = db.transaction("records").objectStore("records");
  const [keys, values] = await Promise.all([opened(store.getAllKeys()), opened(store.getAll())]);
  db.close();
  const base64 = (bytes) => {
    let text = "";
    for (let at = 0; at < bytes.length; at += 8_192) text += String.fromCharCode(...bytes.subarray(at, at + 8_192));
    return btoa(text);
  };
  return JSON.stringify(keys.map((key, at) => [key, base64(values[at])]));
})()`;
