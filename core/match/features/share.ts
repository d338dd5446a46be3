/** The weight that two lists of names share, the share of each, and the weight that each lacks. */
export interface Share {
  readonly shared: number;
  readonly ofFirst: number;
  readonly ofSecond: number;
  readonly missingFromSecond: number;
  readonly missingFromFirst: number;
}

/** Compares two lists without repetition; an empty list's share is NaN. */
export function shareOf(
  first: readonly string[],
  second: readonly string[],
  weightOf: (name: string) => number,
): Share {
  const weigh = (names: readonly string[]) => names.reduce((sum, name) => sum + weightOf(name), 0);
  const shared = weigh(first.filter((name) => second.includes(name)));
  const [ofAllFirst, ofAllSecond] = [weigh(first), weigh(second)];
  return {
    shared,
    ofFirst: first.length === 0 ? Number.NaN : shared / ofAllFirst,
    ofSecond: second.length === 0 ? Number.NaN : shared / ofAllSecond,
    missingFromSecond: ofAllFirst - shared,
    missingFromFirst: ofAllSecond - shared,
  };
}
