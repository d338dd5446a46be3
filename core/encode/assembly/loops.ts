/**
 * The loops of the sentence encoder, over plain memory: AssemblyScript, which `npm run kernel` compiles to WebAssembly with vectors of 128 bits. They use no
 * operation whose result may differ between machines, so that a text has the same vector everywhere. Addresses are in bytes; a row is so many
 * floats of 4 bytes, `width` of them, a multiple of 8; rows lie one behind the other.
 */

/** Numbers are rounded to whole ones from -4095 to 4095: 1,536 products of such with a byte add up to less than 2³¹. */
const LEVELS: f32 = 4095;

/** Rows that `multiply` takes at once. */
const TILE: i32 = 4;

/** What a variance is never below, as in BERT. */
const EPSILON: f32 = 1e-12;

/** Adds bytes, each less `zero` and times `scale`, to a row. */
export function addBytes(bytes: i32, zero: i32, scale: f32, width: i32, row: i32): void {
  for (let at: i32 = 0; at < width; at++) {
    const value: i32 = load<u8>(bytes + at);
    store<f32>(row + 4 * at, load<f32>(row + 4 * at) + <f32>(value - zero) * scale);
  }
}

/**
 * Rounds rows to whole numbers of 2 bytes, each row by its own scale: its largest becomes ±4095. Notes each row's scale (a float) and the sum of its whole
 * numbers (an integer).
 */
export function roundRows(from: i32, rows: i32, width: i32, to: i32, scales: i32, sums: i32): void {
  for (let row: i32 = 0; row < rows; row++) {
    const end: i32 = from + 4 * width;
    let most: v128 = f32x4.splat(0);
    for (let at: i32 = from; at < end; at += 16) most = f32x4.pmax(most, f32x4.abs(v128.load(at)));
    const largest: f32 = largestOf(most);
    const factor: v128 = f32x4.splat(largest > 0 ? LEVELS / largest : 0);
    let sum: v128 = i32x4.splat(0);
    for (; from < end; from += 32) {
      const low: v128 = i32x4.trunc_sat_f32x4_s(f32x4.nearest(f32x4.mul(v128.load(from), factor)));
      const high: v128 = i32x4.trunc_sat_f32x4_s(f32x4.nearest(f32x4.mul(v128.load(from, 16), factor)));
      sum = i32x4.add(sum, i32x4.add(low, high));
      v128.store(to, i16x8.narrow_i32x4_s(low, high));
      to += 16;
    }
    store<f32>(scales + 4 * row, largest / LEVELS);
    store<i32>(sums + 4 * row, wholeSumOf(sum));
  }
}

/**
 * Multiplies rounded rows, a multiple of 4 of them, with a table of bytes and adds a bias: rows of `width` floats. The table lies as it is read: for each 8
 * columns and each 2 of the `inner` numbers 16 bytes, column by column. Each column has a factor (float), a zero (integer: the byte that stands for none) and a
 * bias (float).
 */
export function multiply(
  rounded: i32,
  scales: i32,
  sums: i32,
  rows: i32,
  inner: i32,
  table: i32,
  factors: i32,
  zeros: i32,
  biases: i32,
  width: i32,
  to: i32,
): void {
  const step: i32 = 2 * inner;
  const line: i32 = 4 * width;
  for (let column: i32 = 0; column < width; column += 8) {
    const ofColumn: i32 = 4 * column;
    for (let row: i32 = 0; row < rows; row += TILE) {
      let eight: i32 = table + column * inner;
      let low0: v128 = i32x4.splat(0);
      let high0: v128 = low0;
      let low1: v128 = low0;
      let high1: v128 = low0;
      let low2: v128 = low0;
      let high2: v128 = low0;
      let low3: v128 = low0;
      let high3: v128 = low0;
      let at: i32 = rounded + row * step;
      for (const end: i32 = at + step; at < end; at += 4) {
        const bytes: v128 = v128.load(eight);
        const low: v128 = i16x8.extend_low_i8x16_u(bytes);
        const high: v128 = i16x8.extend_high_i8x16_u(bytes);
        let two: v128 = v128.load32_splat(at);
        low0 = i32x4.add(low0, i32x4.dot_i16x8_s(low, two));
        high0 = i32x4.add(high0, i32x4.dot_i16x8_s(high, two));
        two = v128.load32_splat(at + step);
        low1 = i32x4.add(low1, i32x4.dot_i16x8_s(low, two));
        high1 = i32x4.add(high1, i32x4.dot_i16x8_s(high, two));
        two = v128.load32_splat(at + 2 * step);
        low2 = i32x4.add(low2, i32x4.dot_i16x8_s(low, two));
        high2 = i32x4.add(high2, i32x4.dot_i16x8_s(high, two));
        two = v128.load32_splat(at + 3 * step);
        low3 = i32x4.add(low3, i32x4.dot_i16x8_s(low, two));
        high3 = i32x4.add(high3, i32x4.dot_i16x8_s(high, two));
        eight += 16;
      }
      let out: i32 = to + row * line + ofColumn;
      const factor: i32 = factors + ofColumn;
      const zero: i32 = zeros + ofColumn;
      const bias: i32 = biases + ofColumn;
      for (let part: i32 = 0; part < TILE; part++) {
        const low: v128 = part === 0 ? low0 : part === 1 ? low1 : part === 2 ? low2 : low3;
        const high: v128 = part === 0 ? high0 : part === 1 ? high1 : part === 2 ? high2 : high3;
        const sum: v128 = v128.load32_splat(sums + 4 * (row + part));
        const scale: v128 = v128.load32_splat(scales + 4 * (row + part));
        v128.store(out, inFloats(low, sum, scale, factor, zero, bias));
        v128.store(out, inFloats(high, sum, scale, factor + 16, zero + 16, bias + 16), 16);
        out += line;
      }
    }
  }
}

/** Four sums of products as floats. */
function inFloats(products: v128, sum: v128, scale: v128, factor: i32, zero: i32, bias: i32): v128 {
  const whole: v128 = i32x4.sub(products, i32x4.mul(v128.load(zero), sum));
  const factors: v128 = f32x4.mul(v128.load(factor), scale);
  return f32x4.add(f32x4.mul(f32x4.convert_i32x4_s(whole), factors), v128.load(bias));
}

/** Adds other rows to rows and brings each to mean 0 and variance 1, then times `gains` plus `biases` (layer normalization, Ba et al. 2016). */
export function addNorm(states: i32, more: i32, rows: i32, width: i32, gains: i32, biases: i32): void {
  const line: i32 = 4 * width;
  for (let row: i32 = 0; row < rows; row++) {
    let sum: v128 = f32x4.splat(0);
    for (let at: i32 = 0; at < line; at += 16) {
      const value: v128 = f32x4.add(v128.load(states + at), v128.load(more + at));
      v128.store(states + at, value);
      sum = f32x4.add(sum, value);
    }
    const mean: v128 = f32x4.splat(sumOf(sum) / <f32>width);
    let squares: v128 = f32x4.splat(0);
    for (let at: i32 = 0; at < line; at += 16) {
      const apart: v128 = f32x4.sub(v128.load(states + at), mean);
      squares = f32x4.add(squares, f32x4.mul(apart, apart));
    }
    const factor: v128 = f32x4.splat(1 / sqrt<f32>(sumOf(squares) / <f32>width + EPSILON));
    for (let at: i32 = 0; at < line; at += 16) {
      const value: v128 = f32x4.mul(f32x4.sub(v128.load(states + at), mean), factor);
      v128.store(states + at, f32x4.add(f32x4.mul(value, v128.load(gains + at)), v128.load(biases + at)));
    }
    states += line;
    more += line;
  }
}

/**
 * Each row becomes a mean of all rows' values, weighted by how well its query meets their keys (scaled dot-product attention with `heads` of `size` numbers
 * each, Vaswani et al. 2017). In the rows of `mixed` stand queries, keys and values side by side; `scores` has room for a float a row, to a multiple of 4.
 */
export function attend(mixed: i32, rows: i32, heads: i32, size: i32, scores: i32, to: i32): void {
  const part: i32 = 4 * size;
  const width: i32 = heads * part;
  const line: i32 = 3 * width;
  const scale: f32 = 1 / sqrt<f32>(<f32>size);
  const whole: i32 = 4 * ((rows + 3) & ~3);
  for (let head: i32 = 0; head < heads; head++) {
    const keys: i32 = mixed + width + head * part;
    const values: i32 = keys + width;
    for (let row: i32 = 0; row < rows; row++) {
      const query: i32 = mixed + row * line + head * part;
      for (let other: i32 = 0; other < rows; other++) {
        const key: i32 = keys + other * line;
        let sum: v128 = f32x4.splat(0);
        for (let at: i32 = 0; at < part; at += 16)
          sum = f32x4.add(sum, f32x4.mul(v128.load(query + at), v128.load(key + at)));
        store<f32>(scores + 4 * other, sumOf(sum) * scale);
      }
      for (let at: i32 = 4 * rows; at < whole; at += 4) store<f32>(scores + at, -Infinity);
      const total: f32 = raise(scores, whole);
      const out: i32 = to + row * width + head * part;
      for (let at: i32 = 0; at < part; at += 16) {
        let sum: v128 = f32x4.splat(0);
        for (let other: i32 = 0; other < rows; other++) {
          const weight: v128 = v128.load32_splat(scores + 4 * other);
          sum = f32x4.add(sum, f32x4.mul(weight, v128.load(values + other * line + at)));
        }
        v128.store(out + at, f32x4.mul(sum, f32x4.splat(1 / total)));
      }
    }
  }
}

/** Floats in so many bytes become e to the power of each less the largest; gives their sum. */
function raise(from: i32, bytes: i32): f32 {
  let most: v128 = v128.load(from);
  for (let at: i32 = 16; at < bytes; at += 16) most = f32x4.pmax(most, v128.load(from + at));
  const largest: v128 = f32x4.splat(largestOf(most));
  let sum: v128 = f32x4.splat(0);
  for (let at: i32 = from; at < from + bytes; at += 16) {
    const power: v128 = exp(f32x4.sub(v128.load(at), largest));
    v128.store(at, power);
    sum = f32x4.add(sum, power);
  }
  return sumOf(sum);
}

/** e to the power of numbers not above 0; within 2 units of the last place (Cephes' expf, Moshier 1992). */
function exp(power: v128): v128 {
  const x: v128 = f32x4.pmax(power, f32x4.splat(-87));
  const twos: v128 = f32x4.nearest(f32x4.mul(x, f32x4.splat(Mathf.LOG2E)));
  const rest: v128 = f32x4.sub(
    f32x4.sub(x, f32x4.mul(twos, f32x4.splat(0.693359375))),
    f32x4.mul(twos, f32x4.splat(-2.1219444e-4)),
  );
  let sum: v128 = f32x4.splat(1.98756915e-4);
  sum = next(sum, rest, 1.3981999507e-3);
  sum = next(sum, rest, 8.3334519073e-3);
  sum = next(sum, rest, 4.1665795894e-2);
  sum = next(sum, rest, 1.6666665459e-1);
  sum = next(sum, rest, 5.0000001201e-1);
  const value: v128 = f32x4.add(f32x4.add(f32x4.mul(f32x4.mul(sum, rest), rest), rest), f32x4.splat(1));
  const exponent: v128 = i32x4.shl(i32x4.add(i32x4.trunc_sat_f32x4_s(twos), i32x4.splat(127)), 23);
  return f32x4.mul(value, exponent);
}

/**
 * So many floats, a multiple of 4, each become x · (1 + erf(x / √2)) / 2 (GELU, Hendrycks and Gimpel 2016). erf by a quotient of polynomials within ±4, as
 * Eigen has it: within 4e-7.
 */
export function gelu(values: i32, count: i32): void {
  for (let at: i32 = values, end: i32 = values + 4 * count; at < end; at += 16) {
    const value: v128 = v128.load(at);
    const scaled: v128 = f32x4.mul(value, f32x4.splat(Mathf.SQRT1_2));
    const x: v128 = f32x4.pmax(f32x4.pmin(scaled, f32x4.splat(4)), f32x4.splat(-4));
    const square: v128 = f32x4.mul(x, x);
    let over: v128 = f32x4.splat(-2.72614225801306e-10);
    over = next(over, square, 2.77068142495902e-8);
    over = next(over, square, -2.10102402082508e-6);
    over = next(over, square, -5.69250639462346e-5);
    over = next(over, square, -7.34990630326855e-4);
    over = next(over, square, -2.95459980854025e-3);
    over = next(over, square, -1.60960333262415e-2);
    let under: v128 = f32x4.splat(-1.45660718464996e-5);
    under = next(under, square, -2.13374055278905e-4);
    under = next(under, square, -1.68282697438203e-3);
    under = next(under, square, -7.37332916720468e-3);
    under = next(under, square, -1.42647390514189e-2);
    const erf: v128 = f32x4.div(f32x4.mul(x, over), under);
    const half: v128 = f32x4.mul(value, f32x4.splat(0.5));
    v128.store(at, f32x4.add(half, f32x4.mul(half, erf)));
  }
}

/** A step of a polynomial: the sum so far times x plus the next number. */
function next(sum: v128, x: v128, number: f32): v128 {
  return f32x4.add(f32x4.mul(sum, x), f32x4.splat(number));
}

function largestOf(four: v128): f32 {
  const one: f32 = max<f32>(f32x4.extract_lane(four, 0), f32x4.extract_lane(four, 1));
  const other: f32 = max<f32>(f32x4.extract_lane(four, 2), f32x4.extract_lane(four, 3));
  return max<f32>(one, other);
}

function sumOf(four: v128): f32 {
  const one: f32 = f32x4.extract_lane(four, 0) + f32x4.extract_lane(four, 1);
  const other: f32 = f32x4.extract_lane(four, 2) + f32x4.extract_lane(four, 3);
  return one + other;
}

function wholeSumOf(four: v128): i32 {
  const one: i32 = i32x4.extract_lane(four, 0) + i32x4.extract_lane(four, 1);
  const other: i32 = i32x4.extract_lane(four, 2) + i32x4.extract_lane(four, 3);
  return one + other;
}
