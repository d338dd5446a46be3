import { ModelFile } from "../../../core/encode/model-file";

const HEAD_BYTES = 8;

/** An encoder's file with its lowest layers alone; the tables of the others stay in it and nothing reads them. */
export function lowerLayers(model: Uint8Array, count: number): Uint8Array {
  const { body } = new ModelFile(model);
  const end = model.length - body.length;
  const header = Object.entries(JSON.parse(new TextDecoder().decode(model.subarray(HEAD_BYTES, end))));
  const kept = header.filter(([name]) => !(Number(/^layers\.(\d+)\./.exec(name)?.[1] ?? -1) >= count));
  const text = new TextEncoder().encode(JSON.stringify(Object.fromEntries(kept)));
  const cut = new Uint8Array(HEAD_BYTES + text.length + body.length);
  new DataView(cut.buffer).setBigUint64(0, BigInt(text.length), true);
  cut.set(text, HEAD_BYTES);
  cut.set(body, HEAD_BYTES + text.length);
  return cut;
}
