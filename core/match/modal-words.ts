import type { Language } from "../text/span";
import { spokenLanguage } from "./spoken-language";

/**
 * Tells whether two wordings differ only in how sure, how binding or whether it is so: "will" and "may", "caerá" and "caería", "is" and
 * "is not". Given are the words that differ, folded, without those that both have.
 */
export function isModalChange(
  page: readonly string[],
  corpus: readonly string[],
  languages: readonly string[],
): boolean {
  const read = languages.flatMap((language) => spokenLanguage(language) ?? []);
  const isModal = (word: string) => read.some((each) => MODALS[each].has(word)) || word.endsWith("n't");
  const isHelper = (word: string) => read.some((each) => HELPERS[each].has(word));
  const [ours, theirs] = [page, corpus].map((words) =>
    words.filter((word) => !isModal(word) && !isHelper(word)),
  );
  if (!ours || ours.length !== theirs?.length) return false;
  const pairs = ours.map((word, at) => [word, theirs[at] ?? ""] as const);
  if (pairs.some(([own, other]) => plainForm(own) !== plainForm(other))) return false;
  return (
    [...page, ...corpus].some(isModal) ||
    pairs.some(([own, other]) => CONDITIONAL.test(own) !== CONDITIONAL.test(other))
  );
}

/** "falls" gives "fall"; "caerá", "caería" and "caerse" give "caer", to which Spanish and Portuguese add the endings of future and conditional. */
function plainForm(word: string): string {
  return word.replace(/(?<=[a-z]{3})s$/, "").replace(ENDING, "");
}

const CONDITIONAL = /(?<=[aei]r)ia(?:n|m|mos)?$/;
const ENDING = /(?<=[aei]r)(?:ia(?:n|m|mos)?|an?|ao|e|emos|ei|se)$/;

const listed = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/));

/** What says how sure, how binding or whether something is, folded. */
const MODALS: Readonly<Record<Language, ReadonlySet<string>>> = {
  en: listed(`may might must will would could can shall should ought cannot not no never perhaps maybe possibly
    probably likely surely certainly definitely undoubtedly unquestionably`),
  es: listed(`puede pueden pueda puedan podra podran podremos podria podrian podriamos podemos puedo debe deben deba
    deban debera deberan debemos deberia deberian deberiamos habra habran habria habrian tiene tienen tendra tendran
    tendria tendrian sera seran seria serian no nunca jamas tampoco quiza quizas acaso posiblemente probablemente seguramente`),
  pt: listed(`pode podem possa possam podera poderao poderemos poderia poderiam podemos posso deve devem deva devam
    devera deverao devemos deveria deveriam havera haverao haveria haveriam tem tera terao teria teriam sera serao seria seriam
    nao nunca jamais talvez possivelmente provavelmente certamente`),
};

/** What stands beside these and says nothing of its own. */
const HELPERS: Readonly<Record<Language, ReadonlySet<string>>> = {
  en: listed("be been being am is are was were have has had do does did to"),
  es: listed("ser es son era sido estar esta estan haber hay ha han haya que a de se"),
  pt: listed("ser e sao era sido estar esta estao haver ha ter que a de se"),
};
