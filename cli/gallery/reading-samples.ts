import type { SavedArticle } from "../../core/reading/saved-view";
import type { viewNews } from "../../core/reading/since-view";

type News = ReturnType<typeof viewNews>[number];

const LINK = {
  href: "https://www.harbourtimes.example/flooding",
  host: "harbourtimes.example",
  secure: true,
};

const THEN: News["before"] = {
  outlet: "Harbour Times",
  language: "en",
  published: "2019-03-04",
  text: "55 people died in the flooding.",
  link: LINK,
};

/** Two reports that came after a page was read: a denial and another figure. */
export const NEWS: readonly News[] = [
  {
    id: "denied",
    kind: "denial",
    before: THEN,
    after: {
      ...THEN,
      outlet: "El Diario del Puerto",
      language: "es",
      published: "2019-03-09",
      text: "El ministro negó que hubiera muertos.",
    },
    denier: {
      by: "speaker",
      name: "el ministro",
      outlet: "El Diario del Puerto",
      day: { of: "published", date: "2019-03-09" },
    },
  },
  {
    id: "counted",
    kind: "figure",
    before: THEN,
    after: {
      ...THEN,
      outlet: "Morning Gazette",
      published: null,
      text: "At least 80 people died in the flooding.",
    },
  },
];

/** Two saved articles: one with a claim in the reader's own words, one without a headline or an address. */
export const SAVED: readonly SavedArticle[] = [
  {
    id: "r-1",
    outlet: "quayside-courier.example",
    headline: "Ferry with 340 tonnes of rice seized",
    language: "en",
    published: "2026-05-15",
    savedAt: "2026-05-16T08:30:00.000Z",
    link: LINK,
    claims: [
      {
        id: "r-1#0",
        text: "The navy seized the ferry Santa Clara with 340 tonnes of rice on board.",
        raw: "The navy seized the ferry Santa Clara with 340 tonnes of rice on board.",
        words: "outlet",
        attributedTo: "the government",
      },
      {
        id: "r-1#1",
        text: "The crew waited on the quay.",
        raw: "The crew waited on the quay.",
        words: "reader",
        attributedTo: null,
      },
    ],
  },
  {
    id: "r-2",
    outlet: `long.${"x".repeat(40)}.example`,
    headline: null,
    language: "pt",
    published: null,
    savedAt: "2026-05-14T08:30:00.000Z",
    link: null,
    claims: [],
  },
];

/** Outlets of the samples, as lists show them. */
export const OUTLETS = [
  { id: "gazette", name: "Morning Gazette", country: "GB", family: "Gazette Group", kind: "newspaper" },
  { id: "echo", name: "NewsEcho24", country: null, family: null, kind: "aggregator" },
  { id: "folha", name: "Folha do Cais", country: "BR", family: null, kind: "newspaper" },
];
