import type { Claim } from "../../claims/claim";
import type { Language } from "../../text/span";
import { spokenLanguage } from "../spoken-language";
import { ACTS, type Act } from "./acts";
import type { ComparedPair } from "./compared-pair";
import { denialCue } from "./denial-cues";
import { actText, readAct, type Told } from "./read-act";

/**
 * The words of the report by which it says the opposite of the page: an act that one has as done and the other not ("signed", "no firmaron"), or
 * its contrary ("turned down", "aceptó"). Null where either text has it both ways, asks whether, or does it to somebody else.
 */
export function oppositeWords({ claim, stored: { claim: theirs, report } }: ComparedPair): string | null {
  const ours = actsOf(claim);
  if (ours.length === 0) return null;
  const own = spokenLanguage(report.language);
  const { text, textEn } = theirs;
  const asWritten = textEn === undefined || own === languageOf(claim);
  const corpus = asWritten ? actText(text, own ?? "en") : actText(textEn, "en");
  if (denialCue(corpus.text, "deny") !== null) return null;
  for (const { act, told } of ours) {
    const other = readAct(corpus, act);
    if (other && told.done !== other.done && !isToOthers(told, other)) return other.words;
  }
  return null;
}

/** The acts that a page's claim tells of, read once for all reports that it is compared with; none where it turns down what somebody stated. */
function actsOf(claim: Claim): readonly ToldAct[] {
  const known = ACTS_OF.get(claim);
  if (known) return known;
  const page = actText(claim.text, languageOf(claim));
  const told = REFUTES.test(page.folded)
    ? []
    : ACTS().flatMap((act) => {
        const one = readAct(page, act);
        return one ? [{ act, told: one }] : [];
      });
  ACTS_OF.set(claim, told);
  return told;
}

function languageOf({ language }: Claim): Language {
  return spokenLanguage(language) ?? "en";
}

interface ToldAct {
  readonly act: Act;
  readonly told: Told;
}

const ACTS_OF = new WeakMap<Claim, readonly ToldAct[]>();

/** The page itself turns down what somebody has stated. */
const REFUTES =
  /\b(?:reject|dismiss|rebuff|rechaz|rejeit|desestim|descart|refut)\w* .{0,24}\b(?:claims?|statements?|reports?|accounts?|versions?|accusations?|allegations?|charges|afirmacion\w*|declaracion\w*|version\w*|acusacion\w*|denuncias?|afirmac\w*|declarac\w*|vers(?:ao|oes)|acusac\w*)\b/;

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
