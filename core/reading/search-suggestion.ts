import type { SearchHit } from "../index/search";
import { displayText } from "./display-text";

/** One line of an address bar's list: what is shown, and what is searched for when it is chosen. */
export interface SearchSuggestion {
  readonly content: string;
  readonly description: string;
}

/** How a browser reads a suggestion's description: Chrome as XML with tags of its own, Firefox as it stands. */
export type SuggestionForm = "xml" | "plain";

/** An address bar shows about so much of a claim, in characters. */
const LONGEST = 140;

/** Suggests a claim of the corpus: who reported it when, and what it says. A claim's own words find it again, so they are what is searched for. */
export function suggestionOf({ claim, report }: SearchHit, form: SuggestionForm): SearchSuggestion {
  const words = form === "xml" ? escapeXml : (text: string) => text;
  const outlet = displayText(report.outlet.name);
  const head = [outlet, ...(report.published === null ? [] : [report.published])].join(" · ");
  const said = displayText(claim.text).trim();
  const shown = said.length > LONGEST ? `${said.slice(0, said.lastIndexOf(" ", LONGEST))}…` : said;
  return {
    content: said,
    description: form === "xml" ? `<dim>${words(head)}</dim> ${words(shown)}` : `${head}: ${shown}`,
  };
}

/** The five characters that XML gives a meaning to, as text; what XML cannot hold at all is taken out. */
export function escapeXml(text: string): string {
  return text
    .replace(/[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}]/gu, " ")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
    .replaceAll("'", "&apos;");
}
