import browser from "webextension-polyfill";
import { createEncoder } from "../../platform/encode/encoder";
import { type Closeness, type Similarities, similaritiesOf } from "../../platform/encode/similarities";
import { type TriedVectors, tryVectors } from "../../platform/encode/try-vectors";

/** Most texts of saved articles and packs of the reader's own that a page may cause to be encoded: half a second of work. */
const MOST_FRESH = 30;

let opening: Promise<Similarities> | undefined;
let open: Similarities | undefined;

/**
 * Compares by the encoder that came with the extension, which is opened when the first page of this worker's life has claims, or at once where
 * there are sure to be some (`soon`): it is compiled while they are looked for. Where WebAssembly or memory fails the features alone decide, and
 * `failed` says so.
 */
export function bundledVectors({
  soon = false,
  ...closeness
}: Closeness & { readonly soon?: boolean } = {}): TriedVectors {
  if (soon) opened().catch(() => undefined);
  return tryVectors(async (couples, closely) => (await opened())(couples, closely), closeness);
}

/** The same where the encoder is open already; null where that would have to be waited for. */
export function vectorsAtOnce(closeness: Closeness): TriedVectors | null {
  return open ? tryVectors(open, closeness) : null;
}

function opened(): Promise<Similarities> {
  opening ??= load();
  return opening;
}

async function load(): Promise<Similarities> {
  open = similaritiesOf(await createEncoder(modelFile), { mostFresh: MOST_FRESH });
  return open;
}

async function modelFile(name: string): Promise<Uint8Array> {
  const response = await fetch(browser.runtime.getURL(`model/${name}`));
  if (!response.ok) throw new Error(`the package has no model/${name}`);
  return new Uint8Array(await response.arrayBuffer());
}
