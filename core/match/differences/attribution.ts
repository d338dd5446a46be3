import type { Difference } from "../match";
import { type ComparedPair, type DifferenceRule, sideAt } from "./compared-pair";

/**
 * Somebody else is said to have said it, or the page states it as fact where the report has it from an unnamed source. A relayer in
 * between ("told Reuters") is not the speaker, and a government and its own people are one voice unless both are named persons.
 */
export const findAttribution: DifferenceRule = (pair) => {
  const { claim, page, stored, entries } = pair;
  const { attributedTo } = stored.claim;
  if (attributedTo === null || stored.claim.stance === "denies") return null;
  const isSpeaker = (id: string) => entries.get(id)?.kind !== "outlet";
  const ours = page.sources.filter(isSpeaker);
  const theirs = stored.proposition.sources.filter(isSpeaker);
  if (page.sources.length === 0) return ownVoice(pair, theirs);
  if (ours.length === 0 || theirs.length === 0) return null;
  if (ours.some((id) => theirs.some((other) => isOneVoice(id, other)))) return null;
  const names = (ids: readonly string[], among: readonly string[]) => ids.some((id) => among.includes(id));
  if (names(ours, stored.proposition.mentions) || names(theirs, page.mentions)) return null;
  const source = claim.attribution.find(({ mention }) => mention === null || isSpeaker(mention));
  if (!source) return null;
  const own =
    source.end > source.start
      ? sideAt(claim.text, source.start, source.end)
      : { text: source.source, span: null };
  return { kind: "attribution", page: own, corpus: { text: attributedTo, span: null } };
};

/** Stated as fact on the page, but known only from unnamed people in the report. */
function ownVoice({ claim, stored }: ComparedPair, theirs: readonly string[]): Difference | null {
  const { attributedTo } = stored.claim;
  if (attributedTo === null || claim.attribution.length > 0 || claim.quotes.length > 0) return null;
  if (!theirs.some((id) => id === "unnamed-source")) return null;
  return { kind: "attribution", page: { text: "", span: null }, corpus: { text: attributedTo, span: null } };
}

/** Governments and bodies with the people who speak for them; the first of each speaks for all. */
const HOUSES: readonly (readonly string[])[] = [
  [
    "united-states",
    "white-house",
    "donald-trump",
    "john-bolton",
    "mike-pompeo",
    "mike-pence",
    "steven-mnuchin",
  ],
  ["united-states", "us-treasury", "us-state-department", "elliott-abrams", "marco-rubio", "pete-hegseth"],
  ["us-treasury", "steven-mnuchin", "john-bolton"],
  ["venezuela", "maduro-government", "nicolas-maduro", "jorge-arreaza", "jorge-rodriguez", "delcy-rodriguez"],
  ["maduro-government", "venezuela", "nicolas-maduro", "jorge-arreaza", "jorge-rodriguez", "delcy-rodriguez"],
  ["maduro-government", "venezuelan-foreign-ministry", "vladimir-padrino-lopez", "diosdado-cabello"],
  ["maduro-government", "tarek-william-saab", "hector-rodriguez"],
  ["venezuelan-foreign-ministry", "jorge-arreaza"],
  ["russia", "kremlin", "dmitry-peskov", "sergei-lavrov", "maria-zakharova", "sergei-ryabkov"],
  ["russia", "russian-foreign-ministry"],
  ["kremlin", "dmitry-peskov"],
  ["russian-foreign-ministry", "sergei-lavrov", "maria-zakharova", "sergei-ryabkov"],
  ["national-electoral-council", "elvis-amoroso", "tibisay-lucena", "caryslia-rodriguez"],
  ["red-cross", "venezuelan-red-cross"],
  ["government", "maduro-government", "venezuela", "united-states", "russia"],
];

/** The same source, two unnamed ones that may be the same person, or a body and one who speaks for it. */
function isOneVoice(a: string, b: string): boolean {
  if (a === b || (a.startsWith("unnamed-") && b.startsWith("unnamed-"))) return true;
  return HOUSES.some(
    (house) => (house[0] === a && house.includes(b)) || (house[0] === b && house.includes(a)),
  );
}
