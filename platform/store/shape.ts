/** Tells whether a value is of a type. */
export type Check<T> = (value: unknown) => value is T;

/**
 * Checks an object field by field, as `z.object` does. By hand, because the store looks at a few small notes before the first answer of a
 * worker that has just woken, and loading a schema library would take longer than all its reads.
 */
export function shapeOf<T extends object>(fields: { readonly [K in keyof T]-?: Check<T[K]> }): Check<T> {
  const checks = Object.entries<Check<unknown>>(fields);
  return (value): value is T => {
    if (typeof value !== "object" || value === null) return false;
    const given: Readonly<Record<string, unknown>> = { ...value };
    return checks.every(([name, check]) => check(given[name]));
  };
}

export const isText: Check<string> = (value) => typeof value === "string";

export const isNumber: Check<number> = (value): value is number => Number.isFinite(value);

export const isBytes: Check<Uint8Array> = (value) => value instanceof Uint8Array;

/** Checks every item of an array. */
export function listOf<T>(check: Check<T>): Check<T[]> {
  return (value): value is T[] => Array.isArray(value) && value.every((each) => check(each));
}

/** Lets a value be left out. */
export function perhaps<T>(check: Check<T>): Check<T | undefined> {
  return (value): value is T | undefined => value === undefined || check(value);
}

/** Checks a text against a pattern. */
export function textLike(pattern: RegExp): Check<string> {
  return (value): value is string => typeof value === "string" && pattern.test(value);
}
