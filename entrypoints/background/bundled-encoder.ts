import browser from "webextension-polyfill";
import { createEncoder, ENCODER_FILES } from "../../platform/encode/encoder";
import { type Closeness, type Similarities, similaritiesOf } from "../../platform/encode/similarities";
import { type TriedVectors, tryVectors } from "../../platform/encode/try-vectors";

/** Most texts of saved articles and packs of the reader's own that one look at a page may cause to be encoded: a third of a second of work. */
const MOST_FRESH = 30;

/**
 * An encoder that could not be opened is tried again by a page that comes so many milliseconds later, as memory may have come free. Not by each look of
 * a page: every try reads 23 MB, and where WebAssembly is switched off none succeeds.
 */
const PAUSE = 60_000;

const files = new Map<string, Promise<Uint8Array>>();
let opening: Promise<Similarities> | undefined;
let againAt = Number.POSITIVE_INFINITY;

/**
 * Compares by the encoder that came with the extension, which is opened when the first page of this worker's life is compared. Where WebAssembly or memory fails
 * the features alone decide, and `failed` says so; a later page has it tried again.
 */
export function bundledVectors(closeness: Closeness = {}): TriedVectors {
  // It opens while the corpus's vectors are being read.
  const similarities = opened();
  similarities.catch(() => undefined); // who compares is told
  return tryVectors(async (couples, closely) => {
    await Promise.race([similarities, undefined]); // nothing is read for an encoder that has failed already
    const [compare, known] = await Promise.all([similarities, couples()]);
    return compare(known, closely);
  }, closeness);
}

/** Has the encoder's files read while other work goes on, where it is to be opened soon and was not tried before. */
export function readEncoderFiles(): void {
  if (opening) return;
  for (const name of Object.values(ENCODER_FILES)) fileOf(name).catch(() => undefined); // who opens it is told
}

function opened(): Promise<Similarities> {
  if (opening === undefined || Date.now() >= againAt) opening = load();
  return opening;
}

async function load(): Promise<Similarities> {
  againAt = Number.POSITIVE_INFINITY;
  try {
    return similaritiesOf(await createEncoder(fileOf), { mostFresh: MOST_FRESH });
  } catch (error) {
    againAt = Date.now() + PAUSE;
    throw error;
  } finally {
    files.clear();
  }
}

function fileOf(name: string): Promise<Uint8Array> {
  const known = files.get(name);
  if (known) return known;
  const file = readFile(name);
  files.set(name, file);
  return file;
}

async function readFile(name: string): Promise<Uint8Array> {
  const response = await fetch(browser.runtime.getURL(`model/${name}`));
  if (!response.ok) throw new Error(`the package has no model/${name}`);
  return new Uint8Array(await response.arrayBuffer());
}
