/** The standard normal deviate that leaves 2.5 % on either side. */
const DEVIATE = 1.96;

/** The 95 % interval of Wilson (1927) for a share of `count` tries, fit for small counts and shares near 1; null without tries. */
export function wilson(right: number, count: number): readonly [low: number, high: number] | null {
  if (count === 0) return null;
  const share = right / count;
  const square = DEVIATE ** 2;
  const middle = share + square / (2 * count);
  const half = DEVIATE * Math.sqrt((share * (1 - share)) / count + square / (4 * count ** 2));
  const whole = 1 + square / count;
  return [Math.max(0, (middle - half) / whole), Math.min(1, (middle + half) / whole)];
}
