import { encoderInput } from "../../../core/encode/encoder-input";
import { Network } from "../../../core/encode/network";
import { readPieceTable } from "../../../core/encode/piece-table";
import { ENCODER_FILES } from "../../../platform/encode/model-files";
import { lowerLayers } from "./lower-layers";

/** What the worker is asked: a page's claims, with the candidates of each, and how often to go through them. */
export interface RungsTask {
  readonly claims: readonly { readonly text: string; readonly candidates: readonly string[] }[];
  readonly runs: number;
}

/** Milliseconds of each run, after one that does not count. `apart` are the lower layers of a cross-encoder, over claims and candidates each alone; `together` the upper ones, over each pair. */
export interface RungsTimes {
  readonly table: readonly number[];
  readonly vectors: readonly number[];
  readonly apart: readonly number[];
  readonly together: readonly number[];
}

/** Numbers of a piece in a static table, as the one of `training/encoder/rungs.py`. */
const TABLE_WIDTH = 96;

/** Layers of a cross-encoder that read each text alone, and that read both together, as in `training/cross-encoder`. */
const HALF = 3;

/** Most pieces of a text of a pair: both are read at once. */
const LONGEST_OF_PAIR = 49;

addEventListener("message", async ({ data }: MessageEvent<RungsTask>) => postMessage(await timeRungs(data)));

async function timeRungs({ claims, runs }: RungsTask): Promise<RungsTimes> {
  const [model, pieces] = await Promise.all([fetched(ENCODER_FILES.model), fetched(ENCODER_FILES.pieces)]);
  const table = readPieceTable(new TextDecoder().decode(pieces));
  const inputOf = (text: string) => encoderInput(text, table);
  const rows = Int8Array.from({ length: table.scores.length * TABLE_WIDTH }, (_, at) => (at * 31) % 127);
  const network = new Network(model);
  const half = new Network(lowerLayers(model, HALF));
  const pairs = claims.map(({ text, candidates }) => ({
    claim: inputOf(text).slice(0, LONGEST_OF_PAIR),
    candidates: candidates.map((each) => inputOf(each).slice(0, LONGEST_OF_PAIR)),
  }));
  const time = (work: () => void): number[] =>
    Array.from({ length: runs + 1 }, () => {
      const before = performance.now();
      work();
      return performance.now() - before;
    }).slice(1);
  return {
    table: time(() => {
      for (const { text } of claims) meanOf(rows, inputOf(text));
    }),
    vectors: time(() => {
      for (const { text } of claims) network.encode(inputOf(text));
    }),
    apart: time(() => {
      for (const { claim, candidates } of pairs) for (const text of [claim, ...candidates]) half.encode(text);
    }),
    // Begins with the pieces' own states where a cross-encoder takes those of the layers below: the same sums, on other numbers.
    together: time(() => {
      for (const { claim, candidates } of pairs)
        for (const candidate of candidates) half.encode([...claim, ...candidate]);
    }),
  };
}

async function fetched(file: string): Promise<Uint8Array> {
  const answer = await fetch(`/${file}`);
  if (!answer.ok) throw new Error(`${file}: ${answer.status}`);
  return new Uint8Array(await answer.arrayBuffer());
}

/** The mean of a text's rows, of length 1. */
function meanOf(rows: Int8Array, ids: readonly number[]): Float32Array {
  const mean = new Float32Array(TABLE_WIDTH);
  for (const id of ids)
    for (let at = 0; at < TABLE_WIDTH; at++) mean[at] = (mean[at] ?? 0) + (rows[id * TABLE_WIDTH + at] ?? 0);
  const size = Math.sqrt(mean.reduce((sum, value) => sum + value * value, 0)) || 1;
  return mean.map((value) => value / size);
}
