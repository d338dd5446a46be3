import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { ENCODER_FILES } from "../../platform/encode/encoder";
import { ROOT } from "../pack/source-files";

const MODEL = join(ROOT, "data/model");
const RUNTIME = dirname(createRequire(import.meta.url).resolve("onnxruntime-web"));

/** Where each file of the encoder lies: the weights in the project, the runtime's binary in its npm package. */
export function modelFile(name: string): string {
  return join(name === ENCODER_FILES.runtime ? RUNTIME : MODEL, name);
}
