/** Turns an ISO date known to the day, month or year into words: `9 Feb 2019`, `Feb 2019`, `2019`. */
export function formatDate(iso: string, locale: string): string {
  const [year, month, day] = iso.split("-");
  const date = new Date(Date.UTC(Number(year), Number(month ?? 1) - 1, Number(day ?? 1)));
  if (Number.isNaN(date.getTime())) return iso;
  return dateFormat(locale, month !== undefined, day !== undefined).format(date);
}

/** Turns an ISO instant into the reader's own day and time: `9 Feb, 14:05`. */
export function formatMoment(iso: string, locale: string): string {
  const date = new Date(iso);
  return Number.isNaN(date.getTime()) ? iso : momentFormat(locale).format(date);
}

/** A country's name from its ISO code; the code itself where the browser knows no name. */
export function formatCountry(code: string, locale: string): string {
  return nameOf(code, locale, "region");
}

/** A language's name from its tag; the tag itself where the browser knows no name. */
export function formatLanguage(tag: string, locale: string): string {
  return nameOf(tag, locale, "language");
}

/** A number of bytes in megabytes, from a thousand of them on in gigabytes: `42 MB`, `1.5 GB`. */
export function formatBytes(bytes: number, locale: string): string {
  const gigabytes = bytes / 1_000_000_000;
  return gigabytes < 1
    ? byteFormat(locale, "megabyte").format(gigabytes * 1_000)
    : byteFormat(locale, "gigabyte").format(gigabytes);
}

/** Several things in one phrase: `A, B and C`. */
export function formatList(parts: readonly string[], locale: string): string {
  return listFormat(locale).format(parts);
}

function nameOf(code: string, locale: string, type: "region" | "language"): string {
  try {
    return displayNames(locale, type).of(code) ?? code;
  } catch {
    return code; // Not a well-formed code: packs are data, and a RangeError must not empty the card.
  }
}

const displayNames = kept(
  (locale: string, type: "region" | "language") => new Intl.DisplayNames(locale, { type, fallback: "code" }),
);

const byteFormat = kept(
  (locale: string, unit: "megabyte" | "gigabyte") =>
    new Intl.NumberFormat(locale, { style: "unit", unit, maximumFractionDigits: 1 }),
);

const momentFormat = kept(
  (locale: string) =>
    new Intl.DateTimeFormat(locale, { month: "short", day: "numeric", hour: "2-digit", minute: "2-digit" }),
);

const listFormat = kept((locale: string) => new Intl.ListFormat(locale, { type: "conjunction" }));

const dateFormat = kept(
  (locale: string, month: boolean, day: boolean) =>
    new Intl.DateTimeFormat(locale, {
      timeZone: "UTC",
      year: "numeric",
      ...(month && { month: "short" }),
      ...(day && { day: "numeric" }),
    }),
);

/** Keeps what was made for the same arguments: a formatter takes longer to make than all it formats on a card. */
function kept<A extends readonly unknown[], T>(make: (...of: A) => T): (...of: A) => T {
  const made = new Map<string, T>();
  return (...of) => {
    const key = of.join();
    const old = made.get(key);
    if (old !== undefined) return old;
    const fresh = make(...of);
    made.set(key, fresh);
    return fresh;
  };
}

/** A share of one as whole hundredths: `43%`. */
export function formatPercent(share: number, locale: string): string {
  return new Intl.NumberFormat(locale, { style: "percent" }).format(share);
}
