import type { OpenEncoder } from "../../platform/encode/encoder";
import { openEncoder } from "../../platform/encode/open-encoder";
import { type Closeness, type Similarities, similaritiesOf } from "../../platform/encode/similarities";
import { type TriedVectors, tryVectors } from "../../platform/encode/try-vectors";

/** Most texts of saved articles and packs of the reader's own that one look at a page may cause to be encoded: a third of a second of work. */
const MOST_FRESH = 30;

/**
 * An encoder that could not be opened, or failed later, is opened anew for a page that comes so many milliseconds later, as memory may have come free. Not by
 * each look of a page: every try reads 23 MB, and where WebAssembly is switched off none succeeds.
 */
const PAUSE = 60_000;

interface Opened {
  readonly encoder: OpenEncoder;
  readonly compare: Similarities;
}

let opening: Promise<Opened> | undefined;
let againAt = Number.POSITIVE_INFINITY;

/**
 * Compares by the encoder that came with the extension, which is opened when the first page of this background's life is compared. Where WebAssembly or memory fails
 * the features alone decide, and `failed` says so; a later page has it tried again.
 */
export function bundledVectors(closeness: Closeness = {}): TriedVectors {
  // It opens while the corpus's vectors are being read.
  const now = opened();
  return tryVectors(async (couples, closely) => {
    await Promise.race([now, undefined]); // nothing is read for an encoder that has failed already
    const [{ encoder, compare }, known] = await Promise.all([now, couples()]);
    try {
      return await compare(known, closely);
    } catch (error) {
      if (now === opening) giveUp(encoder, error);
      throw error;
    }
  }, closeness);
}

/** Has the encoder opened while other work goes on, where it is to be asked soon and was not tried before. */
export function openBundledEncoder(): void {
  if (opening === undefined) opened();
}

function opened(): Promise<Opened> {
  if (opening === undefined || Date.now() >= againAt) {
    againAt = Number.POSITIVE_INFINITY;
    opening = open();
    opening.catch(tryLater); // who compares is told
  }
  return opening;
}

async function open(): Promise<Opened> {
  const encoder = await openEncoder();
  return { encoder, compare: similaritiesOf(encoder, { mostFresh: MOST_FRESH }) };
}

function giveUp(encoder: OpenEncoder, reason: unknown): void {
  encoder.close();
  opening = Promise.reject(reason);
  opening.catch(tryLater);
}

function tryLater(): void {
  againAt = Date.now() + PAUSE;
}
