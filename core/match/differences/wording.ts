import type { StoredClaim } from "../../index/corpus-reader";
import type { Difference } from "../match";
import { type ComparedPair, sideAt } from "./compared-pair";

/** Labels that outlets choose between for the same person or body, and the mention that they label. */
const LABELS: readonly { readonly mention: string; readonly ways: readonly RegExp[] }[] = [
  {
    mention: "juan-guaido",
    ways: [
      /self-(?:proclaimed|declared|appointed|styled)|auto-?proclamad[oa]|autodeclarado/iu,
      /(?<!(?:self-proclaimed|self-declared|autoproclamado)\s)(?:interim|acting) president|presidente (?:interino|encargado|\(e\)|encarregado)/iu,
      /opposition leader|líder opositor|líder de la oposición|líder da oposição|jefe opositor/iu,
      /usurper|puppet|usurpador|títere|fantoche/iu,
    ],
  },
  {
    mention: "nicolas-maduro",
    ways: [
      /regime|régimen|dictator(?:ship)?|dictadura|dictador|ditador|ditadura|tyranny|tiranía/iu,
      /(?:maduro(?:'s|’s)? )?government|gobierno|governo|administration/iu,
    ],
  },
  {
    mention: "united-states",
    ways: [
      /kidnapp?(?:ed|ing)|abduct(?:ed|ion)|secuestr\S+|sequestr\S+/iu,
      /captur\S+|arrest(?:ed)?|detenid\S+|detid\S+/iu,
    ],
  },
];

/** Loaded labels side by side, only where both are the outlets' own words: the page against a published headline, a quote or a recorded label. */
export function findWording({ claim, page, stored }: ComparedPair): Difference | null {
  const theirs = ownWords(stored);
  if (theirs === null) return null;
  for (const { mention, ways } of LABELS) {
    if (!page.mentions.includes(mention) || !stored.proposition.mentions.includes(mention)) continue;
    const [ours, others] = [first(claim.text, ways), first(theirs, ways)];
    if (!ours || !others || ours.way === others.way) continue;
    return {
      kind: "wording",
      page: sideAt(claim.text, ours.start, ours.end),
      corpus: { text: others.text, span: null },
    };
  }
  return null;
}

/** What of a corpus claim is the outlet's own words. */
function ownWords({ claim, report }: StoredClaim): string | null {
  if (claim.framing === true) return claim.text;
  return report.headline?.basis === "published" ? report.headline.text : null;
}

function first(text: string, ways: readonly RegExp[]) {
  for (const [way, words] of ways.entries()) {
    const found = words.exec(text);
    if (found) return { way, text: found[0], start: found.index, end: found.index + found[0].length };
  }
  return null;
}
