import { fold } from "../../text/fold";
import type { Difference } from "../match";
import { type ComparedPair, type DifferenceRule, sideAt } from "./compared-pair";
import { denialCue } from "./denial-cues";
import { TOLLS } from "./figure-traits";
import { isOneVoice } from "./one-voice";
import { isNamedIn, isSameSpeaker } from "./own-statement";
import { pairFigures } from "./pair-figures";
import { RUNNING } from "./running-counts";

/**
 * Another person is said to have said it, or a named one here and an unnamed one there, or the page states as fact what the report has from
 * somebody. A relayer in between ("told Reuters") is not the speaker, and a body and those who speak for it are one voice.
 */
export const findAttribution: DifferenceRule = (pair) => {
  const { claim, stored } = pair;
  const { attributedTo } = stored.claim;
  if (attributedTo === null || /^(?:denies|questions)$/.test(stored.claim.stance) || isSameSpeaker(pair))
    return null;
  if (isNamedIn(fold(claim.text), attributedTo)) return null;
  const persons = stored.proposition.sources.filter((id) => isSpeaker(pair, id));
  if (claim.attribution.every(({ cue }) => ORDERS.test(cue))) return ownVoice(pair, attributedTo, persons);
  const people = speakersOf(pair);
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

/** Both count the same victims and no number of theirs is equal: two who count, and not two who tell of one count. */
function countOtherwise({ page, stored }: ComparedPair): boolean {
  const [ours, theirs] = [page.figures, stored.proposition.figures].map((all) =>
    all.filter(({ unit }) => TOLLS.has(unit)),
  );
  if (!ours?.some(({ unit }) => theirs?.some((other) => other.unit === unit))) return false;
  return !ours.some(({ unit, value }) =>
    theirs?.some((other) => other.unit === unit && other.value === value),
  );
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

/** Verbs of ordering, which say what somebody did and not what somebody tells. */
const ORDERS = /^(?:order|orden|mand|instruct)/iu;

interface Speaker {
  readonly id: string;
  readonly start: number;
  readonly end: number;
}

/** The page's speakers: persons by their entry, unnamed ones by their kind, and full names of whom no gazetteer knows. */
function speakersOf(pair: ComparedPair): readonly Speaker[] {
  return stating(pair.claim).flatMap(({ mention: named, source, cue, anonymous, start, end }) => {
    const mention = named ?? afterRole(pair, end);
    if (end <= start || /['’]s?\s+\p{Ll}/u.test(source)) return [];
    if (mention !== null) return isSpeaker(pair, mention) ? [{ id: mention, start, end }] : [];
    if (anonymous) return [{ id: "unnamed-source", start, end }];
    return FULL_NAME.test(source) && !/^(?:seg[uú]n|segundo|according|de acuerdo|de acordo)/iu.test(cue)
      ? [{ id: fold(source), start, end }]
      : [];
  });
}

/** Without those who deny it, as what they deny is not their statement, and without pictures, which show and do not say. */
function stating({ attribution }: ComparedPair["claim"]): ComparedPair["claim"]["attribution"] {
  return attribution.filter(({ strength, source }) => strength !== "denied" && !PICTURES.test(fold(source)));
}

const PICTURES =
  /^(?:\p{L}+ )?(?:pictures?|photos?|photographs?|images?|footage|videos?|fotos?|imagen|imagenes|imagem|imagens)\b/u;

/** Bodies that say something, against whom a named person of the report stands: "the State Department", not "the United States". */
function bodiesOf({ claim, entries }: ComparedPair): readonly Speaker[] {
  return stating(claim).flatMap(({ mention, start, end }) => {
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

const FULL_NAME = /^\p{Lu}[\p{L}'’-]+ \p{Lu}[\p{L}'’-]+$/u;

/** Stated as fact on the page, but the report has it from somebody who tells of others. */
function ownVoice(
  { claim, page, stored }: ComparedPair,
  attributedTo: string,
  theirs: readonly string[],
): Difference | null {
  if (
    claim.quotes.length > 0 ||
    isNoStatement(claim.text) ||
    isVoiceOf(page.mentions, stored.proposition.sources)
  )
    return null;
  const { text, textEn = text } = stored.claim;
  const counts = page.figures.length + stored.proposition.figures.length > 0;
  const told =
    isAlleged(theirs, textEn) ||
    (theirs.length > 0 && !counts && TELLS.test(textEn) && !MEANT.test(textEn)) ||
    (stored.proposition.sources.length > 0 && CHARGES.test(textEn));
  if (UNDONE.test(textEn) && !UNDONE.test(claim.text)) return null;
  if (!told || page.figures.some(({ unit }) => RUNNING.has(unit))) return null;
  return { kind: "attribution", page: { text: "", span: null }, corpus: { text: attributedTo, span: null } };
}

/** Whoever reads that it is known from people without a name, or only alleged, takes it for less than a fact. */
function isAlleged(speakers: readonly string[], text: string): boolean {
  const unnamed = speakers.some((id) => id.startsWith("unnamed-"));
  return speakers.length > 0 && (unnamed ? TELLS.test(text) : ALLEGED.test(text));
}

/** What somebody means to do, or asks for, is known from nobody else. */
const MEANT =
  /\b(?:may|might|could|would|will|should|must|seeks?|sought|wants?|wanted|plans?|planned|intends?|if|unless)\b/iu;

/** The report says that it was not done, which is no other source for the page's statement. */
const UNDONE = /\b(?:failed to|fell through|did not|was not|were not|had no|never)\b/iu;

/** The page does not state it as fact either. */
const HEDGED =
  /\b(?:(?:was|were|is|are|been) (?:forecast|expected|estimated|reported|said|believed)|allegedly|reportedly|supuestamente|presuntamente|supostamente|alegadamente)\b/;

/** The page hedges, doubts or disputes it itself, or tells who showed it. */
function isNoStatement(page: string): boolean {
  const doubts = (["deny", "false", "doubt", "unverified"] as const).some(
    (cue) => denialCue(page, cue) !== null,
  );
  return doubts || HEDGED.test(fold(page)) || SHOWN.test(fold(page));
}

const SHOWN =
  /\b(?:list(?:s|ed)|show(?:s|ed)|display(?:s|ed)|presented|enumero|enumeraron|mostro|mostraron|exhibio|exhibieron|mostrou|mostraram|exibiu|exibiram)\b/;

/** One of the page's is one of the report's speakers, or is spoken for by one. */
function isVoiceOf(mentions: readonly string[], speakers: readonly string[]): boolean {
  return speakers.some((speaker) => mentions.some((id) => isOneVoice(id, speaker)));
}

/** A body charges somebody with it. */
const CHARGES = /\b(?:accus(?:es|ed)|blam(?:es|ed)|alleg(?:es|ed)|attribut(?:es|ed)|denounced)\b/iu;

/** Words of a report that vouches for nothing. */
const ALLEGED =
  /\b(?:claim(?:s|ed)|alleg(?:es|ed)|accus(?:es|ed)|blam(?:es|ed)|allegedly|reportedly|supposedly|attribut(?:es|ed)|denounced|linked)\b/iu;

/** The report tells that somebody says it, not that somebody does it. */
const TELLS =
  /\b(?:said|says|told|claim(?:s|ed)|alleg(?:es|ed)|accus(?:es|ed)|blam(?:es|ed)|assert(?:s|ed)|assured|maintained|stated|insist(?:s|ed)|according to|sources?|allegedly|reportedly|supposedly|attribut(?:es|ed)|linked|denounced|described)\b/iu;
