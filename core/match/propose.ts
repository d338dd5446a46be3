import type { Claim } from "../claims/claim";
import type { Recogniser } from "../claims/recogniser";
import type { CorpusClaim, Report } from "../corpus/report";
import type { Language } from "../text/span";
import { stems } from "../text/stems";
import type { Proposition } from "./proposition";
import { sourceNames } from "./source-names";
import { spokenLanguage } from "./spoken-language";
import type { Translate } from "./translate";

/** Least probability at which a learnt translation stands for the word. */
const LEAST_PROBABILITY = 0.1;

/** States what a page claim says, in the form in which it is compared. */
export function proposeClaim(claim: Claim, translate: Translate): Proposition {
  const terms = stems(claim.text, spokenLanguage(claim.language) ?? "en");
  const english =
    claim.language === "en"
      ? terms
      : terms.flatMap((term) => {
          const likely = translate(claim.language, term).filter((to) => to.probability >= LEAST_PROBABILITY);
          return likely.length === 0 ? [term] : likely.map(({ stem }) => stem);
        });
  return {
    language: claim.language,
    terms,
    english: [...new Set(english)],
    mentions: [...new Set(claim.mentions.map(({ id }) => id))],
    figures: claim.figures.map(({ start, end, what, ...figure }) => ({ ...figure, what: stems(what, "en") })),
    sources: [
      ...new Set(
        claim.attribution.flatMap(({ mention, source }) =>
          mention === null ? sourceNames(source) : [mention],
        ),
      ),
    ],
    quotes: claim.quotes.map(({ text }) => text),
    eventDate: claim.eventDate,
    stance: claim.attribution.some(({ strength }) => strength === "denied") ? "denies" : "asserts",
  };
}

/** States what a corpus claim says. The pack compiler calls this once and stores the answer with the claim. */
export function proposeCorpusClaim(
  claim: CorpusClaim,
  report: Pick<Report, "language" | "published">,
  recogniser: Recogniser,
): Proposition {
  const { text, textEn = text, attributedTo } = claim;
  const english = stems(textEn, "en");
  const { published } = report;
  const spoken = spokenLanguage(report.language);
  const recognise = (words: string, language: Language) =>
    recogniser.recognise(words, { language, published, context: textEn }).map(({ id }) => id);
  return {
    language: report.language,
    terms: spoken === null ? english : stems(text, spoken),
    english,
    mentions: [
      ...new Set([
        ...recognise(textEn, "en"),
        ...(spoken === null || spoken === "en" ? [] : recognise(text, spoken)),
        ...claim.entities.flatMap((entity) => recogniser.idOf(entity) ?? recognise(entity, "en")),
      ]),
    ],
    figures: claim.figures.map(({ what, asOf, ...figure }) => ({ ...figure, what: stems(what, "en") })),
    sources:
      attributedTo === null
        ? []
        : [...new Set([...recognise(attributedTo, "en"), ...sourceNames(attributedTo)])],
    quotes: claim.quote === null ? [] : [claim.quote.text],
    eventDate: claim.eventDate,
    stance: claim.stance,
  };
}
