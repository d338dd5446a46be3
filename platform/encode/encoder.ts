import { encoderInput } from "../../core/encode/encoder-input";
import { Network } from "../../core/encode/network";
import { readPieceTable } from "../../core/encode/piece-table";
import { ENCODER_FILES } from "./model-files";

/** Gives texts their vectors. */
export interface Encoder {
  /** One vector of length 1 for each text, in their order: near vectors say near things, in any of the three languages. */
  encode(texts: readonly string[]): Promise<Float32Array<ArrayBuffer>[]>;
}

/** An encoder that holds memory until it is closed; what was not answered then fails. */
export interface OpenEncoder extends Encoder {
  close(): void;
}

/**
 * Opens the encoder in this thread, which is busy for some 15 ms a text; `load` gives the bytes of its files by their names in `ENCODER_FILES`, and gives them away. Throws where WebAssembly (with its vectors of 128 bits) or
 * memory fails: then the features alone must do.
 */
export async function createEncoder(
  load: (file: string) => Promise<Uint8Array<ArrayBuffer>>,
): Promise<Encoder> {
  const model = load(ENCODER_FILES.model);
  // Laid out while the model, forty times as large, is on its way.
  const pieces = load(ENCODER_FILES.pieces).then(async (file) => {
    await Promise.race([model, undefined]); // nothing is laid out for a model that has failed already
    return readPieceTable(new TextDecoder().decode(file));
  });
  const [file, table] = await Promise.all([model, pieces]);
  const network = new Network(file);
  free(file.buffer);
  return {
    encode: async (texts) => texts.map((text) => network.encode(encoderInput(text, table))),
  };
}

/** Gives memory back now: in a thread that does nothing but encode, Firefox's collector left the file's 22 MB for half a minute. Node 20 has no way to. */
function free(buffer: ArrayBuffer & { transfer?(bytes: number): ArrayBuffer }): void {
  buffer.transfer?.(0);
}
