import { fold } from "../../text/fold";
import type { Difference } from "../match";
import { type ComparedPair, sideAt, sideOf } from "./compared-pair";

/** Soldiers, envoys or ministers of another country: each text names those of one country alone, right beside the word for them. */
export function otherNation({ claim, stored }: ComparedPair): Difference | null {
  const { text, textEn = text } = stored.claim;
  for (const kind of KINDS) {
    const [ours, theirs] = [nationIn(claim.text, kind), nationIn(textEn, kind)];
    if (!ours || !theirs || ours.nation === theirs.nation) continue;
    if (acts(ours.nation, textEn) || acts(theirs.nation, claim.text)) continue;
    const page = sideAt(claim.text, ours.start, ours.start + ours.words.length);
    return { kind: "actor", page, corpus: sideOf(text, theirs.words) };
  }
  return null;
}

/** The text names the country, too, and not only as a place; all name the one that the news is of. */
function acts(nation: string, text: string): boolean {
  if (nation === "venezuela") return false;
  const folded = fold(text);
  return [...folded.matchAll(WORD)].some(
    ({ 0: word, index }) =>
      nationOf(word) === nation && !AT.test(folded.slice(Math.max(0, index - NEAR), index)),
  );
}

const WORD = /[a-z.]+/g;
const AT = /\b(?:into|in|to|from|near|with|a|en|em|para|hacia|con|com|de|da|do|of)(?: the| la| el| o| a)? $/;
const NEAR = 16;

function nationOf(word: string): string | undefined {
  return NATIONS.find(([stem]) => word.startsWith(stem))?.[1];
}

interface Of {
  readonly nation: string;
  readonly words: string;
  readonly start: number;
}

/** The one country whose people of a kind a text names. */
function nationIn(text: string, { words, of }: Kind): Of | null {
  const folded = fold(text);
  const found = [...folded.matchAll(words)].flatMap(({ 0: word, index }) => {
    const end = index + word.length;
    const before = BEFORE.exec(folded.slice(0, index));
    const after = (of ? AFTER_OF : AFTER).exec(folded.slice(end));
    const own = nationOf(before?.[1] ?? "");
    const start = own === undefined || !before ? index : before.index;
    const nation = own ?? nationOf(after?.[1] ?? "");
    const last = own === undefined ? end + (after?.[0].length ?? 0) : end;
    return nation === undefined ? [] : [{ nation, words: text.slice(start, last), start }];
  });
  const [first] = found;
  return first && found.every(({ nation }) => nation === first.nation) ? first : null;
}

const BEFORE = /\b([a-z.]{2,16})(?:'s)? $/;
const AFTER = /^ ([a-z]{4,16})/;
const AFTER_OF = /^ (?:de la |de |da |do )?([a-z]{4,16})/;

/** The beginnings of adjectives and names, folded, with their country. */
const NATIONS = Object.entries({
  colombia: "colombia",
  venezuela: "venez",
  brazil: "brazil brasil",
  "united-states": "us american estadounid norteameric estadunid",
  cuba: "cuba",
  russia: "russia russo russa ruso rusa",
  iran: "iran",
  germany: "german aleman alema",
  france: "french franc",
  spain: "spain spanish espan",
  britain: "brit",
  turkey: "turk turc",
  china: "china chin",
  peru: "peru",
  chile: "chile",
  ecuador: "ecua equat",
  mexico: "mexic",
  argentina: "argentin",
  italy: "ital",
  norway: "norw norueg",
  poland: "polish polac polon",
  sweden: "swed suec",
  uganda: "ugand",
  kenya: "kenya kenia quenia",
  uruguay: "urugua",
  bolivia: "bolivia",
  nicaragua: "nicarag",
  guyana: "guyan guian",
  canada: "canad",
}).flatMap(([nation, stems]) => stems.split(" ").map((stem) => [stem, nation] as const));

interface Kind {
  readonly words: RegExp;
  /** Whether "of the country" tells whose it is, as of embassies; soldiers "de Colombia" may come from there. */
  readonly of: boolean;
}

/** Words for people who act for a country, one kind a row. */
const KINDS: readonly Kind[] = [
  {
    words:
      /\b(?:soldiers?|troops?|army|military|armed forces|soldados?|militares?|ejercito|exercito|tropas?|fuerzas armadas|forcas armadas|navy|armada|marinha)\b/g,
    of: false,
  },
  { words: /\b(?:police(?:men|man)?|officers|policias?|policiais)\b/g, of: false },
  { words: /\b(?:ambassador|embassy|embajadora?|embajada|embaixadora?|embaixada)\b/g, of: true },
  {
    words: /\b(?:foreign minist(?:er|ry)|canciller(?:ia)?|chanceler(?:ia)?|ministerio de exteriores)\b/g,
    of: true,
  },
  { words: /\b(?:government|gobierno|governo)\b/g, of: true },
];
