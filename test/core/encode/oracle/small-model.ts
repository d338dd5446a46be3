const WIDTH = 16;
const INNER = 32;
const VOCABULARY = 20;
const PLACES = 128;
const LAYERS = 2;
const HEADS = 2;

/** A table of bytes: what column `column` of row `row` stands for is (byte - zero) · scale, both of the column. */
export interface Table {
  readonly rows: number;
  readonly columns: number;
  at(row: number, column: number): number;
}

/** A network with drawn weights: its file, and the numbers that stand in it. */
export interface SmallModel {
  readonly file: Uint8Array;
  readonly vocabulary: number;
  readonly layers: number;
  readonly heads: number;
  readonly tables: ReadonlyMap<string, Table>;
  readonly rows: ReadonlyMap<string, readonly number[]>;
}

interface Tensor {
  readonly name: string;
  readonly dtype: string;
  readonly shape: readonly number[];
  readonly bytes: Uint8Array;
}

/** The same network each time. */
export function smallModel(): SmallModel {
  const draw = drawing();
  const tensors: Tensor[] = [];
  const tables = new Map<string, Table>();
  const rows = new Map<string, readonly number[]>();

  const row = (name: string, length: number, middle: number): void => {
    const values = Float32Array.from({ length }, () => middle + (draw() - 0.5));
    rows.set(name, [...values]);
    tensors.push({ name, dtype: "F32", shape: [length], bytes: new Uint8Array(values.buffer) });
  };
  const table = (name: string, height: number, width: number, ranges: number, panels: boolean): void => {
    const bytes = Uint8Array.from({ length: height * width }, () => Math.floor(draw() * 256));
    const scales = Float32Array.from({ length: ranges }, () => 0.002 + draw() / 200);
    const zeros = Int32Array.from({ length: ranges }, () => 100 + Math.floor(draw() * 60));
    const at = (i: number, j: number): number =>
      ((bytes[i * width + j] ?? 0) - (zeros[j % ranges] ?? 0)) * (scales[j % ranges] ?? 0);
    tables.set(name, { rows: height, columns: width, at });
    const shape = panels ? [width / 8, height / 2, 8, 2] : [height, width];
    const laid = panels ? inPanels(bytes, height, width) : bytes;
    tensors.push({ name: `${name}.weight`, dtype: "U8", shape, bytes: laid });
    tensors.push({ name: `${name}.weight_scale`, dtype: "F32", shape: [ranges], bytes: bytesOf(scales) });
    tensors.push({ name: `${name}.weight_zero`, dtype: "I32", shape: [ranges], bytes: bytesOf(zeros) });
  };
  const product = (name: string, height: number, width: number): void => {
    table(name, height, width, width, true);
    row(`${name}.bias`, width, 0);
  };
  const norm = (name: string): void => {
    row(`${name}.weight`, WIDTH, 1);
    row(`${name}.bias`, WIDTH, 0);
  };

  table("word", VOCABULARY, WIDTH, 1, false);
  table("place", PLACES, WIDTH, 1, false);
  row("kind.weight", WIDTH, 0);
  norm("norm");
  for (let layer = 0; layer < LAYERS; layer++) {
    product(`layers.${layer}.query+key+value`, WIDTH, 3 * WIDTH);
    product(`layers.${layer}.out`, WIDTH, WIDTH);
    norm(`layers.${layer}.norm`);
    product(`layers.${layer}.up`, WIDTH, INNER);
    product(`layers.${layer}.down`, INNER, WIDTH);
    norm(`layers.${layer}.last_norm`);
  }
  return { file: fileOf(tensors), vocabulary: VOCABULARY, layers: LAYERS, heads: HEADS, tables, rows };
}

/** For each 8 columns and each 2 rows 16 bytes, column by column. */
function inPanels(bytes: Uint8Array, height: number, width: number): Uint8Array {
  const laid: number[] = [];
  for (let column = 0; column < width; column += 8) {
    for (let row = 0; row < height; row += 2) {
      for (let of = column; of < column + 8; of++)
        laid.push(bytes[row * width + of] ?? 0, bytes[(row + 1) * width + of] ?? 0);
    }
  }
  return Uint8Array.from(laid);
}

function fileOf(tensors: readonly Tensor[]): Uint8Array {
  const header: Record<string, unknown> = { __metadata__: { heads: String(HEADS) } };
  let end = 0;
  for (const { name, dtype, shape, bytes } of tensors) {
    header[name] = { dtype, shape, data_offsets: [end, end + bytes.length] };
    end += bytes.length;
  }
  const text = new TextEncoder().encode(JSON.stringify(header));
  const length = new Uint8Array(8);
  new DataView(length.buffer).setUint32(0, text.length, true);
  return Uint8Array.from(Buffer.concat([length, text, ...tensors.map(({ bytes }) => bytes)]));
}

function bytesOf({ buffer }: { readonly buffer: ArrayBuffer }): Uint8Array {
  return new Uint8Array(buffer);
}

/** Numbers from 0 to 1, the same each time (Park and Miller 1988). */
function drawing(): () => number {
  let state = 1;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}
