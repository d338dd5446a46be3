import { fold } from "../../text/fold";
import { spokenLanguage } from "../spoken-language";
import { ACTS } from "./acts";
import type { ComparedPair } from "./compared-pair";
import { type Read, readAct, type Told } from "./read-act";

/**
 * The words of the report by which it says the opposite of the page: an act that one has as done and the other not ("signed", "no firmaron"), or
 * its contrary ("turned down", "aceptó"). Null where either text has it both ways, asks whether, or does it to somebody else.
 */
export function oppositeWords({ claim, stored: { claim: theirs, report } }: ComparedPair): string | null {
  if (REFUTES.test(fold(claim.text))) return null;
  const [ours, own] = [spokenLanguage(claim.language) ?? "en", spokenLanguage(report.language)];
  const page = { text: claim.text, language: ours };
  const { text, textEn } = theirs;
  if (textEn === undefined || own === ours) return opposite(page, { text, language: own ?? "en" });
  return opposite(page, { text: textEn, language: "en" });
}

/** The page itself turns down what somebody has stated. */
const REFUTES =
  /\b(?:reject|dismiss|rebuff|rechaz|rejeit|desestim|descart|refut)\w* .{0,24}\b(?:claims?|statements?|reports?|accounts?|versions?|accusations?|allegations?|charges|afirmacion\w*|declaracion\w*|version\w*|acusacion\w*|denuncias?|afirmac\w*|declarac\w*|vers(?:ao|oes)|acusac\w*)\b/;

function opposite(page: Read, corpus: Read): string | null {
  for (const act of ACTS()) {
    const [ours, theirs] = [readAct(page, act), readAct(corpus, act)];
    if (ours && theirs && ours.done !== theirs.done && !isToOthers(ours, theirs)) return theirs.words;
  }
  return null;
}

/** Both say to whom or what, and in one language nothing of it is the same. */
function isToOthers(ours: Told, theirs: Told): boolean {
  const apart = (own: readonly string[], others: readonly string[]) =>
    own.length > 0 && others.length > 0 && !own.some((word) => others.includes(word));
  if (apart(ours.names, theirs.names)) return true;
  const alike = ours.names.length > 0 && theirs.names.length > 0;
  return (
    !alike &&
    ours.objects[0]?.slice(0, 2) === theirs.objects[0]?.slice(0, 2) &&
    apart(ours.objects, theirs.objects)
  );
}
