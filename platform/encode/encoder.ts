import { type EncoderInput, padRows, singleRow } from "../../core/encode/encoder-input";
import { readPieceTable } from "../../core/encode/piece-table";
import { openSession } from "./session";

/** Names of the files that `load` is asked for. */
export const ENCODER_FILES = {
  model: "encoder.onnx",
  pieces: "pieces.tsv",
  runtime: "ort-wasm-simd-threaded.wasm",
} as const;

const BATCH_ROWS = 8; // more gains nothing in one thread, and delays the next pause

/** What may be passed along with work that takes long. */
export interface EncodeOptions {
  readonly signal?: AbortSignal;
}

/** A loaded encoder. Calls run one after the other; `close` frees its memory. */
export interface Encoder {
  /** One vector of length 1 for each text, in their order: near vectors say near things, in any of the three languages. */
  encode(texts: readonly string[], options?: EncodeOptions): Promise<Float32Array[]>;
  close(): Promise<void>;
}

/**
 * Loads the encoder and its runtime through `load`, which gives the bytes of one of `ENCODER_FILES`.
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
  const { filler } = table.special;
  return {
    async encode(texts, options) {
      const rows = texts.map((text) => singleRow(text, table));
      const vectors: Float32Array[] = new Array(rows.length);
      await inBatches(rows, filler, options?.signal, async (input, places) => {
        const pooled = await session.run(input);
        const width = pooled.length / input.rows;
        for (const [r, place] of places.entries()) vectors[place] = pooled.slice(r * width, (r + 1) * width);
      });
      return vectors;
    },
    close: () => session.close(),
  };
}

/** Runs rows of like length together and lets other work in between; stops with the signal's reason. */
async function inBatches(
  rows: readonly (readonly number[])[],
  filler: number,
  signal: AbortSignal | undefined,
  run: (input: EncoderInput, places: readonly number[]) => Promise<void>,
): Promise<void> {
  const order = rows.map((_, place) => place).sort((a, b) => lengthAt(rows, a) - lengthAt(rows, b));
  for (let at = 0; at < order.length; at += BATCH_ROWS) {
    signal?.throwIfAborted();
    const places = order.slice(at, at + BATCH_ROWS);
    await run(
      padRows(
        places.map((place) => rows[place] ?? []),
        filler,
      ),
      places,
    );
    await pause();
  }
}

function lengthAt(rows: readonly (readonly number[])[], place: number): number {
  return rows[place]?.length ?? 0;
}

function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}
