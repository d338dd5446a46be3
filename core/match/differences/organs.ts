import { fold } from "../../text/fold";
import type { Difference } from "../match";
import { type ComparedPair, sideAt } from "./compared-pair";
import { NEAR_START } from "./near-start";
import { isOneVoice } from "./one-voice";

/**
 * Another organ decided it: the page's sentence opens with one that bars, orders or certifies, and the report of that decision, which does not
 * name it, goes back to another one or to who speaks for that, as an organ announces its own decisions.
 */
export function otherOrgan({ claim, stored }: ComparedPair): Difference | null {
  const { attributedTo, text, textEn = text } = stored.claim;
  const { sources, mentions } = stored.proposition;
  const ours = claim.mentions.find(({ id, start }) => ORGANS.has(id) && start <= NEAR_START);
  if (!ours || attributedTo === null || mentions.includes(ours.id)) return null;
  if (!decides(fold(claim.text.slice(ours.end))) || !DECISION.test(fold(textEn))) return null;
  const theirs = [...ORGANS].filter((organ) => sources.some((source) => isOneVoice(organ, source)));
  if (theirs.length === 0 || theirs.some((organ) => isOneVoice(organ, ours.id))) return null;
  return {
    kind: "actor",
    page: sideAt(claim.text, ours.start, ours.end),
    corpus: { text: attributedTo, span: null },
  };
}

/** Organs that decide; prosecutors are none of them, as they tell what courts decide. */
const ORGANS: ReadonlySet<string> = new Set([
  "supreme-tribunal-of-justice",
  "national-electoral-council",
  "national-constituent-assembly",
  "national-assembly-of-venezuela",
  "venezuelan-comptroller",
  "venezuelan-foreign-ministry",
  "european-parliament",
]);

/** The verb of deciding follows right behind the organ's name. */
function decides(behind: string): boolean {
  const found = DECISION.exec(behind);
  return found !== null && found.index <= SOON && !/[,;.]/.test(behind.slice(0, found.index));
}

const SOON = 13;

const DECISION =
  /\b(?:barr(?:ed|ing)|bann|disqualif|order|expel|declar|certif|annul|ratif|uph[eo]ld|approv|suspend|dissolv|revok|stripp|recogni|validat|inhabilit|prohib|orden|expuls|certific|anul|aprob|aprov|disolv|revoc|revog|reconoc|reconhec|inabilit|proib|valid)/;
