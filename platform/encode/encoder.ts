import { encoderInput } from "../../core/encode/encoder-input";
import { readPieceTable } from "../../core/encode/piece-table";
import { openSession } from "./session";

/** The encoder's files. */
export const ENCODER_FILES = {
  model: "encoder.onnx",
  pieces: "pieces.tsv",
  runtime: "ort-wasm-simd-threaded.wasm",
} as const;

const TEXTS_BETWEEN_PAUSES = 4; // about 70 ms of work

/** What may be passed along with work that takes long. */
export interface EncodeOptions {
  readonly signal?: AbortSignal;
}

/** A loaded encoder; `close` frees its memory. */
export interface Encoder {
  /**
   * One vector of length 1 for each text, in their order: near vectors say near things, in any of the three
   * languages. Texts are run one by one: together they would share the range of their 8-bit numbers, and a
   * text's vector would depend on its companions; it is no slower in one thread.
   */
  encode(texts: readonly string[], options?: EncodeOptions): Promise<Float32Array[]>;
  close(): Promise<void>;
}

/**
 * Loads the encoder and its runtime through `load`, which gives the bytes of a file named in `ENCODER_FILES`.
 * Throws where WebAssembly or memory fails: then the features alone must do.
 */
export async function createEncoder(load: (file: string) => Promise<Uint8Array>): Promise<Encoder> {
  const [model, pieces, runtime] = await Promise.all([
    load(ENCODER_FILES.model),
    load(ENCODER_FILES.pieces),
    load(ENCODER_FILES.runtime),
  ]);
  const table = readPieceTable(new TextDecoder().decode(pieces));
  const session = await openSession(model, runtime);
  return {
    async encode(texts, options) {
      const vectors: Float32Array[] = [];
      for (const [i, text] of texts.entries()) {
        if (i % TEXTS_BETWEEN_PAUSES === 0) await pause();
        options?.signal?.throwIfAborted();
        vectors.push(await session.run(encoderInput(text, table)));
      }
      return vectors;
    },
    close: () => session.close(),
  };
}

function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}
