import { readFile } from "node:fs/promises";
import { readVectorTable } from "../../core/encode/vector-table";
import type { MatchOptions } from "../../core/match/match-claims";
import { createEncoder, ENCODER_FILES } from "../../platform/encode/encoder";
import { similaritiesOf } from "../../platform/encode/similarities";
import { modelFile } from "./model-files";

/** The encoder for the command line: the same files and the same runtime as in the browser. */
export async function openSimilarities(): Promise<NonNullable<MatchOptions["similarities"]>> {
  const [encoder, table] = await Promise.all([
    createEncoder((name) => readFile(modelFile(name))),
    readFile(modelFile(ENCODER_FILES.vectors)).then((bytes) => readVectorTable(bytes)),
  ]);
  const compare = similaritiesOf(encoder, table);
  return async (couples) => (await compare(couples)).cosines;
}
