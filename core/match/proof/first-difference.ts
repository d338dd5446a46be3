/** The first place at which two values of JSON differ, in the order of their keys, with what stands there on either side. */
export interface DifferingPart {
  readonly part: string;
  readonly expected: unknown;
  readonly found: unknown;
}

/**
 * Compares two values of JSON. Numbers under `loose` keys may differ by its tolerance: the last digit of a sentence vector's cosine is not
 * the same in every engine. Null where nothing differs.
 */
export function firstDifference(
  expected: unknown,
  found: unknown,
  part: string,
  loose: (part: string) => number,
): DifferingPart | null {
  if (typeof expected === "number" && typeof found === "number") {
    return Math.abs(expected - found) <= loose(part) ? null : { part, expected, found };
  }
  if (!isObject(expected) || !isObject(found) || Array.isArray(expected) !== Array.isArray(found)) {
    return expected === found ? null : { part, expected, found };
  }
  const keys = [...new Set([...Object.keys(expected), ...Object.keys(found)])];
  for (const key of Array.isArray(expected) ? keys : keys.sort()) {
    const differing = firstDifference(expected[key], found[key], `${part}.${key}`, loose);
    if (differing) return differing;
  }
  return null;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return value !== null && typeof value === "object";
}
