import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { compileLoops, ENCODER } from "../../../cli/kernel/compile-loops";
import { COMPILED_LOOPS } from "../../../core/encode/compiled-loops";
import { LONGEST_INPUT } from "../../../core/encode/encoder-input";
import { Network } from "../../../core/encode/network";
import { PlainNetwork } from "./oracle/plain-network";
import { smallModel } from "./oracle/small-model";

/** States have 13 bits before each product; the oracle's have 64. */
const ROUNDING = 4e-4;

describe("the encoder's network", () => {
  it("runs what stands in assembly/loops.ts: else `npm run kernel`", async () => {
    expect(Buffer.from(await compileLoops(ENCODER)).toString("base64")).toBe(COMPILED_LOOPS);
  }, 60_000);

  it.each([1, 2, 3, 4, 5, 17, LONGEST_INPUT])("gives what plain arithmetic gives, of %i pieces", (length) => {
    const model = smallModel();
    const ids = Array.from({ length }, (_, at) => (at * 7) % model.vocabulary);
    const vector = new Network(model.file).encode(ids);
    const expected = new PlainNetwork(model).encode(ids);
    for (const [at, value] of vector.entries())
      expect(Math.abs(value - (expected[at] ?? Number.NaN))).toBeLessThan(ROUNDING);
    expect(Math.hypot(...vector)).toBeCloseTo(1, 6);
  });

  it("gives a text the same vector whatever was encoded before it, to the bit", () => {
    const { file } = smallModel();
    const used = new Network(file);
    used.encode(Array.from({ length: 50 }, () => 3));
    expect(used.encode([1, 2, 3])).toEqual(new Network(file).encode([1, 2, 3]));
  });

  it("says what is wrong with a text that it cannot read", () => {
    const { file, vocabulary } = smallModel();
    const network = new Network(file);
    expect(() => network.encode([])).toThrow("A text of 0 pieces; expected are 1 to 98.");
    expect(() => network.encode(new Array(LONGEST_INPUT + 1).fill(1))).toThrow("A text of 99 pieces");
    expect(() => network.encode([vocabulary])).toThrow(
      `has ${vocabulary} rows; asked for is number ${vocabulary}`,
    );
  });

  it("does not open a file that is none, or cut, or another network's", () => {
    const { file } = smallModel();
    const head = Buffer.from(file);
    expect(() => new Network(new Uint8Array())).toThrow("cut");
    expect(() => new Network(file.subarray(0, 100))).toThrow("cut");
    expect(() => new Network(file.subarray(0, file.length - 1))).toThrow("does not lie in it");
    const renamed = Buffer.from(
      head.toString("latin1").replace("layers.1.down.bias", "layers.1.down.bios"),
      "latin1",
    );
    expect(() => new Network(renamed)).toThrow("The encoder's file has no layers.1.down.bias.");
    const other = Buffer.from(
      head.toString("latin1").replace('"norm.bias":{"dtype":"F32"', '"norm.bias":{"dtype":"I32"'),
      "latin1",
    );
    expect(() => new Network(other)).toThrow("has norm.bias as I32 [16]; expected is F32 [16].");
  });

  it("reads the file that ships", () => {
    const vector = new Network(readFileSync("data/model/encoder.safetensors")).encode([0, 100, 2]);
    expect(vector.length).toBe(384);
    expect(Math.hypot(...vector)).toBeCloseTo(1, 6);
  });
});
