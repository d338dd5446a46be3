import { describe, expect, it } from "vitest";
import { completePage } from "../../../core/reading/complete-page";
import type { Page } from "../../../core/reading/page";
import type { PageHead } from "../../../core/reading/page-head";

const HEAD: PageHead = {
  address: "https://post.example/a",
  language: "en",
  metas: {},
  jsonLd: [],
  canonical: null,
  title: null,
  h1: null,
  times: [],
  bylines: [],
  paidLetters: null,
};
const LONG = "The harbour authority said that three ships had left the port. ".repeat(40);

const page = (rest: Partial<Page>): Page => ({ id: "p", text: "Three ships left the port.", ...rest });
const article = (properties: object) => ({
  ...HEAD,
  jsonLd: [
    JSON.stringify({
      "@graph": [
        { "@type": "WebSite", name: "Site" },
        { "@type": "NewsArticle", ...properties },
      ],
    }),
  ],
});

const CREDITS: { name: string; given: Partial<Page>; expected: readonly string[] }[] = [
  {
    name: "makers in JSON-LD, each once",
    given: {
      head: article({
        author: [{ "@type": "Person", name: "Ana Roe" }, { "@id": "#b" }],
        creator: "ana roe",
        publisher: { name: "The Harbour Post" },
        sourceOrganization: { name: "Reuters" },
        copyrightHolder: "AFP",
        mentions: { "@id": "#b", name: "Luis Doe" },
      }),
    },
    expected: ["Ana Roe", "Luis Doe", "Reuters", "AFP", "The Harbour Post"],
  },
  {
    name: "authors of other articles and addresses of authors",
    given: {
      head: {
        ...HEAD,
        metas: { author: "https://post.example/roe", "article:author": "Ana Roe" },
        jsonLd: [JSON.stringify({ "@type": "ItemList", author: "List Maker" })],
      },
    },
    expected: ["Ana Roe"],
  },
  {
    name: "a byline's element",
    given: { head: { ...HEAD, bylines: ["By Staff, News Agencies"] } },
    expected: ["By Staff, News Agencies"],
  },
  ...[
    "By Staff, News Agencies",
    "By Ana Roe and Luis Doe",
    "Por María Gómez",
    "Redacción / EFE",
    "REDACCIÓN BBC MUNDO",
    "Con información de AFP",
    "Com informações da Reuters",
    "Da Redação",
    "(With inputs from agencies)",
    "EFE",
    "AFP / Reuters",
    "Caracas / EFE",
    "Fuente: Reuters",
    "Reporting by Ana Roe in Caracas; editing by Luis Doe",
  ].map((line) => ({ name: line, given: { above: [line] }, expected: [line] })),
  ...[
    "By Friday, the authority said, all ships had been seen.",
    "By the time he came, nobody was there",
    "Por la mañana no había nadie en el puerto",
    "Por Caracas pasaron tres barcos.",
    "EFE says that it will sell its boats to the harbour",
    "Withdrawn ships",
    "Compartir",
    "5 min read",
  ].map((line) => ({ name: `no credit: ${line}`, given: { above: [line], below: [line] }, expected: [] })),
  ...[
    ["CARACAS (Reuters) – Three ships left the port.", "CARACAS (Reuters)"],
    ["CARACAS, Venezuela (AP) — Three ships left the port.", "CARACAS, Venezuela (AP)"],
    ["Caracas, 23 ene (EFE).- Tres barcos dejaron el puerto.", "Caracas, 23 ene (EFE)"],
    ["Caracas, 10 de fevereiro (Lusa) - Três navios saíram do porto.", "Caracas, 10 de fevereiro (Lusa)"],
    ["AFP.- Tres barcos dejaron el puerto.", "AFP"],
    ["Three ships left the port on Tuesday. (Reuters)", "(Reuters)"],
    ["Tres barcos dejaron el puerto (EFE).", "(EFE)"],
  ].map(([text = "", credit = ""]) => ({ name: text, given: { text }, expected: [credit] })),
  ...[
    "Three ships (two of them loaded) – all old – left.",
    "The United Socialist Party (PSUV) said so.",
    "AP-style caps are used.",
  ].map((text) => ({ name: `no dateline: ${text}`, given: { text }, expected: [] })),
];

const PARTIAL: { name: string; given: Partial<Page>; expected: boolean }[] = [
  { name: "a whole article", given: { text: LONG }, expected: false },
  { name: "what the page's script found", given: { partial: true }, expected: true },
  { name: "not free, and short", given: { head: article({ isAccessibleForFree: "False" }) }, expected: true },
  { name: "free", given: { head: article({ isAccessibleForFree: true }) }, expected: false },
  {
    name: "not free, but all there",
    given: { text: LONG, head: article({ isAccessibleForFree: false }) },
    expected: false,
  },
  {
    name: "not free, and the paid part is missing",
    given: {
      text: LONG,
      head: { ...article({ hasPart: { isAccessibleForFree: false, cssSelector: ".paid" } }), paidLetters: 0 },
    },
    expected: true,
  },
  {
    name: "the paid part is there for a subscriber",
    given: {
      text: LONG,
      head: {
        ...article({
          isAccessibleForFree: false,
          hasPart: { isAccessibleForFree: false, cssSelector: ".paid" },
        }),
        paidLetters: 2000,
      },
    },
    expected: false,
  },
  {
    name: "locked by its meta element",
    given: { head: { ...HEAD, metas: { "article:content_tier": "locked" } } },
    expected: true,
  },
  ...[
    "Subscribe to continue reading",
    "To continue reading, log in or register.",
    "This story is available exclusively to our subscribers.",
    "Suscríbete para seguir leyendo",
    "Contenido exclusivo para suscriptores",
    "Regístrate gratis para leer el artículo completo",
    "Assine para ler a matéria completa",
    "Conteúdo exclusivo para assinantes",
    "Para continuar lendo, faça login.",
  ].map((line) => ({ name: line, given: { text: LONG, below: [line] }, expected: true })),
  ...[
    "Subscribe to our newsletter",
    "Already a subscriber? Sign in",
    "Suscríbete a nuestro boletín",
    "Assine nossa newsletter",
    "Sign in to comment",
    "Read more: Ships leave the port",
  ].map((line) => ({ name: `no wall: ${line}`, given: { text: LONG, below: [line] }, expected: false })),
  ...[
    "Three ships […]",
    "Three ships [...]",
    "Three ships left the… [+1234 chars]",
    "Three ships […] +1234 chars",
  ].map((end) => ({
    name: end,
    given: { text: `${LONG}\n\n${end}` },
    expected: true,
  })),
  { name: "a quote shortened in the middle", given: { text: `“Ships […] left.” ${LONG}` }, expected: false },
  {
    name: "dots before a link to the rest",
    given: { text: "Three ships left the…", below: ["Leer más"] },
    expected: true,
  },
  { name: "dots alone", given: { text: "And then there were none…" }, expected: false },
];

describe("completePage", () => {
  it.each(CREDITS)("credits: $name", ({ given, expected }) => {
    expect(completePage(page(given)).credits).toEqual(expected);
  });

  it.each(PARTIAL)("partial: $name", ({ given, expected }) => {
    expect(completePage(page(given)).partial).toBe(expected);
  });

  it("makes the page's address, day and language of what it says of itself, once", () => {
    const head = { ...HEAD, canonical: "/b", metas: { "article:published_time": "2019-02-10T08:00" } };
    const once = completePage(page({ head, above: ["EFE"], below: [] }));
    expect(once).toMatchObject({
      url: "https://post.example/b",
      domain: "post.example",
      published: "2019-02-10",
      language: "en",
      credits: ["EFE"],
    });
    expect(completePage(once)).toEqual(once);
  });
});
