/** The numbers of an ascending list, each once. Uses its memory. */
export function distinct(sorted: Int32Array): Int32Array {
  let count = 0;
  for (let at = 0; at < sorted.length; at += 1) {
    const value = sorted[at] ?? 0;
    if (count > 0 && sorted[count - 1] === value) continue;
    sorted[count] = value;
    count += 1;
  }
  return sorted.subarray(0, count);
}

/** Dice's coefficient of two ascending lists of distinct numbers, 0 where one is empty. */
export function dice(a: Int32Array, b: Int32Array): number {
  return a.length === 0 || b.length === 0 ? 0 : (2 * shared(a, b)) / (a.length + b.length);
}

function shared(a: Int32Array, b: Int32Array): number {
  let count = 0;
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const left = a[i] ?? 0;
    const right = b[j] ?? 0;
    if (left === right) count += 1;
    if (left <= right) i += 1;
    if (right <= left) j += 1;
  }
  return count;
}
