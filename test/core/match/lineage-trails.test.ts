import { describe, expect, it } from "vitest";
import type { StoredClaim } from "../../../core/index/corpus-reader";
import { shinglesOf } from "../../../core/match/lineage/shingles";
import { traceOrigins } from "../../../core/match/lineage/trace-origins";
import { stored, TABLES } from "./stored-claim";

const trace = (...claims: StoredClaim[]) => traceOrigins(claims, TABLES);
const ids = (...claims: StoredClaim[]) => trace(...claims).map(({ id }) => id);

const english = ["barge", "seiz", "river", "guard"];
const cites = (outlet: string, name: string, published = "2024-03-05") =>
  stored(
    { text: `Nine barges were seized, according to ${name}.` },
    { outlet, report: { published }, proposition: { english } },
  );
const telling = (outlet: string, attributedTo: string, published = "2024-03-05") =>
  stored({ attributedTo }, { outlet, report: { published }, proposition: { english } });

describe("a trail of citations", () => {
  const official = telling("city-paper", "senior guard official, unnamed, to Wire One");

  it("goes from an outlet through another to the agency and its source", () => {
    const [origin] = trace(cites("gazette", "City Paper"), official);
    expect(origin?.id).toBe("agency:wire-one");
    expect(origin?.ground).toMatchObject({ rule: "followed", from: "city-paper", name: "Wire One" });
    expect(origin?.chain?.map(({ kind, name }) => [kind, name])).toEqual([
      ["outlet", "City Paper"],
      ["agency", "Wire One"],
      ["source", "senior guard official, unnamed"],
    ]);
  });

  it("goes over two outlets", () => {
    const [origin] = trace(cites("gazette", "Harbour News"), cites("harbour-news", "City Paper"), official);
    expect(origin?.id).toBe("agency:wire-one");
    expect(origin?.chain?.map(({ id }) => id).slice(0, 3)).toEqual([
      "outlet:harbour-news",
      "outlet:city-paper",
      "agency:wire-one",
    ]);
  });

  it("ends where the cited outlet's report is later, or of something else", () => {
    const later = telling("city-paper", "official, unnamed, to Wire One", "2024-03-09");
    expect(ids(cites("gazette", "City Paper"), later)[0]).toBe("outlet:city-paper");
    const other = stored(
      { attributedTo: "pilot, unnamed, to Wire One" },
      { outlet: "city-paper", proposition: { english: ["storm", "coast", "ferri"] } },
    );
    expect(ids(cites("gazette", "City Paper"), other)[0]).toBe("outlet:city-paper");
  });

  it("takes two outlets of one family for one origin", () => {
    const claims = [cites("gazette", "City Paper"), cites("courier", "Harbour News")];
    expect(new Set(ids(...claims)).size).toBe(2);
    const families = new Map([
      ["city-paper", "harbour-group"],
      ["harbour-news", "harbour-group"],
    ]);
    const joined = traceOrigins(claims, { ...TABLES, families });
    expect(new Set(joined.map(({ id }) => id)).size).toBe(1);
    expect(joined[0]?.name).toBe("City Paper / Harbour News");
  });

  it("tells that two outlets share a long headline, without a direction", () => {
    const text = "Nine Barges Seized on the Lower River After Pilots Refuse to Sail";
    const alike = (outlet: string) =>
      stored(
        { attributedTo: "official, unnamed, to Wire One" },
        { outlet, report: { headline: { text, basis: "published" } } },
      );
    const shares = trace(alike("gazette"), alike("courier")).map((origin) =>
      origin.shares?.map(({ rule }) => rule),
    );
    expect(shares).toContainEqual(["same-headline"]);
  });

  it("makes a report without a source its outlet's own where others cite it", () => {
    const [, own] = trace(
      cites("gazette", "City Paper"),
      stored({}, { outlet: "city-paper", proposition: { english } }),
    );
    expect(own).toMatchObject({
      id: "outlet:city-paper",
      ground: { rule: "cited-by-others", from: "gazette" },
    });
  });

  it("knows no origin for outlets that cite each other, in a ring of two or three", () => {
    const two = trace(cites("harbour-news", "City Paper"), cites("city-paper", "Harbour News"));
    expect(two.map(({ kind }) => kind)).toEqual(["unknown", "unknown"]);
    expect(two[0]?.ground).toMatchObject({ rule: "loop", from: "city-paper" });
    expect(new Set(two.map(({ id }) => id)).size).toBe(2);
    const tables = {
      ...TABLES,
      credits: [...TABLES.credits, { id: "gazette", name: "Gazette", aliases: [], agency: false }],
    };
    const three = traceOrigins(
      [cites("gazette", "Harbour News"), cites("harbour-news", "City Paper"), cites("city-paper", "Gazette")],
      tables,
    );
    expect(three.map(({ kind }) => kind)).toEqual(["unknown", "unknown", "unknown"]);
  });
});

const BODY =
  "The harbour stood still for a third day after pilots refused to guide ships past the wreck of a dredger that the flood of early June had left across the channel, in nine metres of water, while port officials counted forty-one vessels at anchor.";
const HEADLINE = "Nine Barges Seized on the Lower River After Pilots Refuse to Sail";

describe("shared text", () => {
  const published = (text: string) => ({ headline: { text, basis: "published" as const } });
  const agency = (report: object) => stored({}, { outlet: "wire-one", report });

  it.each([
    ["same-text", { shingles: shinglesOf(BODY) }, { shingles: shinglesOf(`${BODY} More follows.`) }],
    ["same-headline", published(HEADLINE), published(`${HEADLINE} - Reports`)],
  ])(
    "joins a report without a source to a known origin by the %s, without a direction",
    (rule, one, other) => {
      const [known, copy] = trace(agency(one), stored({}, { report: other }));
      expect(copy).toMatchObject({ id: known?.id, ground: { rule, from: "wire-one" } });
      expect(copy?.chain?.map(({ id }) => id)).toEqual(["agency:wire-one"]);
    },
  );

  it.each([
    ["a short headline", published("Barges seized on the river"), published("Barges seized on the river")],
    [
      "a headline rebuilt from an address",
      published(HEADLINE),
      { headline: { text: HEADLINE, basis: "slug" as const } },
    ],
    ["days apart", published(HEADLINE), { ...published(HEADLINE), published: "2024-03-15" }],
    ["other text", { shingles: shinglesOf(BODY) }, { shingles: shinglesOf(HEADLINE.repeat(4)) }],
  ])("does not by %s", (_, one, other) => {
    expect(trace(agency(one), stored({}, { report: other }))[1]?.kind).toBe("unknown");
  });

  it("stays unknown between two origins", () => {
    const report = published(HEADLINE);
    const [, , copy] = trace(agency(report), stored({}, { outlet: "wire", report }), stored({}, { report }));
    expect(copy?.kind).toBe("unknown");
  });
});

describe("public statements", () => {
  const says = (attributedTo: string, eventDate: string, sources: string[], more = {}, text = "Seized.") =>
    stored(
      { attributedTo, eventDate, text },
      { sources, report: { published: "2024-03-09" }, proposition: { sources, ...more } },
    );
  const counts = (value: number) => ({
    figures: [{ value, unit: "barges", bound: "exact" as const, what: [] }],
  });

  it("keeps an interview apart from what the same speaker said elsewhere", () => {
    const [open, told, again] = ids(
      says("Ana Prado", "2024-03-04", ["ana-prado"]),
      says("Ana Prado, to Morning Talk", "2024-03-04", ["ana-prado"]),
      says("Ana Prado, to Morning Talk", "2024-03-04", ["ana-prado"]),
    );
    expect(told).toBe("statement:ana-prado:2024-03-04:morning-talk");
    expect(again).toBe(told);
    expect(open).toBe("statement:ana-prado:2024-03-04");
  });

  it("takes another number of the count on the next day for another statement, a rounded one not", () => {
    const [first, rounded, corrected] = ids(
      says("Harbour Office", "2024-03-04", ["harbour-office"], counts(10_554_320)),
      says("Harbour Office", "2024-03-05", ["harbour-office"], counts(10_600_000)),
      says("Harbour Office", "2024-03-05", ["harbour-office"], counts(10_431_907)),
    );
    expect(rounded).toBe(first);
    expect(corrected).not.toBe(first);
  });

  it("takes a body's statement for that of who speaks for it, where a report says so", () => {
    const body = says("Harbour Office", "2024-03-04", ["harbour-office"]);
    const head = says(
      "Ana Prado",
      "2024-03-04",
      ["ana-prado", "harbour-office"],
      {},
      "Harbour Office president Ana Prado announced it.",
    );
    const apart = says(
      "Ana Prado",
      "2024-03-04",
      ["ana-prado"],
      {},
      "Ana Prado criticised the Harbour Office.",
    );
    expect(new Set(ids(body, head)).size).toBe(1);
    expect(new Set(ids(body, apart)).size).toBe(2);
  });

  it("goes by the speaker where an agency only carries the words", () => {
    const text = "Wire One reported that barges were seized.";
    const [origin] = trace(says("Ana Prado", "2024-03-04", ["ana-prado"], {}, text));
    expect(origin?.id).toBe("statement:ana-prado:2024-03-04");
    expect(origin?.chain?.map(({ id }) => id)).toEqual(["agency:wire-one", "statement:ana-prado:2024-03-04"]);
  });
});
