import { bytesOfBase64 } from "../base64";
import { lazily } from "../lazily";
import { COMPILED_LOOPS } from "./compiled-loops";
import { LONGEST_INPUT } from "./encoder-input";
import { ModelFile } from "./model-file";

const MEMORY_PAGE = 65_536;
const ALIGNMENT = 16;
const TILE = 4; // rows that `multiply` takes at once
const PANEL = 8; // columns that lie together in a table
const PAIR = 2; // numbers of a column that lie together
const FLOAT = 4;
const INTEGER = 4;
const ROUNDED = 2;

/** What `assembly/loops.ts` exports. */
interface Loops {
  addBytes(bytes: number, zero: number, scale: number, width: number, row: number): void;
  roundRows(from: number, rows: number, width: number, to: number, scales: number, sums: number): void;
  multiply(
    rounded: number,
    scales: number,
    sums: number,
    rows: number,
    inner: number,
    table: number,
    factors: number,
    zeros: number,
    biases: number,
    width: number,
    to: number,
  ): void;
  addNorm(states: number, more: number, rows: number, width: number, gains: number, biases: number): void;
  attend(mixed: number, rows: number, heads: number, size: number, scores: number, to: number): void;
  gelu(values: number, count: number): void;
}

/** A table of bytes that states are multiplied with: its addresses, what it takes and what it gives. */
interface Product {
  readonly table: number;
  readonly factors: number;
  readonly zeros: number;
  readonly biases: number;
  readonly inner: number;
  readonly width: number;
}

interface Norm {
  readonly gains: number;
  readonly biases: number;
}

/** A table of which rows are looked up. */
interface Lookup {
  readonly bytes: number;
  readonly zero: number;
  readonly scale: number;
  readonly rows: number;
}

interface Layer {
  readonly mix: Product;
  readonly out: Product;
  readonly norm: Norm;
  readonly up: Product;
  readonly down: Product;
  readonly lastNorm: Norm;
}

/**
 * The sentence encoder's network: a BERT (Devlin et al. 2019) whose tables are bytes with a factor and a zero for each column, and whose states are rounded to
 * 13 bits before a product, each row by itself. The model file lies in WebAssembly's memory as it is, with room for the states of one text behind it.
 */
export class Network {
  readonly #loops: Loops;
  readonly #bytes: Uint8Array;
  readonly #floats: Float32Array;
  readonly #heads: number;
  readonly #layers: readonly Layer[];
  readonly #words: Lookup;
  readonly #places: Lookup;
  readonly #kind: number;
  readonly #norm: Norm;
  readonly #width: number;
  readonly #room: Room;

  /** Throws where the file is not such a network's, and where there is no WebAssembly or no memory. */
  constructor(model: Uint8Array) {
    const file = new ModelFile(model);
    const width = file.shape("word.weight")[1] ?? 0;
    const inner = file.shape("layers.0.up.bias")[0] ?? 0;
    this.#heads = file.heads;
    this.#width = width;
    this.#room = new Room(file.body.length, width, inner);
    const memory = new WebAssembly.Memory({ initial: Math.ceil(this.#room.end / MEMORY_PAGE) });
    this.#loops = new WebAssembly.Instance(compiledLoops(), { env: { memory } }).exports as unknown as Loops;
    this.#bytes = new Uint8Array(memory.buffer);
    this.#bytes.set(file.body);
    this.#floats = new Float32Array(memory.buffer);
    this.#words = this.#lookup(file, "word");
    this.#places = this.#lookup(file, "place");
    this.#kind = file.place("kind.weight", "F32", [width]);
    this.#norm = normIn(file, "norm", width);
    const layers: Layer[] = [];
    while (file.has(`layers.${layers.length}.norm.weight`))
      layers.push(layerIn(file, `layers.${layers.length}`, width, inner));
    this.#layers = layers;
  }

  /** The unit vector of a text, given as the ids of at most `LONGEST_INPUT` pieces; the same on every machine. */
  encode(ids: readonly number[]): Float32Array<ArrayBuffer> {
    if (ids.length === 0 || ids.length > LONGEST_INPUT) {
      throw new RangeError(`A text of ${ids.length} pieces; expected are 1 to ${LONGEST_INPUT}.`);
    }
    const { states, other, wide, scores } = this.#room;
    const rows = ids.length;
    const heads = this.#heads;
    const loops = this.#loops;
    this.#embed(ids);
    for (const { mix, out, norm, up, down, lastNorm } of this.#layers) {
      this.#multiply(states, rows, mix, wide);
      loops.attend(wide, rows, heads, this.#width / heads, scores, other);
      this.#multiply(other, rows, out, wide);
      loops.addNorm(states, wide, rows, this.#width, norm.gains, norm.biases);
      this.#multiply(states, rows, up, wide);
      loops.gelu(wide, rows * up.width);
      this.#multiply(wide, rows, down, other);
      loops.addNorm(states, other, rows, this.#width, lastNorm.gains, lastNorm.biases);
    }
    return this.#mean(rows);
  }

  /** The states that a text begins with: its pieces, their places and the one kind that all are of. */
  #embed(ids: readonly number[]): void {
    const { states, other } = this.#room;
    const line = FLOAT * this.#width;
    for (const [row, id] of ids.entries()) {
      this.#bytes.copyWithin(states + row * line, this.#kind, this.#kind + line);
      this.#add(this.#words, id, states + row * line);
      this.#add(this.#places, row, states + row * line);
    }
    this.#bytes.fill(0, other, other + ids.length * line);
    this.#loops.addNorm(states, other, ids.length, this.#width, this.#norm.gains, this.#norm.biases);
  }

  #add({ bytes, zero, scale, rows }: Lookup, row: number, to: number): void {
    if (row >= rows)
      throw new RangeError(`The encoder's table has ${rows} rows; asked for is number ${row}.`);
    this.#loops.addBytes(bytes + row * this.#width, zero, scale, this.#width, to);
  }

  /** The rows that fill the last tile are whatever was there before; nobody reads what comes of them. */
  #multiply(from: number, rows: number, product: Product, to: number): void {
    const { rounded, scales, sums } = this.#room;
    const { inner, table, factors, zeros, biases, width } = product;
    const tiled = toMultiple(rows, TILE);
    this.#loops.roundRows(from, tiled, inner, rounded, scales, sums);
    this.#loops.multiply(rounded, scales, sums, tiled, inner, table, factors, zeros, biases, width, to);
  }

  #mean(rows: number): Float32Array<ArrayBuffer> {
    const mean = new Float32Array(this.#width);
    const from = this.#room.states / FLOAT;
    for (let row = 0; row < rows; row++) {
      const at = from + row * this.#width;
      for (let column = 0; column < mean.length; column++)
        mean[column] = (mean[column] ?? 0) + (this.#floats[at + column] ?? 0);
    }
    const size = Math.sqrt(mean.reduce((sum, value) => sum + value * value, 0));
    return mean.map((value) => value / size);
  }

  #lookup(file: ModelFile, name: string): Lookup {
    const view = new DataView(this.#bytes.buffer);
    const rows = file.shape(`${name}.weight`)[0] ?? 0;
    return {
      bytes: file.place(`${name}.weight`, "U8", [rows, this.#width]),
      zero: view.getInt32(file.place(`${name}.weight_zero`, "I32", [1]), true),
      scale: view.getFloat32(file.place(`${name}.weight_scale`, "F32", [1]), true),
      rows,
    };
  }
}

function layerIn(file: ModelFile, name: string, width: number, inner: number): Layer {
  return {
    mix: productIn(file, `${name}.query+key+value`, width, 3 * width),
    out: productIn(file, `${name}.out`, width, width),
    norm: normIn(file, `${name}.norm`, width),
    up: productIn(file, `${name}.up`, width, inner),
    down: productIn(file, `${name}.down`, inner, width),
    lastNorm: normIn(file, `${name}.last_norm`, width),
  };
}

function productIn(file: ModelFile, name: string, inner: number, width: number): Product {
  const panels = [width / PANEL, inner / PAIR, PANEL, PAIR];
  return {
    table: file.place(`${name}.weight`, "U8", panels),
    factors: file.place(`${name}.weight_scale`, "F32", [width]),
    zeros: file.place(`${name}.weight_zero`, "I32", [width]),
    biases: file.place(`${name}.bias`, "F32", [width]),
    inner,
    width,
  };
}

function normIn(file: ModelFile, name: string, width: number): Norm {
  return {
    gains: file.place(`${name}.weight`, "F32", [width]),
    biases: file.place(`${name}.bias`, "F32", [width]),
  };
}

/** Addresses of what one text needs, behind the model; `end` is where memory may end. */
class Room {
  readonly states: number;
  readonly other: number;
  readonly wide: number;
  readonly rounded: number;
  readonly scales: number;
  readonly sums: number;
  readonly scores: number;
  readonly end: number;

  constructor(taken: number, width: number, inner: number) {
    const rows = toMultiple(LONGEST_INPUT, TILE);
    const widest = Math.max(3 * width, inner);
    let end = toMultiple(taken, ALIGNMENT);
    const take = (bytes: number): number => {
      const start = end;
      end = toMultiple(end + bytes, ALIGNMENT);
      return start;
    };
    this.states = take(rows * width * FLOAT);
    this.other = take(rows * width * FLOAT);
    this.wide = take(rows * widest * FLOAT);
    this.rounded = take(rows * widest * ROUNDED);
    this.scales = take(rows * FLOAT);
    this.sums = take(rows * INTEGER);
    this.scores = take(rows * FLOAT);
    this.end = end;
  }
}

function toMultiple(number: number, of: number): number {
  return Math.ceil(number / of) * of;
}

const compiledLoops = lazily(() => new WebAssembly.Module(bytesOfBase64(COMPILED_LOOPS)));
