import { fold } from "../../text/fold";
import type { Difference } from "../match";
import { isKnownBody } from "./bodies";
import { type ComparedPair, sideAt, sideOf } from "./compared-pair";
import { COUNTRIES } from "./countries";
import { nameIn } from "./name-in";

/**
 * It was done to, with or by another: behind one small word ("to", "with", "by") each side names one country, body or person that the other
 * does not name at all.
 */
export function otherParty({ claim, page, stored, entries }: ComparedPair): Difference | null {
  const { text, textEn = text } = stored.claim;
  const theirs = stored.proposition;
  const isPerson = (id: string) => entries.get(id)?.kind === "person";
  for (const { id, start, end } of claim.mentions) {
    if (theirs.mentions.includes(id) || theirs.sources.includes(id) || page.sources.includes(id)) continue;
    const role = roleBefore(fold(claim.text.slice(0, start)));
    if (role === null || !isParty(id, entries)) continue;
    const others = theirs.mentions.filter(
      (other) =>
        isParty(other, entries) &&
        isPerson(other) === isPerson(id) &&
        !page.mentions.includes(other) &&
        !theirs.sources.includes(other) &&
        !isKnownBody(id, [other]) &&
        !isKnownBody(other, [id]),
    );
    const named = others.flatMap((other) => {
      const name = nameIn(textEn, other, entries) ?? nameIn(text, other, entries);
      const place = name === null ? -1 : textEn.indexOf(name);
      return place >= 0 && roleBefore(fold(textEn.slice(0, place))) === role ? [name ?? ""] : [];
    });
    const [name] = named;
    if (name === undefined || named.length > 1 || fold(claim.text).includes(fold(name))) continue;
    return { kind: "actor", page: sideAt(claim.text, start, end), corpus: sideOf(text, name) };
  }
  return null;
}

function isParty(id: string, entries: ComparedPair["entries"]): boolean {
  const kind = entries.get(id)?.kind;
  return COUNTRIES.has(id) || kind === "person" || kind === "government";
}

/** The role in which the name that follows stands, by the small word before it. */
function roleBefore(before: string): string | null {
  if (APART.test(before)) return null;
  const bare = before.replace(TITLES, " ");
  return ROLES.find(([, words]) => words.test(bare))?.[0] ?? null;
}

/** "Break with": not with but away from. */
const APART =
  /\b(?:break|broke|broken|split|romp\w*|rot[oa]s?|cut ties|cort\w* relaciones) (?:ties |relations |relaciones )?(?:with|con|com) $/;

/** An article and titles before a name. */
const TITLES =
  / (?:(?:the|el|la|los|las|os|president|presidente|presidenta|minister|ministr[oa]|foreign|canciller|chanceler|leader|lider|vice|vicepresident[ea]|opposition|opositor|general|colonel|senator|senadora?|government of|gobierno de|governo d[aeo]) ){1,5}$/;

const ROLES = [
  ["to", /\b(?:to|a|al|ao|aos|para|para o|para a) $/],
  ["with", /\b(?:with|con|com|com [oa]|junto a) $/],
  ["by", /\b(?:by|por|pelo|pela|pelos) $/],
  ["from", /\bfrom $/],
] as const;
