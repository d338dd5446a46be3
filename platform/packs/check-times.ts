/** A pack is looked at about once a day, in milliseconds. */
const PERIOD = 24 * 3_600_000;

/** Where its server did not answer, again after about this many milliseconds. */
const RETRY = 2 * 3_600_000;

/** Times differ by up to this share either way, so that a publisher's readers do not all come at once. */
const JITTER = 0.2;

/** A check that is overdue (the device slept) waits up to so many milliseconds more. */
const SPREAD = 600_000;

/** When to look next, counted from `now`: however long the device slept, what was missed is looked for once. */
export function nextCheck(now: Date, answered: boolean, random: () => number = Math.random): Date {
  const period = answered ? PERIOD : RETRY;
  return new Date(now.getTime() + period * (1 + JITTER * (2 * random() - 1)));
}

/** When the alarm for the earliest of these times should ring, in milliseconds of the clock; null where nothing is to be looked at. */
export function alarmTime(
  next: readonly string[],
  now: Date,
  random: () => number = Math.random,
): number | null {
  const times = next.map(Date.parse).filter(Number.isFinite);
  if (times.length === 0) return null;
  const earliest = Math.min(...times);
  return earliest > now.getTime() ? earliest : now.getTime() + 30_000 + SPREAD * random();
}
