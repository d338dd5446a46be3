import { readFile } from "node:fs/promises";
import { createEncoder, type Encoder } from "../../platform/encode/encoder";
import { modelFile } from "./model-files";

/** The encoder for the command line: the same files as in the browser. */
export function openEncoder(): Promise<Encoder> {
  return createEncoder((name) => readFile(modelFile(name)));
}
