import { fold } from "../text/fold";
import { latin } from "../text/letters";
import type { QuotedSpan } from "./quotes";
import { ACCENTED_PAST, PAST } from "./worth-words";

/**
 * Tells a remark from a statement: words in quotation marks in which nothing happens and nothing is counted, or that ask something,
 * spoken by somebody in the street ("a nurse", "una vecina", "um taxista"). `folded` is the sentence folded.
 */
export function isRemark(text: string, folded: string, quotes: readonly QuotedSpan[]): boolean {
  const [only, ...others] = quotes;
  if (!only || others.length > 0 || only.start > LATEST_START) return false;
  const words = text.slice(only.start, only.end);
  const around = folded.slice(only.end);
  if (!PASSER_BY.test(around) || words.length > LONGEST || FIGURE_OR_NAME.test(words)) return false;
  if (words.endsWith("?")) return true;
  return !PAST.test(fold(words)) && !ACCENTED_PAST.test(words.toLowerCase());
}

/** A quotation that opens the sentence begins at its first or second character. */
const LATEST_START = 2;

/** What is longer says more than a remark, in UTF-16 units. */
const LONGEST = 80;

const FIGURE_OR_NAME = latin(/\d|\p{L} \p{Lu}/u);

/** Those who are asked in the street, folded. */
const PASSER_BY =
  /\b(neighbou?rs?|residents?|taxi drivers?|drivers?|nurses?|shopkeepers?|shoppers?|pensioners?|students?|vendors?|housewife|passers?-by|customers?|mothers?|fathers?|grandmothers?|waiters?|bakers?|vecin[oa]s?|taxistas?|enfermer[oa]s?|comerciantes?|vendedor(es|as?)?|estudiantes?|jubilad[oa]s?|madres?|padres?|abuelas?|amas? de casa|transeuntes?|clientes?|morador(es|as?)?|vizinh[oa]s?|estudantes?|aposentad[oa]s?|maes?|donas? de casa|motoristas?|pedestres?)\b/;
