import { fold } from "../../text/fold";
import { latin } from "../../text/letters";
import type { FoundWords } from "../../text/whole-words";
import type { Difference } from "../match";
import { spokenLanguage } from "../spoken-language";
import { type ComparedPair, sideAt, sideOf } from "./compared-pair";
import { oppositeWords } from "./contradiction";
import { contraryWords, type DenialCue, denialCue } from "./denial-cues";
import { isNamedIn, isOwnStatement, speakersOf } from "./own-statement";

/**
 * The report denies, disputes or doubts what the page states, or says what cannot stand beside it. A denial of what the page itself
 * reports as denied is none, nor is a dispute that is the very statement of the page's own speaker.
 */
export function findDenial(pair: ComparedPair): Difference | null {
  const { claim, stored } = pair;
  const { text, textEn = text, stance } = stored.claim;
  if (denies(claim.text)) return isTakenBack(pair) ? denial(pair, null) : null;
  const contrary = contraryWords(claim.text, text) ?? contraryWords(claim.text, textEn);
  if (contrary) return denial(pair, contrary);
  const opposite = oppositeWords(pair);
  if (opposite !== null) return { kind: "denial", page: NO_WORDS, corpus: sideOf(text, opposite) };
  const aside = ASIDE.exec(textEn);
  if (aside) return denial(pair, aside);
  if (isAdmitted(pair)) return denial(pair, cueOf(text, ["deny"]) ?? cueOf(textEn, ["deny"]));
  if (stance === "asserts" || isOwnStatement(pair) || rejectsAct(textEn)) return null;
  const open = cueOf(text, ["deny", "false"]) ?? cueOf(textEn, ["deny", "false"]);
  if (stance === "denies") return isNegated(claim.text) ? null : denial(pair, open);
  if (stance === "disputes" || stance === "questions") {
    if (disputes(claim.text) || isNegated(claim.text)) return null;
    if (stance === "questions" && pair.page.figures.length > 0 && RESERVE.test(textEn)) return null;
    const cue = open ?? cueOf(text, ["doubt", "contradict"]) ?? cueOf(textEn, ["doubt", "contradict"]);
    return cue ||
      (stance === "disputes" &&
        isTold(pair) &&
        !isAbout(pair) &&
        !bothCount(pair) &&
        isOwnVoiceDisputed(pair))
      ? denial(pair, cue)
      : null;
  }
  return null;
}

/** The page says that somebody denies what, by the report, the same one says and nobody denies. */
function isTakenBack({ claim, stored }: ComparedPair): boolean {
  const { stance, text, textEn = text } = stored.claim;
  const same = isSourceOf(
    stored,
    claim.attribution.filter(({ strength }) => strength === "denied"),
  );
  return same && stance === "asserts" && SAYS_YES.test(textEn) && !denies(textEn) && !isNegated(textEn);
}

/** The page has somebody own up to what, by the report, the same one denies. */
function isAdmitted({ claim, stored }: ComparedPair): boolean {
  const { stance, text, textEn = text } = stored.claim;
  const same = isSourceOf(
    stored,
    claim.attribution.filter(({ cue }) => ADMITS.test(fold(cue))),
  );
  return same && stance === "denies" && denialCue(textEn, "deny") !== null && !isNegated(claim.text);
}

/** One of the page's speakers is the report's. */
function isSourceOf(
  { proposition }: ComparedPair["stored"],
  speakers: ComparedPair["claim"]["attribution"],
): boolean {
  return speakers.some(({ mention }) => mention !== null && proposition.sources.includes(mention));
}

const ADMITS = /^(?:admi|acknowledg|conced|confess|reconoc|reconhec|confes)/;

/** Words of one who says that it is so. */
const SAYS_YES = /\b(?:confirm|admit|acknowledg|conced|recogni[sz]|reveal|said|told|says)/i;

/** A measure, an offer or a demand is turned down: who will not have it does not say that it was not made. */
function rejectsAct(text: string): boolean {
  const act = TURNED_DOWN.exec(text);
  return act !== null && denialCue(text.replace(act[0], ""), "deny") === null;
}

const TURNED_DOWN = latin(
  /\b(?:dismiss|reject|rebuff|spurn)(?:s|ed|ing)? (?:(?!(?:of|that|about|as|claims?|reports?|statements?) )[\p{L}\d'’-]+ ){0,4}(?:bans?|sanctions?|measures?|orders?|rulings?|decrees?|verdicts?|sentences?|ultimatums?|deadlines?|offers?|proposals?|calls?|demands?|requests?|invitations?|mediation|dialogue|talks|resolutions?|laws?|plans?|interventions?|elections?)\b/u,
);

/** The report's words can be read, and accuse or blame nobody: who calls the page's event a crime does not deny it. */
function isTold({ stored: { claim, report } }: ComparedPair): boolean {
  const text = claim.textEn ?? (spokenLanguage(report.language) === null ? null : claim.text);
  return text !== null && denialCue(text, "accuse") === null;
}

/** The page states it in its own voice, and somebody is named who disputes it: of two who speak both may say it against a third. */
function isOwnVoiceDisputed({ claim, stored }: ComparedPair): boolean {
  return claim.attribution.length === 0 && stored.claim.attributedTo !== null;
}

/** Both give numbers: then they agree or differ in these, and none denies. */
function bothCount({ page, stored }: ComparedPair): boolean {
  return page.figures.length > 0 && stored.proposition.figures.length > 0;
}

function cueOf(text: string, kinds: readonly DenialCue[]): FoundWords | null {
  for (const kind of kinds) {
    const found = denialCue(text, kind);
    if (found) return found;
  }
  return null;
}

/** The page quotes somebody, or names the one who speaks in the report: then the report's may be the page's own statement. */
function isAbout(pair: ComparedPair): boolean {
  const { claim, page, stored } = pair;
  const named = speakersOf(pair).some((id) => page.mentions.includes(id));
  return named || claim.quotes.length > 0 || isNamedIn(fold(claim.text), stored.claim.attributedTo);
}

/** "…, and both denied taking part", "…, which Guaidó denied": the report's own speaker is contradicted in it. */
const ASIDE = latin(/(?:,| but| and) (?:and |but )?(?:which|who|both|\p{Lu}\p{L}+)[^,.]{0,24}\bdenie[sd]\b/u);

/** The report says it, too, and only adds a reserve of its own: "confirmed five strikes but gave no evidence". */
const RESERVE = /\b(?:but|although|though)\b(?! (?:denie|reject|disput))/i;

/** The page already reports that somebody denies it or calls it false. */
function denies(page: string): boolean {
  return denialCue(page, "deny") !== null || denialCue(page, "false") !== null;
}

function isNegated(page: string): boolean {
  return denialCue(page, "negated") !== null;
}

/** The page's statement is itself an accusation, a doubt or a contradiction, as the report's may then be as well. */
function disputes(page: string): boolean {
  return (["accuse", "doubt", "unverified", "contradict"] as const).some(
    (cue) => denialCue(page, cue) !== null,
  );
}

/** What is denied is the whole of the page's claim. */
const NO_WORDS: Difference["page"] = { text: "", span: null };

function denial({ stored }: ComparedPair, found: FoundWords | null): Difference {
  const { text } = stored.claim;
  const page = NO_WORDS;
  if (found && text.startsWith(found[0], found.index)) {
    return { kind: "denial", page, corpus: sideAt(text, found.index, found.index + found[0].length) };
  }
  return { kind: "denial", page, corpus: { text: found?.[0] ?? text, span: null } };
}
