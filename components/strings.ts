import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type { MessageKey } from "./message-key";

/** What a message is filled with: `{name}` takes `values.name`. `count` also chooses the plural form. */
export type Values = Readonly<Record<string, string | number>>;

/** Gives a message in the reader's language, filled with values. */
export type Translate = (key: MessageKey, values?: Values) => string;

/** Carries the reader's language to every component. */
export const Strings = createContext<Translate>((key) => key);

/** The translate function of the surface a component stands in. */
export function useStrings(): Translate {
  return useContext(Strings);
}
