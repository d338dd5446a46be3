import { encoderInput } from "../../core/encode/encoder-input";
import { Network } from "../../core/encode/network";
import { readPieceTable } from "../../core/encode/piece-table";

/** The encoder's files. */
export const ENCODER_FILES = { model: "encoder.safetensors", pieces: "pieces.tsv" } as const;

const TEXTS_BETWEEN_PAUSES = 4; // about 50 ms of work

/** What may be passed along with work that takes long. */
export interface EncodeOptions {
  readonly signal?: AbortSignal;
}

/** An open encoder. */
export interface Encoder {
  /** One vector of length 1 for each text, in their order: near vectors say near things, in any of the three languages. */
  encode(texts: readonly string[], options?: EncodeOptions): Promise<Float32Array[]>;
}

/**
 * Opens the encoder, whose files `load` gives the bytes of by their names in `ENCODER_FILES`. Throws where WebAssembly (with its vectors of 128 bits) or
 * memory fails: then the features alone must do.
 */
export async function createEncoder(load: (file: string) => Promise<Uint8Array>): Promise<Encoder> {
  const model = load(ENCODER_FILES.model);
  // Laid out while the model, forty times as large, is on its way.
  const pieces = load(ENCODER_FILES.pieces).then(async (file) => {
    await Promise.race([model, undefined]); // nothing is laid out for a model that has failed already
    return readPieceTable(new TextDecoder().decode(file));
  });
  const [file, table] = await Promise.all([model, pieces]);
  const network = new Network(file);
  return {
    async encode(texts, options) {
      const vectors: Float32Array[] = [];
      for (const [i, text] of texts.entries()) {
        if (i % TEXTS_BETWEEN_PAUSES === 0) await pause();
        options?.signal?.throwIfAborted();
        vectors.push(network.encode(encoderInput(text, table)));
      }
      return vectors;
    },
  };
}

/**
 * Lets whatever waits in the background have its turn. A timer would do, were it not put off by 4 ms each time, and `scheduler.yield`, did it not go on
 * before messages: one to oneself comes after all that waited.
 */
function pause(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
