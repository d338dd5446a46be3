import { describe, expect, it } from "vitest";
import type { StoredClaim } from "../../../core/index/corpus-reader";
import { lineageGraph } from "../../../core/match/lineage/lineage-graph";
import { traceOrigins } from "../../../core/match/lineage/trace-origins";
import type { Match } from "../../../core/match/match";
import { stored, TABLES } from "./stored-claim";

const english = ["barge", "seiz", "river", "guard"];
const at = (outlet: string, claim: Partial<StoredClaim["claim"]>, credits: string[] = []) =>
  stored(claim, { outlet, credits, proposition: { english } });

const CITING = { text: "Nine barges were seized, according to City Paper." };
const TOLD = { attributedTo: "guard official, unnamed, to Wire One" };

function matchesOf(claims: readonly StoredClaim[], families = new Map<string, string>()): Match[] {
  const origins = traceOrigins(claims, { ...TABLES, families });
  return claims.flatMap(({ claim, report }, place) => {
    const origin = origins[place];
    if (!origin) return [];
    const { id, name } = report.outlet;
    return [
      {
        claimId: claim.id,
        reportId: report.id,
        outlet: { id, name, country: null, aggregator: false, carrier: null },
        domain: report.domain,
        url: report.url,
        language: "en",
        published: report.published,
        headline: null,
        text: claim.text,
        attributedTo: claim.attributedTo,
        quote: null,
        sameness: "same",
        differences: [],
        tier: "painted",
        score: 0.9,
        origin,
        why: { rule: "same-proposition", terms: [], mentions: [], parts: {} },
      },
    ];
  });
}

describe("lineageGraph", () => {
  const graph = lineageGraph(
    matchesOf([
      at("gazette", CITING),
      at("city-paper", TOLD),
      at("wire-one", {}),
      at("courier", {}, ["wire-one"]),
      at("bulletin", {}),
    ]),
  );
  const edge = (from: string, to: string) => graph.edges.find((each) => each.from === from && each.to === to);

  it("leads from an outlet over whom it cites to the origin and its source", () => {
    expect(edge("outlet:gazette", "outlet:city-paper")?.ground).toMatchObject({
      rule: "cited",
      words: "according to City Paper",
    });
    expect(edge("outlet:city-paper", "agency:wire-one")?.ground).toMatchObject({
      rule: "cited",
      words: "to Wire One",
    });
    expect(edge("agency:wire-one", "source:wire-one:unnamed-official")).toBeDefined();
    expect(edge("outlet:courier", "agency:wire-one")?.ground.rule).toBe("credited");
    expect(graph.edges).toHaveLength(4);
  });

  it("draws an agency with a report of its own once, as the origin", () => {
    const wires = graph.nodes.filter(({ id }) => id.includes("wire-one") && !id.startsWith("source:"));
    expect(wires).toEqual([
      { id: "agency:wire-one", kind: "agency", name: "Wire One", origin: true, unknown: false },
    ]);
  });

  it("leaves an outlet of unknown origin alone and counts it apart", () => {
    const alone = graph.nodes.filter(({ unknown }) => unknown).map(({ id }) => id);
    expect(alone).toEqual(["outlet:bulletin"]);
    expect(graph.edges.filter(({ from, to }) => [from, to].includes("outlet:bulletin"))).toEqual([]);
    expect(graph.count).toEqual({ outlets: 5, origins: 1, unknown: 1 });
  });

  it("has no ring where outlets name each other", () => {
    const ring = lineageGraph(
      matchesOf([
        at("city-paper", { text: "Nine barges were seized, according to Harbour News." }),
        at("harbour-news", CITING),
      ]),
    );
    expect(ring.edges).toEqual([]);
    expect(ring.count).toEqual({ outlets: 2, origins: 0, unknown: 2 });
  });

  it("links outlets with a long headline in common, and the page with one of nearly its own, without a direction", () => {
    const headline = {
      text: "Nine Barges Seized on the Lower River After Pilots Refuse to Sail",
      basis: "published" as const,
    };
    const alike = (outlet: string) => stored(TOLD, { outlet, report: { headline } });
    const claims = matchesOf([alike("gazette"), alike("courier"), at("bulletin", {})]);
    const near = claims.map((match, place) => (place === 0 ? { ...match, nearHeadline: true } : match));
    const { links, edges, nodes } = lineageGraph(near, "Morning Page");
    expect(links.map(({ between, ground }) => [...between, ground.rule])).toEqual([
      ["outlet:courier", "outlet:gazette", "same-headline"],
      ["outlet:gazette", "page", "same-headline"],
    ]);
    expect(nodes.find(({ kind }) => kind === "page")?.name).toBe("Morning Page");
    expect(edges.some(({ from, to }) => from === "page" || to === "page")).toBe(false);
    expect(lineageGraph(claims).links).toHaveLength(1);
  });

  it("takes two outlets of one family for one origin", () => {
    const claims = [at("gazette", CITING), at("courier", { text: "Seized, Harbour News reported." })];
    expect(lineageGraph(matchesOf(claims)).count.origins).toBe(2);
    const families = new Map([
      ["city-paper", "harbour-group"],
      ["harbour-news", "harbour-group"],
    ]);
    const joined = lineageGraph(matchesOf(claims, families));
    expect(joined.count.origins).toBe(1);
    expect(joined.nodes.find(({ origin }) => origin)?.name).toBe("City Paper / Harbour News");
  });
});
