import { describe, expect, it } from "vitest";
import type { StoredClaim } from "../../../core/index/corpus-reader";
import { traceOrigins } from "../../../core/match/lineage/trace-origins";
import { stored, TABLES } from "./stored-claim";

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
