const GRAM = 4;

/** The hashed runs of four letters of a text, without regard to case, accents and punctuation. */
export function characterGrams(text: string): ReadonlySet<number> {
  const plain = ` ${text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim()} `;
  const grams = new Set<number>();
  for (let start = 0; start + GRAM <= plain.length; start += 1) {
    let hash = 0;
    for (let at = start; at < start + GRAM; at += 1) hash = (hash * 31 + plain.charCodeAt(at)) | 0;
    grams.add(hash);
  }
  return grams;
}

/** Dice's coefficient of two sets, 0 where one is empty. */
export function dice(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  if (a.size === 0 || b.size === 0) return 0;
  const [small, large] = a.size < b.size ? [a, b] : [b, a];
  let shared = 0;
  for (const gram of small) if (large.has(gram)) shared += 1;
  return (2 * shared) / (a.size + b.size);
}
