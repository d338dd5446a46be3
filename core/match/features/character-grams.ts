const GRAM = 4;

/** The hashed runs of four letters of a text, each once and in ascending order, without regard to case, accents and punctuation. */
export function characterGrams(text: string): Int32Array {
  const plain = ` ${text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim()} `;
  const grams = new Int32Array(Math.max(0, plain.length - GRAM + 1));
  for (let start = 0; start < grams.length; start += 1) {
    let hash = 0;
    for (let at = start; at < start + GRAM; at += 1) hash = (hash * 31 + plain.charCodeAt(at)) | 0;
    grams[start] = hash;
  }
  return distinct(grams.sort());
}

/** Dice's coefficient of two ascending lists of distinct numbers, 0 where one is empty. */
export function dice(a: Int32Array, b: Int32Array): number {
  if (a.length === 0 || b.length === 0) return 0;
  let shared = 0;
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const left = a[i] ?? 0;
    const right = b[j] ?? 0;
    if (left === right) shared += 1;
    if (left <= right) i += 1;
    if (right <= left) j += 1;
  }
  return (2 * shared) / (a.length + b.length);
}

function distinct(sorted: Int32Array): Int32Array {
  let count = 0;
  for (let at = 0; at < sorted.length; at += 1) {
    const value = sorted[at] ?? 0;
    if (count > 0 && sorted[count - 1] === value) continue;
    sorted[count] = value;
    count += 1;
  }
  return sorted.subarray(0, count);
}
