import { createHash } from "node:crypto";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { wordings } from "../../core/corpus/wordings";
import { ENCODER_FILES } from "../../platform/encode/model-files";
import { BUNDLED_PACK, ROOT, readPackSource } from "../pack/source-files";
import { CLAIM_VECTORS, modelFile } from "./model-files";
import { openEncoder } from "./open-encoder";
import { writeVectorTable } from "./vector-table";

/** Texts between two words of progress. */
const STEP = 250;

const NAME_DIGITS = 20;

/** `npm run vectors`: computes the sentence vectors of the bundled claims anew and notes the encoder's name, after a claim or the encoder has changed. */
async function computeVectors(): Promise<void> {
  await noteName();
  const { reports } = await readPackSource(BUNDLED_PACK);
  const texts = [...new Set(reports.flatMap(({ claims }) => claims.flatMap(wordings)))];
  const encoder = await openEncoder();
  const vectors = new Map<string, Float32Array>();
  for (let at = 0; at < texts.length; at += STEP) {
    process.stderr.write(`${at} of ${texts.length}\n`);
    const some = texts.slice(at, at + STEP);
    for (const [i, vector] of (await encoder.encode(some)).entries()) vectors.set(some[i] ?? "", vector);
  }
  await writeFile(modelFile(CLAIM_VECTORS), writeVectorTable(vectors));
}

async function noteName(): Promise<void> {
  const path = join(ROOT, "core/encode/encoder-name.ts");
  const hash = createHash("sha256").update(await readFile(modelFile(ENCODER_FILES.model)));
  const name = hash.digest("hex").slice(0, NAME_DIGITS);
  const text = await readFile(path, "utf8");
  await writeFile(path, text.replace(/ENCODER = "[0-9a-f]*"/, `ENCODER = "${name}"`));
}

await computeVectors();
