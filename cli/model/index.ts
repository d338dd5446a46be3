import { readFile, writeFile } from "node:fs/promises";
import { writeVectorTable } from "../../core/encode/vector-table";
import { createEncoder, ENCODER_FILES } from "../../platform/encode/encoder";
import { wordings } from "../../platform/encode/similarities";
import { BUNDLED_PACK, readPackSource } from "../pack/source-files";
import { modelFile } from "./model-files";

/** Texts between two words of progress. */
const STEP = 250;

/** `npm run vectors`: computes the sentence vectors of the bundled claims anew, after a claim or the encoder has changed. */
async function computeVectors(): Promise<void> {
  const { reports } = await readPackSource(BUNDLED_PACK);
  const texts = [...new Set(reports.flatMap(({ claims }) => claims.flatMap(wordings)))];
  const encoder = await createEncoder((name) => readFile(modelFile(name)));
  const vectors = new Map<string, Float32Array>();
  for (let at = 0; at < texts.length; at += STEP) {
    process.stderr.write(`${at} of ${texts.length}\n`);
    const some = texts.slice(at, at + STEP);
    for (const [i, vector] of (await encoder.encode(some)).entries()) vectors.set(some[i] ?? "", vector);
  }
  await encoder.close();
  await writeFile(modelFile(ENCODER_FILES.vectors), writeVectorTable(vectors));
}

await computeVectors();
