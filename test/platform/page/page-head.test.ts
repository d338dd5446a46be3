// @vitest-environment happy-dom
import { describe, expect, it } from "vitest";
import { readJsonLd } from "../../../core/reading/json-ld";
import { pageMetadata } from "../../../core/reading/page-metadata";
import { readHead } from "../../../platform/page/page-head";

const ADDRESS = "https://www.post.example/a/1?x=2#top";
const NOTHING = {
  url: "https://www.post.example/a/1?x=2",
  domain: "www.post.example",
  siteName: null,
  published: null,
  language: null,
  headline: null,
};

const CASES: { name: string; head: string; body?: string; lang?: string; expected: object }[] = [
  { name: "a page that says nothing of itself", head: "", expected: NOTHING },
  {
    name: "open graph and a canonical address",
    head: '<link rel="canonical" href="/a/1"><meta property="og:site_name" content="The Post"><meta property="og:title" content=" Ships   leave "><meta property="article:published_time" content="2019-02-10T23:30:00-05:00">',
    lang: "es-VE",
    expected: {
      url: "https://www.post.example/a/1",
      siteName: "The Post",
      headline: "Ships leave",
      published: "2019-02-10",
      language: "es",
    },
  },
  {
    name: "JSON-LD in a graph after a broken one",
    head: '<script type="application/ld+json">{oops</script><script type="application/ld+json">{"@graph":[{"@type":"WebSite"},{"@type":"NewsArticle","datePublished":"2020-03-04"}]}</script>',
    expected: { published: "2020-03-04" },
  },
  {
    name: "a time element, a heading, a locale",
    head: '<meta property="og:locale" content="pt_BR">',
    body: '<article><h1>Navios partem</h1><time datetime="2021-12-31 08:00">ontem</time></article>',
    expected: { published: "2021-12-31", headline: "Navios partem", language: "pt" },
  },
  {
    name: "an address that is none",
    head: '<link rel="canonical" href="javascript:alert(1)"><meta property="article:published_time" content="2019-02-31">',
    expected: {},
  },
  {
    name: "a headline of a million letters",
    head: `<meta property="og:title" content="${"x".repeat(1_000_000)}">`,
    expected: { headline: "x".repeat(300) },
  },
];

describe("readHead and pageMetadata", () => {
  it.each(CASES)("$name", async ({ head, body = "", lang = "", expected }) => {
    const page = new DOMParser().parseFromString(
      `<html lang="${lang}"><head>${head}</head><body>${body}</body></html>`,
      "text/html",
    );
    const said = await readHead(page, ADDRESS, { breathe: () => undefined });
    expect(pageMetadata(said, readJsonLd(said.jsonLd), null)).toEqual({ ...NOTHING, ...expected });
  });
});
