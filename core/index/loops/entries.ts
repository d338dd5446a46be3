import { byteAt, integerAt, setInteger } from "../../kernel/memory";

/**
 * Looks for so many keys in a block of a table (`sorted-table.ts`). Each has four numbers at `wanted`: where its bytes lie, how many they are, 0, and anything; those of
 * a key that is found become where its entry begins and ends, or, where that lies elsewhere, −1 and its number. Gives how many are found; −1 where the block
 * ends inside an entry or a number is past 2²⁸.
 */
export function findEntries(from: i32, end: i32, wanted: i32, count: i32): i32 {
  let found: i32 = 0;
  let at: i32 = from;
  while (at < end && found < count) {
    const size: i32 = numberAt(at, end);
    if (size < 0) return -1;
    const key: i32 = behindNumber(at);
    const length: i32 = numberAt(key + size, end);
    if (length < 0) return -1;
    let first: i32 = behindNumber(key + size);
    let last: i32 = first + length - 1;
    at = last;
    if (length === 0) {
      last = numberAt(first, end);
      if (last < 0) return -1;
      at = behindNumber(first);
      first = -1;
    }
    if (at > end) return -1;
    for (let each: i32 = wanted, behind: i32 = wanted + 16 * count; each < behind; each += 16) {
      if (integerAt(each + 4) !== size || integerAt(each + 8) !== 0) continue;
      if (!areSame(key, integerAt(each), size)) continue;
      setInteger(each + 8, first);
      setInteger(each + 12, last);
      found++;
    }
  }
  return found;
}

/** The varint of at most four bytes that begins here; −1 where it ends at `end` or later. */
function numberAt(from: i32, end: i32): i32 {
  let value: i32 = 0;
  let at: i32 = from;
  for (let shift: i32 = 0; shift < 28; shift += 7) {
    if (at >= end) return -1;
    const byte: i32 = byteAt(at++);
    value |= (byte & 0x7f) << shift;
    if (byte < 0x80) return value;
  }
  return -1;
}

/** Where a varint ends that was read. */
function behindNumber(from: i32): i32 {
  let at: i32 = from;
  while (byteAt(at) >= 0x80) at++;
  return at + 1;
}

/** Compares bytes from their ends, where neighbours in a sorted block differ. */
function areSame(one: i32, other: i32, count: i32): boolean {
  for (let at: i32 = count - 1; at >= 0; at--) if (byteAt(one + at) !== byteAt(other + at)) return false;
  return true;
}
