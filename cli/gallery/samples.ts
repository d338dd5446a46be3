import type { ReportActions } from "../../components/report-actions";
import type { Difference, Match, Origin } from "../../core/match/match";
import type { CorpusAge, ReadClaim } from "../../core/reading/reading";

/** The corpus the samples stand in. */
export const AGE: CorpusAge = {
  pack: "venezuela",
  version: "2026.11",
  reports: 1058,
  outlets: 726,
  from: "2014-02-27",
  to: "2026-11-20",
};

const AGENCY: Origin = {
  id: "reuters",
  kind: "agency",
  name: "Reuters",
  evidence: "Harbour Times: “told Reuters”",
};
const TWEET: Origin = { id: "tweet", kind: "statement", name: "Minister’s post of 2 March", evidence: "" };
const OWN: Origin = {
  id: "own-gazette",
  kind: "own",
  name: "Morning Gazette",
  evidence: "our correspondent saw",
};
const UNKNOWN: Origin = { id: "unknown", kind: "unknown", name: "", evidence: "Island Wire names no source" };

/** What a reader can do with a report, none of which does anything here. */
export const ACTIONS: ReportActions = {
  onCite: async () => true,
  onCorrect: () => {},
  onProve: async () => "proofSaved",
};

let serial = 0;

/** A match of an invented outlet; `change` sets what a case is about. */
export function sampleMatch(change: Partial<Match> = {}): Match {
  serial += 1;
  const id = serial.toString(16).padStart(10, "0");
  return {
    claimId: `r-${id}#0`,
    reportId: `r-${id}`,
    outlet: { id: `outlet-${id}`, name: "Harbour Times", country: "AU", aggregator: false, carrier: null },
    domain: "harbourtimes.example",
    url: "https://www.harbourtimes.example/world/2019/03/04/flooding",
    language: "en",
    published: "2019-03-04",
    headline: null,
    text: "At least 80 people died in the flooding, the civil defence service said.",
    attributedTo: "the civil defence service",
    quote: null,
    sameness: "same",
    differences: [],
    tier: "painted",
    score: 0.93,
    origin: AGENCY,
    why: {
      rule: "same-proposition",
      terms: ["flood", "die", "civil", "defenc"],
      mentions: ["civil-defence"],
      parts: {
        coverPage: 0.41,
        coverProduct: 0.4,
        figuresAgree: 1,
        mentionsPage: 1,
        quotes: 0,
        similarity: 0.83,
      },
      shared: [
        { text: "died", corpusText: "died", page: { start: 19, end: 23 }, corpus: { start: 19, end: 23 } },
        {
          text: "the lower town",
          corpusText: "the town",
          page: { start: 43, end: 57 },
          corpus: { start: 0, end: 8 },
        },
      ],
      names: [{ id: "civil-defence", name: "Civil Defence", page: null, corpus: { start: 43, end: 56 } }],
      figures: [{ page: { text: "55", span: null }, corpus: { text: "55", span: null } }],
      days: 0,
    },
    ...change,
  };
}

const FIGURE: Difference = {
  kind: "figure",
  page: { text: "55", span: { start: 9, end: 11 } },
  corpus: { text: "at least 80", span: { start: 0, end: 11 } },
};

const QUOTE: Difference = {
  kind: "quote",
  page: { text: "we have direct contacts with them", span: null },
  corpus: { text: "we have direct contracts with some of them", span: null },
  runs: [
    { kind: "equal", text: "we have direct " },
    { kind: "page", text: "contacts" },
    { kind: "corpus", text: "contracts" },
    { kind: "equal", text: " with " },
    { kind: "corpus", text: "some of " },
    { kind: "equal", text: "them" },
  ],
};

const ATTRIBUTION: Difference = {
  kind: "attribution",
  page: { text: "the mayor’s office", span: null },
  corpus: { text: "", span: null },
};

const DENIAL: Difference = {
  kind: "denial",
  page: { text: "", span: null },
  corpus: { text: "denied that anyone had died", span: { start: 4, end: 31 } },
};

/** Reports of two origins, one unknown, one less sure: what a card usually holds. */
export const MANY: readonly Match[] = [
  sampleMatch({ differences: [FIGURE] }),
  sampleMatch({
    outlet: {
      id: "diario",
      name: "El Diario del Puerto",
      country: "MX",
      aggregator: false,
      carrier: "pressreader.com",
    },
    language: "es",
    text: "La inundación causó 55 muertes, según protección civil.",
    quote: { speaker: "Ana Ríos", text: "tenemos contratos directos con algunos de ellos" },
    differences: [QUOTE],
  }),
  sampleMatch({
    outlet: { id: "echo", name: "NewsEcho24", country: null, aggregator: true, carrier: null },
    published: null,
    attributedTo: null,
    differences: [ATTRIBUTION],
    url: "http://newsecho24.example/p?id=7",
  }),
  sampleMatch({
    origin: TWEET,
    outlet: { id: "folha", name: "Folha do Cais", country: "BR", aggregator: false, carrier: null },
    language: "pt",
    text: "O ministro negou que alguém tivesse morrido.",
    attributedTo: "o ministro",
    eventDate: "2019-03-02",
    differences: [DENIAL],
  }),
  sampleMatch({
    origin: OWN,
    outlet: { id: "gazette", name: "Morning Gazette", country: "GB", aggregator: false, carrier: null },
  }),
  sampleMatch({
    origin: UNKNOWN,
    outlet: { id: "wire", name: "Island Wire", country: "IN", aggregator: false, carrier: null },
  }),
  sampleMatch({
    tier: "listed",
    sameness: "adds",
    text: "Three bridges on the coast road were closed.",
    score: 0.61,
  }),
];

const DEATHS = { unit: "deaths", bound: "exact" as const, what: "people killed in the flooding" };

/** Reports that count the same thing on several days: agreement, a later count, another count, a bound. */
export const COUNTED: readonly Match[] = MANY.map((match, at) => {
  const later = { kind: "update" as const, page: FIGURE.page, corpus: FIGURE.corpus };
  const [value, asOf, differences] = (
    [
      [80, "2019-03-04", [FIGURE]],
      [55, "2019-03-03", []],
      [102, "2019-03-09", [later]],
      [61, "2019-03-05", match.differences],
      [55, "2019-03-03", []],
      [80, "2019-03-06", [later]],
      [55, "2019-03-03", []],
    ] as const
  )[at] ?? [55, "2019-03-03", []];
  return {
    ...match,
    published: match.published === null ? null : asOf,
    figures: [{ ...DEATHS, value, asOf, ...(value === 80 && { bound: "atLeast" as const }) }],
    differences: [...differences],
  };
});

/** Everything too long or running the other way. */
export const STRANGE: readonly Match[] = [
  sampleMatch({
    outlet: {
      id: "long",
      name: "The Quite Extraordinarily Long-Named Provincial Evening Advertiser and Shipping Gazette",
      country: "XX",
      aggregator: true,
      carrier: "averyveryverylongcarrierhostname.example",
    },
    url: "javascript:alert(1)",
    headline: "<img src=x onerror=alert(1)> a headline with markup",
    text: `Pneumonoultramicroscopicsilicovolcanoconiosis${"x".repeat(60)} was named. ${"A long sentence goes on. ".repeat(9)}`,
    differences: [FIGURE, { ...QUOTE, page: { text: "q".repeat(80), span: null } }, ATTRIBUTION],
  }),
  sampleMatch({
    origin: { id: "ar", kind: "agency", name: "وكالة الأنباء", evidence: "قالت الوكالة" },
    outlet: { id: "ar", name: "صحيفة الميناء", country: "LB", aggregator: false, carrier: null },
    language: "ar",
    text: "قال المسؤول إن 55 شخصا لقوا حتفهم (Reuters) في الفيضانات.",
    quote: { speaker: "آنا", text: "لدينا اتصالات مباشرة" },
    headline: "abc\u202egnp.exe\u202c def",
  }),
];

/** A page claim with these answers. */
export function sampleClaim(matches: readonly Match[], id = "c1"): ReadClaim {
  const painted = matches.filter(({ tier, sameness }) => tier === "painted" && sameness === "same");
  const known = painted.filter(({ origin }) => origin.kind !== "unknown");
  return {
    claim: {
      id,
      page: "p",
      text: "At least 55 people died in the flooding of the lower town, and “we have direct contacts with them”, the mayor’s office said on Sunday.",
      start: 0,
      end: 134,
      worth: { score: 0.9, kind: "fact", why: [] },
      mentions: [],
      figures: [
        {
          value: 55,
          unit: "deaths",
          bound: "atLeast",
          what: "people died in the flooding",
          start: 9,
          end: 11,
        },
      ],
      quotes: [],
      attribution: [],
      eventDate: null,
      context: "",
      language: "en",
      published: "2019-03-03",
      domain: "example.com",
    },
    answer: {
      id,
      matches: [...matches],
      count: {
        outlets: new Set(painted.map(({ outlet }) => outlet.id)).size,
        origins: new Set(known.map(({ origin }) => origin.id)).size,
        unknown: painted.length - known.length,
      },
      ...(matches.length === 0 && { silence: "no-report" }),
    },
  };
}
