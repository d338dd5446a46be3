import type { Recogniser } from "../claims/recogniser";
import { recogniserOf } from "../claims/recogniser-of";
import { sentenceClaims } from "../claims/sentence-claims";
import { spotClaims } from "../claims/spot";
import { judgeTopic } from "../claims/topic";
import { findOutlet } from "../corpus/outlet-lookup";
import type { CorpusReader } from "../index/corpus-reader";
import { countOf } from "../match/lineage/count";
import type { ClaimMatches } from "../match/match";
import type { MatchOptions } from "../match/match-claims";
import { Matching } from "../match/matching";
import { spokenLanguage } from "../match/spoken-language";
import { detectLanguage } from "../text/language";
import type { Language } from "../text/span";
import { completePage } from "./complete-page";
import type { Page } from "./page";
import type { PageSilence, Reading } from "./reading";

/** How a page is opened. */
export interface OpenOptions extends Pick<MatchOptions, "calibration"> {
  /** Takes every sentence for a claim, as in words that the reader picked out, whatever spotting would say of them. */
  readonly everySentence?: boolean;
  /** Called as soon as the page is known to have claims. */
  readonly onClaims?: () => void;
}

/**
 * How an open page is read. `languages` are those of the reports shown; reports in languages outside the choice's reach stay. Of more claims than
 * `mostClaims` the first ones are read alone, as if they were all.
 */
export interface ReadOptions extends Pick<MatchOptions, "similarities"> {
  readonly languages?: readonly Language[];
  readonly mostClaims?: number;
}

/** A page whose claims are spotted; they are searched for at the first read. It may be read again as more sentence vectors are there, for little more work. */
export interface OpenPage {
  /** How many claims it has. */
  readonly size: number;
  read(options?: ReadOptions): Promise<Reading>;
}

/** Reads a page: spots its claims, matches them, says how old the corpus is. The browser and the command line both call this. */
export async function readPage(
  page: Page,
  reader: CorpusReader,
  options: OpenOptions & ReadOptions = {},
): Promise<Reading> {
  return (await openPage(completePage(page), reader, options)).read(options);
}

/** Spots the claims of a page that is complete (`completePage`). */
export async function openPage(
  page: Page,
  reader: CorpusReader,
  { calibration = null, everySentence = false, onClaims }: OpenOptions = {},
): Promise<OpenPage> {
  const [reference, corpus] = await Promise.all([reader.reference(), reader.age()]);
  const recogniser = recogniserOf(reference.gazetteer);
  const claims = everySentence ? sentenceClaims(page, recogniser) : spotClaims(page, recogniser);
  if (claims.length > 0) onClaims?.();
  const said = { siteName: page.siteName ?? null, headline: page.headline ?? null };
  const known = { ...said, calibration, ...(!everySentence && { text: page.text }) };
  const matchings = new Map<number, Promise<Matching>>();
  const matchingOf = (most: number): Promise<Matching> => {
    const count = Math.min(most, claims.length);
    const matching = matchings.get(count) ?? Matching.of(claims.slice(0, count), reader, known);
    matchings.set(count, matching);
    return matching;
  };
  const outlet = findOutlet(reference, page.domain, page.siteName);
  return {
    size: claims.length,
    async read({ languages, similarities, mostClaims = claims.length } = {}) {
      const answers = claims.length === 0 ? [] : await (await matchingOf(mostClaims)).answers(similarities);
      const shown = new Map(answers.map((answer) => [answer.id, inLanguages(answer, languages)]));
      return {
        outlet: outlet && { id: outlet.id, name: outlet.name },
        claims: claims.flatMap((claim) => {
          const answer = shown.get(claim.id);
          return answer ? [{ claim, answer }] : [];
        }),
        corpus,
        page: said,
        ...(page.partial && { partial: true }),
        ...(claims.length === 0 && { silence: silenceOf(page, recogniser) }),
      };
    },
  };
}

/** Leaves out reports in a language that the reader switched off. */
function inLanguages(answer: ClaimMatches, languages: readonly Language[] | undefined): ClaimMatches {
  if (languages === undefined) return answer;
  const matches = answer.matches.filter(({ language }) => {
    const spoken = spokenLanguage(language);
    return spoken === null || languages.includes(spoken);
  });
  if (matches.length === answer.matches.length) return answer;
  return {
    ...answer,
    matches,
    count: countOf(matches),
    traced: answer.matches.map(({ claimId }) => claimId),
    ...(matches.length === 0 && { silence: "no-report" }),
  };
}

function silenceOf(page: Page, recogniser: Recogniser): PageSilence {
  if (page.text.trim() === "") return "no-text";
  const language = detectLanguage(page.text) ?? spokenLanguage(page.language ?? "");
  if (language === null) return "language";
  return isOnTopic(page, language, recogniser) ? "no-claims" : "off-topic";
}

/** The topic is judged of the whole text as it is of each sentence: a name in passing does not make a page about it. */
function isOnTopic(
  { text, published = null, headline }: Page,
  language: Language,
  recogniser: Recogniser,
): boolean {
  const mentions = recogniser.recognise(text, { language, published, context: headline ?? "" });
  return judgeTopic(text, mentions, recogniser)(mentions) !== null;
}
