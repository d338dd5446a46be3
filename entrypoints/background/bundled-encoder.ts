import browser from "webextension-polyfill";
import { readVectorTable } from "../../core/encode/vector-table";
import type { MatchOptions } from "../../core/match/match-claims";
import { createEncoder, ENCODER_FILES } from "../../platform/encode/encoder";
import { similaritiesOf } from "../../platform/encode/similarities";

type Similarities = NonNullable<MatchOptions["similarities"]>;

let opening: Promise<Similarities | null> | undefined;

/**
 * Compares by the encoder that came with the extension, which is opened when the first page of this worker's life has
 * claims. Where WebAssembly or memory fails nothing is known: then the features alone decide.
 */
export const bundledSimilarities: Similarities = async (couples) => {
  opening ??= open().catch((error: unknown) => {
    console.warn("Careo: matching without the encoder", error);
    return null;
  });
  const similarities = await opening;
  return similarities === null ? couples.map(() => null) : similarities(couples);
};

async function open(): Promise<Similarities> {
  const [encoder, table] = await Promise.all([
    createEncoder(modelFile),
    modelFile(ENCODER_FILES.vectors).then(readVectorTable),
  ]);
  return similaritiesOf(encoder, table);
}

async function modelFile(name: string): Promise<Uint8Array> {
  const response = await fetch(browser.runtime.getURL(`model/${name}`));
  if (!response.ok) throw new Error(`the package has no model/${name}`);
  return new Uint8Array(await response.arrayBuffer());
}
