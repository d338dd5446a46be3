import type { Claim } from "../../../core/claims/claim";
import type { PartialDate } from "../../../core/corpus/date";
import { Stance } from "../../../core/corpus/report";
import type { StoredClaim } from "../../../core/index/corpus-reader";
import { type PageSide, pageSide } from "../../../core/match/features/compared-claims";
import type { Found } from "../../../core/match/features/feature-vector";
import type { Proposition } from "../../../core/match/proposition";
import type { Translate } from "../../../core/match/translate";
import { fc } from "../../seeded";
import { stored } from "./stored-claim";

/** What claims of both sides are made of: `figures` is how many each has, `speakers` who is said to have said it. */
interface Told {
  readonly language: string;
  readonly terms: readonly string[];
  readonly english: readonly string[];
  readonly mentions: readonly string[];
  readonly speakers: readonly string[];
  readonly stance: Stance;
  readonly figures: number;
  readonly eventDate: PartialDate | null;
  readonly published: string | null;
}

/** A page claim; the words of `sources` name who said it, those of `context` begin the article. */
export interface ToldPage extends Told {
  readonly sources: readonly string[];
  readonly context: readonly string[];
  readonly quotes: readonly string[];
  readonly translations: readonly (readonly [stem: string, english: string, probability: number])[];
}

/** A corpus claim. */
export interface ToldCorpus extends Told {
  readonly attributedTo: string | null;
  readonly publishedMonth: string | null;
  readonly framing: boolean | undefined;
  readonly quote: string | null;
}

/** A page claim about which nothing is told. */
export const UNTOLD_PAGE: ToldPage = {
  language: "en",
  terms: [],
  english: [],
  mentions: [],
  speakers: [],
  stance: "asserts",
  figures: 0,
  eventDate: null,
  published: null,
  sources: [],
  context: [],
  quotes: [],
  translations: [],
};

/** Stems that hold concepts, months, numbers and words of saying, some without an entry in any table, so that all that a term may be is among them. */
const STEMS = [
  ...["said", "told", "dijo", "truck", "camion", "aid", "ayuda", "ajuda", "border", "frontera", "soldier"],
  ...["militar", "2019", "23", "februari", "febrero", "venezuela", "kill", "muert", "protest", "sanction"],
  ...["sancion", "report", "qwertz", "constructor"],
];
const STEM = fc.constantFrom(...STEMS);
const WORDS = fc.array(STEM, { maxLength: 3 });

/** Names with a weight and two without. */
const NAMES = ["abc", "afp", "alex-saab", "amnesty-international", "pia-lund", "constructor"];
const SPEAKERS = ["afp", "pia-lund", "tom-reyes", "unnamed-officer", "unnamed-clerk"];
const DATES = ["2018", "2019", "2019-02", "2018-12-31", "2019-02-10", "2020-02-29"];
const DAYS = ["2018-12-31", "2019-02-10", "2019-02-20", "2020-02-29"];

const TOLD = {
  language: fc.constantFrom("en", "es", "pt", "fr"),
  terms: fc.array(STEM, { maxLength: 14 }),
  english: fc.array(STEM, { maxLength: 14 }),
  mentions: fc.subarray(NAMES),
  speakers: fc.subarray(SPEAKERS, { maxLength: 3 }),
  stance: fc.constantFrom(...Stance.options),
  figures: fc.nat(2),
  eventDate: fc.option(fc.constantFrom(...DATES)),
};

/** Any page claim. */
export const PAGE: fc.Arbitrary<ToldPage> = fc.record({
  ...TOLD,
  published: fc.option(fc.constantFrom(...DAYS, "2019-02-11T08:30:00Z")),
  sources: WORDS,
  context: fc.array(STEM, { maxLength: 12 }),
  quotes: WORDS,
  translations: fc.array(fc.tuple(STEM, STEM, fc.constantFrom(0.05, 0.2, 0.3, 0.9)), { maxLength: 20 }),
});

/** Any corpus claim. */
export const CORPUS: fc.Arbitrary<ToldCorpus> = fc.record({
  ...TOLD,
  published: fc.option(fc.constantFrom(...DAYS)),
  attributedTo: fc.option(WORDS.map((words) => words.join(" "))),
  publishedMonth: fc.option(fc.constantFrom("2018-12", "2019-02")),
  framing: fc.constantFrom(true, false, undefined),
  quote: fc.option(WORDS.map((words) => words.join(" "))),
});

/** Any way in which a candidate was found. */
export const FOUND: fc.Arbitrary<Found> = fc.record({
  score: fc.constantFrom(0, 2, 5),
  best: fc.constantFrom(0, 5, 8),
  place: fc.nat(60),
});

const FIGURE = { value: 7, unit: "barges", bound: "exact" as const, what: [] };

/** The English stems that a told stem may stand for. */
export function translateOf({ translations }: ToldPage): Translate {
  return (_, stem) =>
    translations.flatMap(([from, to, probability]) => (from === stem ? [{ stem: to, probability }] : []));
}

/** The page claim as it is compared; its text is its terms. `figures` where more is to be said of them than their number. */
export function pageOf(told: ToldPage, figures: Proposition["figures"] = figuresOf(told)): PageSide {
  const { language, terms, english, mentions, speakers, stance, eventDate, published } = told;
  const claim: Claim = {
    id: "c1",
    page: "https://a.example/",
    text: terms.join(" "),
    start: 0,
    end: 1,
    worth: { score: 1, kind: "fact", why: [] },
    mentions: [],
    figures: [],
    quotes: told.quotes.map((text) => ({ text, speaker: null, start: 0, end: 1 })),
    attribution: told.sources.map((source) => ({
      source,
      mention: null,
      cue: "",
      strength: "said",
      anonymous: false,
      start: 0,
      end: 1,
    })),
    eventDate,
    context: told.context.join(" "),
    language,
    published,
    domain: null,
  };
  const proposition: Proposition = {
    language,
    terms: [...terms],
    english: [...(language === "en" ? terms : english)],
    mentions: [...mentions],
    figures,
    sources: [...speakers],
    quotes: [...told.quotes],
    eventDate,
    stance,
  };
  return pageSide(claim, proposition, translateOf(told));
}

/** The corpus claim as a pack would give it, without a sketch; its text is its terms. */
export function storedOf(told: ToldCorpus, figures: Proposition["figures"] = figuresOf(told)): StoredClaim {
  const { language, terms, english, mentions, speakers, stance, eventDate, published } = told;
  const { attributedTo, publishedMonth, framing, quote } = told;
  return stored(
    {
      text: terms.join(" "),
      attributedTo,
      eventDate,
      stance,
      quote: quote === null ? null : { speaker: null, text: quote },
      ...(framing !== undefined && { framing }),
    },
    {
      report: { language, published, publishedMonth },
      proposition: {
        language,
        terms: [...terms],
        english: [...english],
        mentions: [...mentions],
        figures,
        sources: [...speakers],
        quotes: quote === null ? [] : [quote],
        eventDate,
        stance,
      },
    },
  );
}

function figuresOf({ figures }: Told): Proposition["figures"] {
  return Array.from({ length: figures }, () => FIGURE);
}
