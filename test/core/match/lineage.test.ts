import { describe, expect, it } from "vitest";
import type { CorpusClaim } from "../../../core/corpus/report";
import type { StoredClaim } from "../../../core/index/corpus-reader";
import type { LineageTables } from "../../../core/match/lineage/report-origin";
import { traceOrigins } from "../../../core/match/lineage/trace-origins";

const TABLES: LineageTables = {
  credits: [
    { id: "wire-one", name: "Wire One", aliases: ["W1"], agency: true },
    { id: "wire", name: "Wire", aliases: [], agency: true },
    { id: "city-paper", name: "City Paper", aliases: [], agency: false },
  ],
  entries: new Map([
    ["ana-prado", { id: "ana-prado", kind: "person", label: "Ana Prado", names: { en: [], es: [], pt: [] } }],
    [
      "river-guard",
      { id: "river-guard", kind: "government", label: "River Guard", names: { en: [], es: [], pt: [] } },
    ],
  ]),
};

let serial = 0;

function stored(
  claim: Partial<CorpusClaim>,
  more: { credits?: string[]; sources?: string[]; outlet?: string } = {},
): StoredClaim {
  serial += 1;
  const id = `r-${String(serial).padStart(10, "0")}`;
  const outlet = more.outlet ?? `outlet-${serial}`;
  return {
    doc: serial,
    claim: {
      id: `${id}#0`,
      text: "Nine barges were seized.",
      attributedTo: null,
      entities: [],
      figures: [],
      eventDate: "2024-03-04",
      stance: "asserts",
      quote: null,
      ...claim,
    },
    report: {
      id,
      url: "https://a.example/",
      outlet: {
        id: outlet,
        name: outlet,
        domains: [],
        country: null,
        language: "en",
        family: null,
        kind: "newspaper",
      },
      domain: "a.example",
      carrier: null,
      language: "en",
      headline: null,
      published: "2024-03-05",
      publishedMonth: null,
      dateBasis: "url",
      credits: more.credits ?? [],
    },
    proposition: {
      language: "en",
      terms: [],
      english: [],
      mentions: [],
      figures: [],
      sources: more.sources ?? [],
      quotes: [],
      eventDate: null,
      stance: "asserts",
    },
  };
}

const ids = (...claims: StoredClaim[]) => traceOrigins(claims, TABLES).map(({ id }) => id);
const words = "nobody on this river ever saw such barges";

describe("traceOrigins", () => {
  it.each([
    [
      "who was told",
      stored({ attributedTo: "official, unnamed, to Wire One" }, { credits: ["city-paper"] }),
      "agency:wire-one",
    ],
    [
      "who is cited in the text",
      stored({ text: "Two officials told City Paper that barges were seized." }),
      "outlet:city-paper",
    ],
    ["the only credit", stored({}, { credits: ["wire-one"] }), "agency:wire-one"],
    ["an agency itself", stored({}, { outlet: "wire-one" }), "agency:wire-one"],
    [
      "a public statement before a credit",
      stored({ attributedTo: "Ana Prado, on Twitter" }, { credits: ["wire-one"], sources: ["ana-prado"] }),
      "statement:ana-prado:2024-03-04",
    ],
    [
      "a credit before a body that may be an official",
      stored(
        { attributedTo: "government of the river" },
        { credits: ["wire-one"], sources: ["river-guard"] },
      ),
      "agency:wire-one",
    ],
    [
      "a body with a voice of its own before a credit",
      stored({ attributedTo: "River Guard" }, { credits: ["wire-one"], sources: ["river-guard"] }),
      "statement:river-guard:2024-03-04",
    ],
  ] as const)("reads %s", (_, claim, expected) => {
    expect(ids(claim)).toEqual([expected]);
  });

  it.each([
    ["nothing is said", stored({})],
    ["several are credited and none is cited", stored({}, { credits: ["wire-one", "city-paper"] })],
    [
      "the official is unnamed",
      stored({ attributedTo: "senior official, unnamed" }, { sources: ["unnamed-official"] }),
    ],
    [
      "the day of the statement is not known",
      stored({ attributedTo: "Ana Prado", eventDate: "2024-03" }, { sources: ["ana-prado"] }),
    ],
  ] as const)("does not know when %s", (_, claim) => {
    expect(traceOrigins([claim], TABLES)[0]?.kind).toBe("unknown");
  });

  it("takes statements of one speaker on neighbouring days for one, others not", () => {
    const on = (eventDate: string) =>
      stored({ attributedTo: "Ana Prado", eventDate }, { sources: ["ana-prado"] });
    const [first, second, third] = ids(on("2024-03-02"), on("2024-03-03"), on("2024-03-05"));
    expect(second).toBe(first);
    expect(third).not.toBe(first);
  });

  it("follows the words of an unnamed source to where they are known to come from", () => {
    const known = stored({
      attributedTo: "pilot, unnamed, to Wire One",
      quote: { speaker: "pilot", text: words },
    });
    const unknown = stored({ attributedTo: "a pilot", quote: { speaker: "pilot", text: `${words} before` } });
    const other = stored({ attributedTo: "a pilot", quote: { speaker: "pilot", text: "such barges" } });
    expect(ids(known, unknown, other).slice(0, 2)).toEqual(["agency:wire-one", "agency:wire-one"]);
    expect(ids(known, other)[1]).toMatch(/^unknown:/);
  });
});
