import type { Credit } from "../../corpus/gazetteer";
import type { CorpusClaim } from "../../corpus/report";

/** The credit that a claim itself names as the one told or citing, with the words that say so. */
export interface Cited {
  readonly credit: Credit;
  readonly words: string;
}

/** Words before a name, in an attribution, that make it the one who was told or who reported. */
const ATTRIBUTED =
  "(?:to|via|with|by|from|of|on an?|a|al|according to|citing|según|segundo|à|ao|report(?:ed)? by|interview with)";

/** Words before a name, in a sentence, that do. */
const TOLD =
  "(?:told|said to|according to|citing|cited by|quoted by|reported by|quoting|dijo a|dijeron a|declaró a|según|citando|segundo|de acordo com a|disse à|disse ao|entrevista (?:con|à|a)|interview with)";

/** Words after a name that make it the one who reported. */
const AFTER =
  "(?:report(?:s|ed|er)?|said|says|verified|inform[óoaou]+|comprobó|constató|footage|news agency)";

/** Reads the attribution first ("senior official, unnamed, to Reuters"), then the claim's text ("told Reuters", "según AFP"). */
export function creditCited(claim: CorpusClaim, credits: readonly Credit[]): Cited | null {
  return (
    longestCited(claim.attributedTo ?? "", credits, true) ??
    longestCited(claim.text, credits, false) ??
    longestCited(claim.textEn ?? "", credits, false)
  );
}

/** The credit cited in the most words: "to ABC News" is not "to ABC". */
function longestCited(text: string, credits: readonly Credit[], bare: boolean): Cited | null {
  let best: Cited | null = null;
  for (const credit of credits) {
    const words = citing(text, credit, bare);
    if (words !== null && words.length > (best?.words.length ?? 0)) best = { credit, words };
  }
  return best;
}

/** The words that cite a credit in a text, or null. An attribution may be the bare name. */
function citing(text: string, credit: Credit, bare: boolean): string | null {
  for (const name of [credit.name, ...credit.aliases]) {
    if (!text.includes(name)) continue;
    if (bare && text === name) return text;
    const escaped = name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
    const before = new RegExp(
      `(?<![\\p{L}])${bare ? ATTRIBUTED : TOLD}\\s(?:the\\s|la\\s|el\\s|o\\s)?${escaped}(?![\\p{L}])`,
      "iu",
    ).exec(text);
    const after = new RegExp(`(?<![\\p{L}])${escaped}\\s${AFTER}(?![\\p{L}])`, "iu").exec(text);
    const found = before?.[0] ?? after?.[0];
    if (found !== undefined) return found;
  }
  return null;
}
