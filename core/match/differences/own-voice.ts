import { fold } from "../../text/fold";
import { WholeWords } from "../../text/whole-words";
import type { Difference } from "../match";
import type { ComparedPair } from "./compared-pair";
import { denialCue } from "./denial-cues";
import { isVoiceOf } from "./one-voice";
import { RUNNING } from "./running-counts";

/** Stated as fact on the page, but the report has it from somebody who tells of others. */
export function ownVoice(
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
const MEANT = new WholeWords(
  "may|might|could|would|will|should|must|seeks?|sought|wants?|wanted|plans?|planned|intends?|if|unless",
);

/** The report says that it was not done, which is no other source for the page's statement. */
const UNDONE = new WholeWords("failed to|fell through|did not|was not|were not|had no|never");

/** The page does not state it as fact either. */
const HEDGED =
  /\b(?:(?:was|were|is|are|been) (?:forecast|expected|estimated|reported|said|believed)|allegedly|reportedly|supuestamente|presuntamente|supostamente|alegadamente)\b/;

/** The page hedges, doubts or disputes it itself, or tells who showed it. */
function isNoStatement(page: string): boolean {
  const doubts = (["deny", "false", "doubt", "unverified"] as const).some(
    (cue) => denialCue(page, cue) !== null,
  );
  return doubts || CHARGED.test(fold(page)) || HEDGED.test(fold(page)) || SHOWN.test(fold(page));
}

/** "On charges of", "acusado de": the page says of what somebody is accused, and not that it is so. */
const CHARGED =
  /\b(?:charges? of|charged with|accused of|acusad[oa]s? de|cargos? de|acusac(?:ion|ao|iones|oes) de)\b/;

const SHOWN =
  /\b(?:list(?:s|ed)|show(?:s|ed)|display(?:s|ed)|presented|enumero|enumeraron|mostro|mostraron|exhibio|exhibieron|mostrou|mostraram|exibiu|exibiram)\b/;

/** A body charges somebody with it. */
const CHARGES = new WholeWords("accus(?:es|ed)|blam(?:es|ed)|alleg(?:es|ed)|attribut(?:es|ed)|denounced");

/** Words of a report that vouches for nothing. */
const ALLEGED = new WholeWords(
  "claim(?:s|ed)|alleg(?:es|ed)|accus(?:es|ed)|blam(?:es|ed)|allegedly|reportedly|supposedly|attribut(?:es|ed)|denounced|linked",
);

/** The report tells that somebody says it, not that somebody does it. */
const TELLS = new WholeWords(
  "said|says|told|claim(?:s|ed)|alleg(?:es|ed)|accus(?:es|ed)|blam(?:es|ed)|assert(?:s|ed)|assured|maintained|stated|insist(?:s|ed)|according to|sources?|allegedly|reportedly|supposedly|attribut(?:es|ed)|linked|denounced|described",
);
