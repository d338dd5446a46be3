// Processor time of joint.onnx for a pair in one WebAssembly thread. usage: node time.mjs FOLDER/joint.onnx [PIECES_A_TEXT]
import { readFileSync } from "node:fs";
import * as ort from "onnxruntime-web";

const WIDTH = 384;
const RUNS = 20;
const [file = "joint.onnx", pieces = "28"] = process.argv.slice(2);
const length = Number(pieces);
ort.env.wasm.numThreads = 1;
const session = await ort.InferenceSession.create(readFileSync(file), { executionProviders: ["wasm"] });

for (const rows of [1, 8]) {
  const states = () =>
    new ort.Tensor(
      "float32",
      Float32Array.from({ length: rows * length * WIDTH }, (_, i) => Math.sin(i)),
      [rows, length, WIDTH],
    );
  const ones = () => new ort.Tensor("int64", new BigInt64Array(rows * length).fill(1n), [rows, length]);
  const feeds = {
    one: states(),
    other: states(),
    oneMask: ones(),
    otherMask: ones(),
    oneShared: ones(),
    otherShared: ones(),
  };
  for (let warm = 0; warm < 5; warm++) await session.run(feeds);
  const before = process.cpuUsage();
  for (let run = 0; run < RUNS; run++) await session.run(feeds);
  const { user, system } = process.cpuUsage(before);
  console.log(
    `${rows} pairs of 2 x ${length} pieces: ${((user + system) / 1000 / RUNS / rows).toFixed(1)} ms of processor time a pair`,
  );
}
