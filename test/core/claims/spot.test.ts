import { describe, expect, it } from "vitest";
import { analyseClaim } from "../../../core/claims/analyse";
import { spotClaims } from "../../../core/claims/spot";
import type { Page } from "../../../core/reading/page";
import { SMALL_RECOGNISER } from "./small-gazetteer";

const ARTICLE: Page = {
  id: "p1",
  headline: "Six officials sanctioned over blocked aid",
  language: "en",
  published: "2019-03-01",
  domain: "news.example",
  text: [
    "Six officials sanctioned over blocked aid",
    "By Staff, News Agencies",
    "The United States imposed sanctions on six Venezuelan officials on Friday, a senior official told Reuters.",
    "“We will keep at it for as long as it takes. Nobody in Caracas will stop the aid,” Guaidó said.",
    "What will Maduro do now?",
    "Maduro should simply be ashamed of himself.",
    "Venezuela's ministry did not immediately reply to a request for comment.",
    "More news: Ten Recipes For A Venezuelan Kitchen",
    "Maduro Slams New Sanctions As Aid Waits",
    "All rights reserved. Copyright 2019 Venezuela Daily.",
    "Please enter your comment!",
    "Maduro warned that Venezuela will respond.",
  ].join("\n\n"),
};

describe("spotClaims", () => {
  const claims = spotClaims(ARTICLE, SMALL_RECOGNISER);

  it("keeps what another report could bear out, sentence by sentence, and nothing around it", () => {
    expect(claims.map(({ text }) => text)).toEqual([
      "The United States imposed sanctions on six Venezuelan officials on Friday, a senior official told Reuters.",
      "“We will keep at it for as long as it takes.",
      "Nobody in Caracas will stop the aid,” Guaidó said.",
      "Maduro warned that Venezuela will respond.",
    ]);
  });

  it("places each claim in the page's text, under an id of its own", () => {
    for (const { start, end, text } of claims) expect(ARTICLE.text.slice(start, end)).toBe(text);
    expect(new Set(claims.map(({ id }) => id)).size).toBe(claims.length);
    expect(claims.every(({ id, page }) => id.startsWith("p1#") && page === "p1")).toBe(true);
  });

  it("reads the parts of a claim", () => {
    const [first] = claims;
    expect(first).toMatchObject({
      eventDate: "2019-03-01",
      domain: "news.example",
      language: "en",
      figures: [{ value: 6, unit: "officials", bound: "exact" }],
      attribution: [
        { source: "Reuters", mention: "reuters" },
        { source: "a senior official", anonymous: true, mention: null },
      ],
    });
    expect(first?.context.startsWith("Six officials sanctioned over blocked aid\n")).toBe(true);
  });

  it("carries the speaker through a quotation", () => {
    expect(claims[2]?.quotes).toMatchObject([{ speaker: "Guaidó" }]);
  });

  it("marks threats, and says why a sentence is on the topic", () => {
    expect(claims.map(({ worth }) => worth.kind)).toEqual(["fact", "forecast", "forecast", "threat"]);
    expect(claims.map(({ worth }) => worth.why[0])).toEqual([
      "topic:claim",
      "topic:article",
      "topic:claim",
      "topic:claim",
    ]);
  });
});

const QUIET = [
  {
    name: "a football result from Caracas",
    text: "Caracas FC won 2-1 in Venezuela's league on Sunday with a goal four minutes from the end.\n\nThe striker scored a penalty at the stadium before half-time.\n\nAbout 9,000 people watched the match in Caracas, Venezuela.",
  },
  {
    name: "a town in Cuba",
    text: "The town of Venezuela, in the Cuban province of Ciego de Ávila, numbers its streets like a chessboard.\n\nA local teacher has collected 112 names that older neighbours still use.",
  },
  {
    name: "an article that names the topic once",
    text: `The company reported sales of 3 billion dollars, its chairman said.\n\n${"The company opened 12 offices in Lima last year, a spokesman said.\n\n".repeat(20)}It left Venezuela in 2015.`,
  },
  {
    name: "another language",
    text: "Le gouvernement du Venezuela est dans une crise et les sanctions des pays sont dures.",
  },
];

describe("pages about something else", () => {
  it.each(QUIET)("$name: no claim", ({ text }) => {
    expect(spotClaims({ id: "q", text, published: "2019-03-01" }, SMALL_RECOGNISER)).toEqual([]);
  });
});

describe("analyseClaim", () => {
  it("fills a bare claim as spotting would read it", () => {
    const [spotted] = spotClaims(ARTICLE, SMALL_RECOGNISER);
    const text = spotted?.text ?? "";
    const { mentions, figures, attribution, eventDate } = analyseClaim(
      { id: "c", text, published: "2019-03-01" },
      SMALL_RECOGNISER,
    );
    expect({ mentions, figures, attribution, eventDate }).toEqual({
      mentions: spotted?.mentions,
      figures: spotted?.figures,
      attribution: spotted?.attribution,
      eventDate: spotted?.eventDate,
    });
  });

  it("keeps what it is given", () => {
    const claim = analyseClaim(
      { id: "c", text: "Maduro spoke.", figures: [], eventDate: null, context: "x", domain: "a.example" },
      SMALL_RECOGNISER,
    );
    expect(claim).toMatchObject({
      figures: [],
      eventDate: null,
      context: "x",
      domain: "a.example",
      language: "en",
    });
  });
});

describe("words that only look like boilerplate", () => {
  it.each([
    "El segundo boletín dio a Maduro el 51,95 % de los votos en Venezuela.",
    "Maduro called it a US-sponsored coup against Venezuela.",
    "Venezuela suscribió un acuerdo con Rusia el lunes.",
    "Por ahora Maduro sigue en el poder en Venezuela, dijo Reuters.",
  ])("keeps “%s”", (text) => {
    expect(spotClaims({ id: "s", text, published: "2024-08-05" }, SMALL_RECOGNISER)).toHaveLength(1);
  });
});
