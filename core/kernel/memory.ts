/**
 * The memory that the loops work on, and what else an engine has an instruction for, where they run as JavaScript. In WebAssembly each of these is one; `cli/kernel` puts those in
 * this file's place. Addresses are in bytes; pairs, integers and floats lie at multiples of their size, low byte first.
 */
let bytes = new Uint8Array();
let pairs = new Uint16Array();
let integers = new Int32Array();
let floats = new Float64Array();

/** Makes this the memory of all that follows. */
export function workOn(buffer: ArrayBuffer): void {
  if (bytes.buffer === buffer) return;
  bytes = new Uint8Array(buffer);
  pairs = new Uint16Array(buffer);
  integers = new Int32Array(buffer);
  floats = new Float64Array(buffer);
}

export function byteAt(address: i32): i32 {
  return bytes[address] ?? 0;
}

export function setByte(address: i32, value: i32): void {
  bytes[address] = value;
}

export function pairAt(address: i32): i32 {
  return pairs[address >> 1] ?? 0;
}

export function integerAt(address: i32): i32 {
  return integers[address >> 2] ?? 0;
}

export function setInteger(address: i32, value: i32): void {
  integers[address >> 2] = value;
}

export function floatAt(address: i32): f64 {
  return floats[address >> 3] ?? 0;
}

export function setFloat(address: i32, value: f64): void {
  floats[address >> 3] = value;
}

/** The number of the lowest bit that is 1, from 0 on; where none is, 32. */
export function lowestBit(bits: i32): i32 {
  return bits === 0 ? 32 : 31 - Math.clz32(bits & -bits);
}
