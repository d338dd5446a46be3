import type { Credit } from "../../corpus/gazetteer";
import type { CorpusClaim } from "../../corpus/report";
import { WholeWords } from "../../text/whole-words";

/**
 * The credit that a claim itself names, with the words that say so. `told`: somebody spoke to it or it is the source; `reports`: it is
 * only said to carry what another said ("Xinhua reports … according to Bolton").
 */
export interface Cited {
  readonly credit: Credit;
  readonly words: string;
  readonly form: "told" | "reports";
}

/** Words before a name, in an attribution, that make it the one who was told or who reported. */
const ATTRIBUTED =
  "(?:to|with|by|from|of|on an?|a|al|according to|citing|según|segundo|à|ao|report(?:ed)? by|interview with)";

/** Words before a name, in an attribution, that make it the one who carried what a named source said. */
const CARRIED = "(?:via|per)";

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
    const cited = citing(text, credit, bare);
    if (cited !== null && cited.words.length > (best?.words.length ?? 0)) best = cited;
  }
  return best;
}

/** How a text cites a credit, or null. An attribution may be the bare name, alone or before others ("Reuters; Kremlin"). */
function citing(text: string, credit: Credit, bare: boolean): Cited | null {
  for (const name of [credit.name, ...credit.aliases]) {
    if (!text.includes(name)) continue;
    if (bare && (text === name || text.startsWith(`${name}; `) || text.startsWith(`${name}, `)))
      return { credit, words: name, form: "told" };
    const escaped = name.toLowerCase().replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
    const before = new WholeWords(
      `${bare ? ATTRIBUTED : TOLD}\\s(?:the\\s|la\\s|el\\s|o\\s)?${escaped}`,
    ).exec(text);
    if (before) return { credit, words: before[0], form: "told" };
    const after =
      (bare && new WholeWords(`${CARRIED}\\s(?:the\\s)?${escaped}`).exec(text)) ||
      new WholeWords(`${escaped}\\s${AFTER}`).exec(text);
    if (after) return { credit, words: after[0], form: "reports" };
  }
  return null;
}
