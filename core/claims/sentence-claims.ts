import type { Page } from "../reading/page";
import { detectLanguage } from "../text/language";
import { sentences } from "../text/sentences";
import { Language } from "../text/span";
import { analyseClaim } from "./analyse";
import type { Claim } from "./claim";
import type { Recogniser } from "./recogniser";

/** The most sentences of one text that are taken for claims: what a reader picks out is a passage, not a book. */
const MOST = 40;

/** Fewest letters of a sentence that can be looked for. */
const LEAST_LETTERS = 12;

/**
 * Every sentence of a text as a claim, whether or not spotting would keep it: for words that a reader picked out and asks about. A text in
 * none of our languages is read as the one it names, else as English.
 */
export function sentenceClaims(page: Page, recogniser: Recogniser): Claim[] {
  const { id, text, headline, published, domain } = page;
  const named = Language.safeParse(page.language?.slice(0, 2).toLowerCase());
  const language = detectLanguage(text) ?? (named.success ? named.data : "en");
  return sentences(text, language)
    .map(({ start, end }, index) => ({ index, start, end, words: text.slice(start, end) }))
    .filter(({ words }) => words.replace(/\P{L}/gu, "").length >= LEAST_LETTERS)
    .slice(0, MOST)
    .map(({ index, start, end, words }) =>
      analyseClaim(
        {
          id: `${id}#${index}`,
          page: id,
          text: words,
          start,
          end,
          context: headline ?? "",
          language,
          published: published ?? null,
          domain: domain ?? null,
        },
        recogniser,
      ),
    );
}
