import { lazily } from "../../lazily";
import { fold } from "../../text/fold";
import type { Difference } from "../match";
import { type ComparedPair, sideAt, sideOf } from "./compared-pair";

/** Soldiers, envoys or ministers of another country: each text names those of one country alone, right beside the word for them. */
export function otherNation({ claim, stored }: ComparedPair): Difference | null {
  const { text, textEn = text } = stored.claim;
  for (const kind of KINDS()) {
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
  const stems = NATIONS.filter(([, other]) => other === nation).map(([stem]) => stem);
  const named = new RegExp(`(?<!${AT}(?: the| la| el| o| a)? )\\b(?:${stems.join("|")})`, "u");
  return named.test(fold(text));
}

const AT = "\\b(?:into|in|to|from|near|with|a|en|em|para|hacia|con|com|de|da|do|of)";

interface Of {
  readonly nation: string;
  readonly words: string;
  readonly start: number;
}

/** The one country whose people of a kind a text names. */
function nationIn(text: string, kind: RegExp): Of | null {
  const found = [...fold(text).matchAll(kind)].flatMap(({ 0: words, 1: before, 2: after, index }) => {
    const own = before ?? after ?? "";
    const nation = NATIONS.find(([stem]) => own.startsWith(stem))?.[1];
    return nation === undefined
      ? []
      : [{ nation, words: text.slice(index, index + words.length), start: index }];
  });
  const [first] = found;
  return first && found.every(({ nation }) => nation === first.nation) ? first : null;
}

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
  poland: "pol",
  guyana: "guyan guian",
  canada: "canad",
}).flatMap(([nation, stems]) => stems.split(" ").map((stem) => [stem, nation] as const));

const NATION = "((?:us|u\\.s\\.|[a-z]{4,16})(?:'s)?)";

const OF = "(?:de la |de |da |do )?";

/** Words for people who act for a country, each in its own row, with the country's adjective on either side. */
const KINDS = lazily(() =>
  [
    [
      "soldiers?|troops?|army|military|armed forces|soldados?|militares?|ejercito|exercito|tropas?|fuerzas armadas|forcas armadas|navy|armada|marinha",
      "",
    ],
    ["police(?:men|man)?|officers|policias?|policiais", ""],
    ["ambassador|embassy|embajador[a]?|embajada|embaixador[a]?|embaixada", OF],
    ["foreign minist(?:er|ry)|canciller(?:ia)?|chanceler(?:ia)?|ministerio de exteriores", OF],
    ["government|gobierno|governo", OF],
  ].map(([words, of]) => new RegExp(`\\b(?:${NATION} (?:${words})\\b|(?:${words}) ${of}${NATION})`, "gu")),
);
