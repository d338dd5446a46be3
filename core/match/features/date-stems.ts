import { lazily } from "../../lazily";
import type { Language } from "../../text/span";
import { stems } from "../../text/stems";
import { spokenLanguage } from "../spoken-language";

/** Days, years and months: summaries spell them out, pages hardly ever do, so they are no part of what is said. */
export function isOfDate(stem: string, language: string): boolean {
  return DAY_OR_YEAR.test(stem) || MONTH_STEMS[spokenLanguage(language) ?? "en"]().has(stem);
}

const DAY_OR_YEAR = /^(?:\d{1,2}|(?:19|20)\d{2})$/;

/** "May" is a month even where it is a verb, which says little by itself. */
const MONTH_STEMS: Readonly<Record<Language, () => ReadonlySet<string>>> = {
  en: monthStems(
    "January February March April May June July August September October November December",
    "en",
  ),
  es: monthStems(
    "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
    "es",
  ),
  pt: monthStems(
    "janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro",
    "pt",
  ),
};

function monthStems(names: string, language: Language): () => ReadonlySet<string> {
  return lazily(() => new Set(stems(names, language)));
}
