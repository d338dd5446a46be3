import browser from "webextension-polyfill";
import { readVectorTable } from "../../core/encode/vector-table";
import { createEncoder, ENCODER_FILES } from "../../platform/encode/encoder";
import { type Similarities, similaritiesOf } from "../../platform/encode/similarities";
import { type TriedVectors, tryVectors } from "../../platform/encode/try-vectors";

/** Most texts of saved articles and packs of the reader's own that a page may cause to be encoded: half a second of work. */
const MOST_FRESH = 30;

let opening: Promise<Similarities> | undefined;

/**
 * Compares by the encoder that came with the extension, which is opened when the first page of this worker's life has claims, or at once where
 * there are sure to be some (`soon`): it is compiled while they are looked for. Where WebAssembly or memory fails the features alone decide, and
 * `failed` says so.
 */
export function bundledVectors({ soon = false }: { readonly soon?: boolean } = {}): TriedVectors {
  if (soon) opened().catch(() => undefined);
  return tryVectors(async (couples) => (await opened())(couples));
}

function opened(): Promise<Similarities> {
  opening ??= open();
  return opening;
}

async function open(): Promise<Similarities> {
  const [encoder, table] = await Promise.all([
    createEncoder(modelFile),
    modelFile(ENCODER_FILES.vectors).then(readVectorTable),
  ]);
  return similaritiesOf(encoder, table, { mostFresh: MOST_FRESH });
}

async function modelFile(name: string): Promise<Uint8Array> {
  const response = await fetch(browser.runtime.getURL(`model/${name}`));
  if (!response.ok) throw new Error(`the package has no model/${name}`);
  return new Uint8Array(await response.arrayBuffer());
}
