import { lazily } from "../../core/lazily";

/** Finds the message of a key in one language; the empty string where there is none. */
export type Lookup = (key: string) => string;

/** What a message is filled with: `{name}` takes `values.name`. `count` also chooses the plural form. */
export type Values = Readonly<Record<string, string | number>>;

/**
 * Makes a translate function of a message table. With `values.count`, `key_one`, `key_other` … are chosen by the
 * plural rules of the table's own language (its message `locale`). An unknown key answers with itself.
 */
export function createTranslate(lookup: Lookup): (key: string, values?: Values) => string {
  const locale = lazily(() => lookup("locale") || "en");
  // An engine takes 10 to 25 ms to make its first one, and a background that starts seldom says anything.
  const plurals = lazily(() => new Intl.PluralRules(locale()));
  const numbers = lazily(() => new Intl.NumberFormat(locale()));
  return (name, values = {}) => {
    const key = name.replaceAll("-", "_"); // Message names allow no dash; the codes of our types have some.
    const { count } = values;
    const form = typeof count === "number" ? lookup(`${key}_${plurals().select(count)}`) : "";
    const message = form || lookup(`${key}_other`) || lookup(key) || name;
    return message.replace(/\{(\w+)\}/g, (slot, field: string) => {
      const value = values[field];
      if (value === undefined) return slot;
      return typeof value === "number" ? numbers().format(value) : isolate(value);
    });
  };
}

/** Keeps right-to-left words from reordering the sentence they are put into. */
function isolate(text: string): string {
  return /[\p{Script=Arabic}\p{Script=Hebrew}]/u.test(text) ? `\u2068${text}\u2069` : text;
}
