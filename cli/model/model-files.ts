import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { ENCODER_FILES } from "../../platform/encode/encoder";
import { ROOT } from "../pack/source-files";

const MODEL = join(ROOT, "data/model");
const RUNTIME = dirname(createRequire(import.meta.url).resolve("onnxruntime-web"));

/** Vectors of the bundled claims, made once: what the pack compiler would else wait a minute for. */
export const CLAIM_VECTORS = "claim-vectors.bin";

/** Where each file of the encoder lies: the weights in the project, the runtime's binary in its npm package. */
export function modelFile(name: string): string {
  return join(name === ENCODER_FILES.runtime ? RUNTIME : MODEL, name);
}
