import { readFile } from "node:fs/promises";
import type { MatchOptions } from "../../core/match/match-claims";
import { createEncoder } from "../../platform/encode/encoder";
import { similaritiesOf } from "../../platform/encode/similarities";
import { modelFile } from "./model-files";

/** The encoder for the command line: the same files and the same runtime as in the browser. */
export async function openSimilarities(): Promise<NonNullable<MatchOptions["similarities"]>> {
  const compare = similaritiesOf(await createEncoder((name) => readFile(modelFile(name))));
  return async (couples) => (await compare(couples)).cosines;
}
