import { fold } from "../../text/fold";
import { latin } from "../../text/letters";
import { stems } from "../../text/stems";
import { areSeparateAccusers } from "../separate-accusers";
import { spokenLanguage } from "../spoken-language";
import { type ComparedPair, type DifferenceRule, sideAt } from "./compared-pair";
import { isKnownKind, sameKind } from "./count-kind";
import { denialCue } from "./denial-cues";
import { NEAR_START } from "./near-start";
import { isVoiceOf } from "./one-voice";
import { otherOpening } from "./other-opening";
import { isNamedIn, isSameSpeaker } from "./own-statement";
import { ownVoice } from "./own-voice";
import { pairFigures } from "./pair-figures";

/**
 * Another person is said to have said it, or a named one here and an unnamed one there, or the page states as fact what the report has from
 * somebody. A relayer in between ("told Reuters") is not the speaker, a body and those who speak for it are one voice, and two who accuse
 * make two claims.
 */
export const findAttribution: DifferenceRule = (pair) => {
  const { claim, stored } = pair;
  const { attributedTo, stance } = stored.claim;
  if (attributedTo === null || stance === "questions" || isSameSpeaker(pair)) return null;
  if (stance === "denies" && !saysNo(claim.text)) return null;
  if (isNamedIn(fold(claim.text), attributedTo) || areSeparateAccusers(claim, stored)) return null;
  const persons = stored.proposition.sources.filter((id) => isSpeaker(pair, id));
  const opening = openingSpeaker(pair);
  const other = opening === null && claim.attribution.length === 0 ? otherOpening(pair) : null;
  if (other?.tells)
    return { kind: "attribution", page: other.page, corpus: { text: attributedTo, span: null } };
  if (opening === null && claim.attribution.every(({ cue }) => ORDERS.test(cue)))
    return ownVoice(pair, attributedTo, persons);
  const outlet = otherOutlet(pair);
  if (outlet !== null)
    return {
      kind: "attribution",
      page: sideAt(claim.text, outlet.start, outlet.end),
      corpus: { text: attributedTo, span: null },
    };
  const people = opening === null ? speakersOf(pair) : [opening];
  const ours = people.length > 0 ? people : bodiesOf(pair);
  const theirs = persons.length > 0 ? persons : independentOf(pair);
  if (ours.length === 0 || theirs.length === 0 || countOtherwise(pair)) return null;
  if (
    isVoiceOf(
      ours.map(({ id }) => id),
      stored.proposition.sources,
    )
  )
    return null;
  if (theirs.some((id) => pair.page.mentions.includes(id))) return null;
  const [first] = ours;
  if (!first || stored.proposition.mentions.includes(first.id)) return null;
  const page = sideAt(claim.text, first.start, first.end);
  return { kind: "attribution", page, corpus: { text: attributedTo, span: null } };
};

/** The text says that it is not so. */
function saysNo(text: string): boolean {
  return (["deny", "false", "negated"] as const).some((cue) => denialCue(text, cue) !== null);
}

/** Each side has it from an outlet alone, and not the same. */
function otherOutlet({ claim, stored, entries }: ComparedPair): Speaker | null {
  const isOutlet = (id: string | null) => id !== null && entries.get(id)?.kind === "outlet";
  const ours = claim.attribution;
  const theirs = stored.proposition.sources;
  const [first] = ours;
  if (!first?.mention || theirs.length === 0 || theirs.includes(first.mention)) return null;
  if (!ours.every(({ mention }) => isOutlet(mention)) || !theirs.every(isOutlet)) return null;
  return { id: first.mention, start: first.start, end: first.end };
}

/** Both count the same kind of thing and no number of theirs is equal: two who count, and not two who tell of one count. */
function countOtherwise({ page, stored }: ComparedPair): boolean {
  const theirs = stored.proposition.figures.filter(({ unit }) => isKnownKind(unit));
  const alike = page.figures.filter(({ unit }) => theirs.some((other) => sameKind(unit, other.unit)));
  const agrees = ({ unit, value }: (typeof alike)[number]) =>
    theirs.some((other) => sameKind(unit, other.unit) && (other.value === value || other.bound === "atMost"));
  return alike.length > 0 && !alike.some(agrees);
}

/** A person, or somebody without a name: bodies have too many voices to tell two apart. */
function isSpeaker({ entries }: ComparedPair, id: string): boolean {
  return entries.get(id)?.kind === "person" || /^unnamed-/.test(id);
}

/**
 * Organisations that speak for themselves alone, against another body or person: an observatory, a fund, a court; no government. Two that
 * count differently differ in that.
 */
function independentOf(pair: ComparedPair): readonly string[] {
  if (pairFigures(pair).length > 0) return [];
  const { stored, entries } = pair;
  return stored.proposition.sources.filter(
    (id) => entries.get(id)?.kind === "organisation" && !WHOLES.has(id),
  );
}

/** A person with whom the sentence opens and who accuses, rejects or announces, which no cue of saying tells. */
function openingSpeaker({ claim, entries }: ComparedPair): Speaker | null {
  if (claim.attribution.length > 0) return null;
  const [first] = [...claim.mentions].sort((a, b) => a.start - b.start);
  if (!first || first.start > NEAR_START || entries.get(first.id)?.kind !== "person") return null;
  return TELLING.test(fold(claim.text.slice(first.end))) ? first : null;
}

const TELLING =
  /^ (?:accuse[sd]|blame[sd]|denounce[sd]|rejected|rejects|announce[sd]|cited|cites|pointed to|attribut(?:ed|es)|demanded|warned|(?:acus|culp|responsabiliz|denunci|rechaz|rejeit|anunci|cit|atribuy|atribu|exigi|advirti|alert)(?:o|a|ou|iu)) /;

/** Verbs of ordering and promising, which say what somebody did and not what somebody tells. */
const ORDERS = /^(?:order|orden|mand|instruct|vow|pledg|promis|promet)/i;

interface Speaker {
  readonly id: string;
  readonly start: number;
  readonly end: number;
}

/** "Maduro's government": a name that owns what follows. */
const OWNED = latin(/['’]s?\s+\p{Ll}/u);

/** "Electoral officials", of the electoral council: they speak for the body to which the report goes back. */
function isOfBody({ claim, stored }: ComparedPair, source: string): boolean {
  const theirs = stems(stored.claim.attributedTo ?? "", "en");
  return stems(source, spokenLanguage(claim.language) ?? "en").some(
    (word) => theirs.includes(word) && !OF_ANYBODY.test(word),
  );
}

const OF_ANYBODY = /^(?:offici|sourc|venezuela|govern|us|american|former|senior|unnam)/;

/** "Russia's foreign minister Sergei Lavrov": the one who speaks stands behind whose minister he is. */
function isAtEnd({ claim }: ComparedPair, mention: string | null, end: number): boolean {
  return claim.mentions.some((each) => each.id === mention && each.end === end);
}

/** The page's speakers: persons by their entry, unnamed ones by their kind, and full names of whom no gazetteer knows. */
function speakersOf(pair: ComparedPair): readonly Speaker[] {
  return stating(pair).flatMap(({ mention: named, source, cue, anonymous, start, end }) => {
    const mention = named ?? afterRole(pair, end);
    if (end <= start || (OWNED.test(source) && !isAtEnd(pair, mention, end))) return [];
    if (mention !== null) return isSpeaker(pair, mention) ? [{ id: mention, start, end }] : [];
    if (anonymous) return isOfBody(pair, source) ? [] : [{ id: "unnamed-source", start, end }];
    const name = FULL_NAME.exec(source)?.[1] ?? APPOSED.exec(pair.claim.text.slice(end))?.[1];
    return name !== undefined && !/^(?:seg[uú]n|segundo|according|de acuerdo|de acordo)/i.test(cue)
      ? [{ id: fold(name), start, end }]
      : [];
  });
}

/**
 * Without those who deny it where the report denies nothing, as what they deny is not their statement, without pictures, which show and do not say, and without one
 * who declared himself something, which is an act of his.
 */
function stating({ claim, stored }: ComparedPair): ComparedPair["claim"]["attribution"] {
  const { text, textEn = text } = stored.claim;
  const both = denialCue(textEn, "deny") !== null || denialCue(textEn, "contradict") !== null;
  return claim.attribution.filter(
    ({ strength, source, cue, end }) =>
      (strength !== "denied" || both) &&
      !PICTURES.test(fold(source)) &&
      !ORDERS.test(cue) &&
      !OF_ONESELF.test(fold(claim.text.slice(end))),
  );
}

const OF_ONESELF =
  /^ (?:had )?(?:declared|proclaimed) (?:himself|herself|themselves|itself)\b|^ se (?:auto-?)?(?:declar|proclam)/;

const PICTURES = latin(
  /^(?:\p{L}+ )?(?:pictures?|photos?|photographs?|images?|footage|videos?|fotos?|imagen|imagenes|imagem|imagens)\b/u,
);

/** Bodies that say something, against whom a named person of the report stands: "the State Department", not "the United States". */
function bodiesOf(pair: ComparedPair): readonly Speaker[] {
  const { entries } = pair;
  return stating(pair).flatMap(({ mention, start, end }) => {
    const kind = mention === null ? undefined : entries.get(mention)?.kind;
    const speaks = (kind === "government" || kind === "organisation") && mention !== null;
    return speaks && !WHOLES.has(mention) ? [{ id: mention, start, end }] : [];
  });
}

/** Governments as a whole, for which anybody may speak. */
const WHOLES: ReadonlySet<string> = new Set([
  "united-states",
  "white-house",
  "venezuela",
  "maduro-government",
  "russia",
  "european-union",
  "united-nations",
  "venezuelan-opposition",
]);

/** The person named right after a role: "o ministro da Defesa, Vladimir Padrino López". */
function afterRole({ claim, entries }: ComparedPair, end: number): string | null {
  const next = claim.mentions.find(({ start }) => start >= end && start <= end + APPOSITION);
  return next && entries.get(next.id)?.kind === "person" ? next.id : null;
}

const APPOSITION = 3;

/** ", Stalin González, ": the full name of one whom no gazetteer knows, right after a role. */
const APPOSED = latin(/^, (\p{Lu}[\p{L}'’-]+ \p{Lu}[\p{L}'’-]+),/u);

/** First and last name alone, or after a role in small letters at least at its end: "Cuban foreign minister Bruno Rodríguez", but not "the admiral for South America". */
const FULL_NAME = latin(
  /^(?:(?:[\p{L}'’-]+ )*(?!(?:in|of|for|from|at|to|on|by|de|del|da|do|em|en|no|na|para) )\p{Ll}[\p{L}'’-]+ )?(\p{Lu}[\p{L}'’-]+ \p{Lu}[\p{L}'’-]+)$/u,
);
