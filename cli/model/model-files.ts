import { join } from "node:path";
import { ROOT } from "../pack/source-files";

const MODEL = join(ROOT, "data/model");

/** Vectors of the bundled claims, made once: what the pack compiler would else wait a minute for. */
export const CLAIM_VECTORS = "claim-vectors.bin";

/** Where a file of the encoder lies. */
export function modelFile(name: string): string {
  return join(MODEL, name);
}
