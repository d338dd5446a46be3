import { compatible, sameCount } from "../figures";
import type { Proposition } from "../proposition";

type Figure = Proposition["figures"][number];

/** How the numbers of two claims stand to each other, as shares and counts. */
export interface FigureAgreement {
  readonly agreeing: number;
  readonly conflicting: number;
  readonly sharedValues: number;
}

/** Counts figures of the same counted thing that agree and that conflict, and bare values that stand on both sides. */
export function figureAgreement(page: readonly Figure[], corpus: readonly Figure[]): FigureAgreement {
  let agreeing = 0;
  let conflicting = 0;
  let sharedValues = 0;
  for (const figure of page) {
    const counted = corpus.filter((other) => sameCount(figure, other));
    if (counted.some((other) => compatible(figure, other))) agreeing += 1;
    else if (counted.length > 0) conflicting += 1;
    if (corpus.some((other) => other.value === figure.value)) sharedValues += 1;
  }
  return { agreeing, conflicting, sharedValues };
}
