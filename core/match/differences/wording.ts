import type { StoredClaim } from "../../index/corpus-reader";
import type { Difference } from "../match";
import { type ComparedPair, sideAt } from "./compared-pair";

/** Labels that outlets choose between for the same person, body or act; `loaded` ones say more than who it is. */
interface Label {
  readonly words: RegExp;
  readonly loaded: boolean;
}

/** By the mention that they label. */
const LABELS: readonly { readonly mention: string; readonly ways: readonly Label[] }[] = [
  {
    mention: "juan-guaido",
    ways: [
      {
        loaded: true,
        words: /self-(?:proclaimed|declared|appointed|styled)|auto-?proclamad[oa]|autodeclarado/iu,
      },
      { loaded: true, words: /usurper|puppet|usurpador|títere|fantoche/iu },
      {
        loaded: false,
        words: /(?:interim|acting) president|presidente (?:interino|encargado|encarregado)/iu,
      },
      { loaded: false, words: /opposition leader|líder opositor|líder de la oposición|líder da oposição/iu },
    ],
  },
  {
    mention: "nicolas-maduro",
    ways: [
      {
        loaded: true,
        words: /regime|régimen|dictator(?:ship)?|dictadura|dictador|ditador|ditadura|tyranny|tiranía/iu,
      },
      { loaded: false, words: /government|gobierno|governo|administration/iu },
      {
        loaded: false,
        words:
          /president maduro|presidente maduro|president nicol[aá]s maduro|presidente nicol[aá]s maduro/iu,
      },
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
    if (!ours || !others || ours.way === others.way || !(ours.loaded || others.loaded)) continue;
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

/** The first label that a text uses, in the order of the list: loaded ones first. */
function first(text: string, ways: readonly Label[]) {
  for (const [way, { words, loaded }] of ways.entries()) {
    const found = words.exec(text);
    if (found) return { way, loaded, text: found[0], start: found.index, end: found.index + found[0].length };
  }
  return null;
}
