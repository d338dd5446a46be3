/** Shares of what two texts say together: in both, only in the found one, only in the true one. */
export interface Overlap {
  readonly both: number;
  readonly onlyFound: number;
  readonly onlyTrue: number;
}

/** How many words make a shingle, as in the article extraction benchmark. */
const WORDS = 4;

/** Compares two texts by their runs of four words, as the article extraction benchmark does. */
export function overlap(truth: string, found: string): Overlap {
  const [wanted, got] = [shingles(truth), shingles(found)];
  let [both, onlyFound, onlyTrue] = [0, 0, 0];
  for (const key of new Set([...wanted.keys(), ...got.keys()])) {
    const [w, g] = [wanted.get(key) ?? 0, got.get(key) ?? 0];
    both += Math.min(w, g);
    onlyFound += Math.max(0, g - w);
    onlyTrue += Math.max(0, w - g);
  }
  const all = both + onlyFound + onlyTrue || 1;
  return { both: both / all, onlyFound: onlyFound / all, onlyTrue: onlyTrue / all };
}

/** Precision and recall are means over the pages; F1 is theirs. */
export function meanF1(pages: readonly Overlap[]): { precision: number; recall: number; f1: number } {
  const mean = (shares: readonly number[]) => shares.reduce((sum, share) => sum + share, 0) / shares.length;
  const found = pages.filter(({ both, onlyFound }) => both + onlyFound > 0);
  const wanted = pages.filter(({ both, onlyTrue }) => both + onlyTrue > 0);
  const precision = mean(found.map(({ both, onlyFound }) => both / (both + onlyFound)));
  const recall = mean(wanted.map(({ both, onlyTrue }) => both / (both + onlyTrue)));
  return { precision, recall, f1: (2 * precision * recall) / (precision + recall) };
}

function shingles(text: string): Map<string, number> {
  const words = text.match(/[\p{L}\p{N}\p{M}_]+/gu) ?? [];
  const counts = new Map<string, number>();
  for (let at = 0; at < Math.max(1, words.length - WORDS + 1); at++) {
    const shingle = words.slice(at, at + WORDS).join(" ");
    if (shingle !== "") counts.set(shingle, (counts.get(shingle) ?? 0) + 1);
  }
  return counts;
}
