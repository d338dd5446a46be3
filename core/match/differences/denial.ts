import type { Difference } from "../match";
import { type ComparedPair, sideAt } from "./compared-pair";

/** Words that deny, in three languages. */
const DENIES =
  /(?<!\p{L})(?:den(?:y|ies|ied|ying)|denials?|reject(?:s|ed|ing)?|refut(?:es|ed)|dismiss(?:es|ed)|false|falsehoods?|falsedades|falsidades|fabricated|staged|invented|nieg[ao]n?|negó|negaron|desmint\S+|desmien\S+|rechaz\S+|falsos?|falsas?|inventad[oa]|nega(?:m|ram)?|negou|rejeit\S+|fals[ao]s?|was not|were not|is not|did not|no hubo|no es|não é|não houve)(?!\p{L})/iu;

/** Words that negate: a page that says "no order" is not denied by one that says so, too. */
const NEGATES = /(?<!\p{L})(?:no|not|never|none|without|nunca|jamás|sin|não|nem|sem)(?!\p{L})|n['’]t\b/iu;

/** The report denies what the page states, or states what the page denies. A denial of what the page itself reports as denied is none. */
export function findDenial({ claim, page, stored }: ComparedPair): Difference | null {
  if (page.sources.some((id) => stored.proposition.sources.includes(id))) return null;
  const ours = DENIES.exec(claim.text) ?? NEGATES.exec(claim.text);
  const theirs = DENIES.exec(stored.claim.text) ?? DENIES.exec(stored.claim.textEn ?? "");
  const denied = stored.claim.stance === "denies";
  if (denied && !ours)
    return { kind: "denial", page: { text: "", span: null }, corpus: words(stored.claim.text, theirs) };
  return null;
}

function words(text: string, found: RegExpExecArray | null): Difference["corpus"] {
  if (found && text.startsWith(found[0], found.index))
    return sideAt(text, found.index, found.index + found[0].length);
  return { text: found?.[0] ?? text, span: null };
}
