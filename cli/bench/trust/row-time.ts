/** A time that a row of the reliability table asks for, in one browser. Milliseconds, one for each round. */
export interface RowTime {
  readonly row: string;
  readonly what: string;
  readonly ms: readonly number[];
  /** The longest that is asked for. */
  readonly most: number;
  /** What it is to be compared with. */
  readonly beside?: string;
}

/** The median and the longest of the rounds, as text. */
export function told({ ms, beside }: RowTime): string {
  const sorted = ms.toSorted((a, b) => a - b);
  const [median = 0, longest = 0] = [sorted[Math.floor(sorted.length / 2)], sorted.at(-1)];
  const times = sorted.length === 1 ? inMs(median) : `${inMs(median)} / ${inMs(longest)}`;
  return beside === undefined ? times : `${times} (${beside})`;
}

function inMs(value: number): string {
  return `${value < 10 ? value.toFixed(1) : Math.round(value).toLocaleString("en-US")} ms`;
}
