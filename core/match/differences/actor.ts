import type { GazetteerEntry } from "../../corpus/gazetteer";
import { fold } from "../../text/fold";
import { latin } from "../../text/letters";
import type { Difference } from "../match";
import { isKnownBody } from "./bodies";
import { type ComparedPair, sideAt, sideOf } from "./compared-pair";
import { COUNTRIES } from "./countries";
import { otherForces } from "./forces";
import { isName, nameIn } from "./name-in";
import { otherNation } from "./nations";
import { NEAR_START, toldFrom } from "./near-start";
import { isOneVoice } from "./one-voice";
import { otherOrgan } from "./organs";
import { otherOpening } from "./other-opening";
import { otherParty } from "./other-party";

/**
 * The one who acts at the beginning of the page's claim, or the one person in it, is another than in the report, though the rest is the same. A body that is part of
 * another ("security forces", "the government") is no other actor, nor is one who only speaks.
 */
export function findActor(pair: ComparedPair): Difference | null {
  return (
    otherBody(pair) ??
    otherPerson(pair) ??
    otherOrgan(pair) ??
    (isOneOfMore(pair)
      ? null
      : (otherCountry(pair) ??
        otherForces(pair) ??
        otherNation(pair) ??
        doneByOther(pair) ??
        otherParty(pair)))
  );
}

function doneByOther(pair: ComparedPair): Difference | null {
  const other = otherOpening(pair);
  return other && !other.tells ? { kind: "actor", page: other.page, corpus: other.corpus } : null;
}

/** One of them says that it names some of several, or the page that this one acted, too: then others acted as well. */
function isOneOfMore({ claim, stored }: ComparedPair): boolean {
  const [ours, theirs] = [fold(claim.text), fold(stored.claim.textEn ?? stored.claim.text)];
  return SOME.test(ours) || SOME.test(theirs) || TOO.test(ours);
}

const SOME =
  /\b(?:among|including|entre otros|entre outros|entre ell[oa]s|incluid[oa]s|incluyendo|incluindo)\b/;
const TOO = /\b(?:also|too|as well|likewise|tambien|tambem|asimismo)\b/;

/** Each side names one person besides the leaders, and not the same one: then it was done to, or by, another. */
function otherPerson({ claim, page, stored, entries }: ComparedPair): Difference | null {
  const isOne = (id: string) => entries.get(id)?.kind === "person" && !LEADERS.has(id);
  const [ours, theirs] = [page.mentions.filter(isOne), stored.proposition.mentions.filter(isOne)];
  const [own, other] = [ours[0], theirs[0]];
  if (own === undefined || other === undefined || own === other || ours.length + theirs.length > 2)
    return null;
  const tellsOf = page.sources.includes(own) && stored.claim.attributedTo !== null;
  if (tellsOf || stored.proposition.sources.includes(other)) return null;
  const mention = claim.mentions.find(({ id }) => id === own);
  const name = nameIn(stored.claim.text, other, entries);
  if (!mention || name === null || fold(claim.text).includes(fold(name))) return null;
  return {
    kind: "actor",
    page: sideAt(claim.text, mention.start, mention.end),
    corpus: sideOf(stored.claim.text, name),
  };
}

/** Each side names one country that the other does not, and one of them opens its sentence: then it was another country's doing. */
function otherCountry({ claim, page, stored, entries }: ComparedPair): Difference | null {
  const theirs = stored.proposition;
  const only = (ids: readonly string[], others: readonly string[]) =>
    ids.filter((id) => COUNTRIES.has(id) && !others.includes(id));
  const [ours, named] = [only(page.mentions, theirs.mentions), only(theirs.mentions, page.mentions)];
  const isOurs = page.mentions.some((id) => isKnownBody(id, [UNITED_STATES]));
  const others = named.length === 0 && !isOurs && opens(stored.claim.text) ? [UNITED_STATES] : named;
  const [own, other] = [ours[0], others[0]];
  if (own === undefined || other === undefined || ours.length + others.length > 2) return null;
  if (page.sources.includes(own) || theirs.sources.includes(other)) return null;
  const mention = claim.mentions.find(({ id }) => id === own);
  const name = nameIn(stored.claim.text, other, entries);
  if (!mention || name === null) return null;
  const before = claim.text.slice(0, mention.start);
  if (before.length > NEAR_START && !NEW_CLAUSE.test(before)) return null;
  if (
    OBJECT.test(claim.text.slice(0, mention.start).toLowerCase()) ||
    !isName(mention.text, entries.get(own))
  )
    return null;
  return {
    kind: "actor",
    page: sideAt(claim.text, mention.start, mention.end),
    corpus: sideOf(stored.claim.text, name),
  };
}

/** Words that begin another clause, with a subject of its own. */
const NEW_CLAUSE = /, (?:and|but|while|y|e|pero|mas|mientras|enquanto) $/;

const UNITED_STATES = "united-states";

/** The United States act in a report that opens with them, after a date at most. */
function opens(text: string): boolean {
  return OPENS_WITH_US.test(text);
}

const OPENS_WITH_US = latin(
  /^(?:On [^,]{0,18}\d{4},? |In \p{Lu}\p{L}+ \d{4},? )?(?:[Tt]he )?(?:US|U\.S\.|United States|Washington)\b(?! (?:and|\p{Lu}))/u,
);

/** Those around whom the news turns, and who are named in half of it. */
const LEADERS: ReadonlySet<string> = new Set([
  "nicolas-maduro",
  "juan-guaido",
  "donald-trump",
  "maria-corina-machado",
  "hugo-chavez",
]);

function otherBody(pair: ComparedPair): Difference | null {
  const { claim, page, stored, entries } = pair;
  const { mentions, sources } = stored.proposition;
  const isBody = (id: string) => BODIES.has(entries.get(id)?.kind ?? "place");
  const [first] = inOrder(claim.mentions).filter(({ id }) => isBody(id));
  if (!first || first.start > NEAR_START || QUALIFIED.test(claim.text.slice(0, first.start))) return null;
  const acting = mentions.find((id) => isBody(id) && acts(pair, id));
  if (isKnownBody(first.id, acting === undefined ? [...mentions, ...sources] : [acting])) return null;
  if (mentions.includes(first.id) || sources.includes(first.id)) return null;
  if (
    OBJECT.test(claim.text.slice(0, first.start).toLowerCase()) ||
    sources.some((id) => isOneVoice(first.id, id))
  )
    return null;
  const spoken = page.sources.some((id) => id !== first.id && sources.includes(id));
  if (page.sources.includes(first.id) && !spoken) return null;
  const bodies = mentions.filter(isBody);
  const other = acting ?? bodies.find((id) => !sources.includes(id));
  if (other === undefined || page.mentions.includes(other) || isKnownBody(other, [first.id])) return null;
  const name =
    nameIn(stored.claim.text, other, entries) ?? (bodies.length === 1 ? labelOf(other, entries) : null);
  const place = name === null ? -1 : stored.claim.text.indexOf(name);
  if (
    name === null ||
    (place > NEAR_START && place - toldFrom(stored.claim.text) > NEAR_START) ||
    OBJECT.test(stored.claim.text.slice(0, Math.max(0, place)).toLowerCase())
  )
    return null;
  if (isWithin(name, first.text) || isWithin(first.text, name)) return null;
  return {
    kind: "actor",
    page: sideAt(claim.text, first.start, first.end),
    corpus: sideOf(stored.claim.text, name),
  };
}

/** "The first US shipment": the body's name tells of which the shipment is. */
const QUALIFIED = /\b(?:first|second|third|last|latest|new|next|another|other|only) $/i;

/** "UN" and "UN mission": the longer name is that of a part. */
function isWithin(name: string, longer: string): boolean {
  return ` ${fold(longer)} `.includes(` ${fold(name)} `);
}

/** The one body of a report whose text tells of it in words that the gazetteer does not have. */
function labelOf(id: string, entries: ComparedPair["entries"]): string | null {
  const entry = entries.get(id);
  return entry === undefined || entry.kind === "group" ? null : entry.label;
}

/** A body to which the report's statement goes back is the one who acts where its name opens the text and no verb of saying follows. */
function acts({ stored, entries }: ComparedPair, id: string): boolean {
  const { text } = stored.claim;
  const name = nameIn(text, id, entries);
  const start = name === null ? -1 : text.indexOf(name);
  if (name === null || start < 0 || start > NEAR_START) return false;
  return !SAYS.test(text.slice(start + name.length, start + name.length + AFTER));
}

const SAYS =
  /\b(?:said|says|told|announced|called|claim|confirm|denied|denounced|dijo|anunció|informó|denunció|disse|anunciou|informou|denunciou|negó|negou)/i;
const AFTER = 16;

type Kind = GazetteerEntry["kind"];

const BODIES: ReadonlySet<Kind> = new Set(["government", "organisation", "group"]);

/** Small words before a name that make it an object, unless the body's own people act ("agents of the SEBIN"). */
const OBJECT =
  /(?<!\b(?:agents?|officers?|soldiers?|troops|members|agentes?|efectivos|soldados|militares|oficiales|oficiais|membros|miembros))\s(?:told|to|of|with|against|in|at|near|from|en|em|no|na|a|al|ao|à|con|com|de|del|da|do)\s+(?:the|la|el|los|las|o|os|as)?\s*$/;

function inOrder<T extends { readonly start: number }>(mentions: readonly T[]): readonly T[] {
  return [...mentions].sort((a, b) => a.start - b.start);
}
