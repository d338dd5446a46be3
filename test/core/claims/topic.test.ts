import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { createRecogniser } from "../../../core/claims/recogniser";
import { spotClaims } from "../../../core/claims/spot";
import { GazetteerEntry } from "../../../core/corpus/gazetteer";
import { parseJsonLines } from "../../../core/corpus/json-lines";

const PATH = join(import.meta.dirname, "../../../data/venezuela/gazetteer.jsonl");
const RECOGNISER = createRecogniser(parseJsonLines(readFileSync(PATH, "utf8"), GazetteerEntry, PATH));

const spot = (text: string) => spotClaims({ id: "p", text, published: "2019-03-01" }, RECOGNISER);

const GAME = `The Astros beat the Yankees 7-2 on Tuesday behind seven strong innings, the club said.

The pitcher, born in Caracas, struck out nine batters and threw 94 pitches in the game.

Houston has won four of its last five games and leads the division by three games, officials said.

About 41,000 people came to the ballpark, the league reported on Tuesday.`;

describe("what puts a claim on the topic", () => {
  it("is nothing in an American sports story that names Caracas once", () => {
    expect(spot(GAME)).toEqual([]);
  });

  it("is the claim's own names, or its article's, and the claim says which", () => {
    const claims = spot(
      "Venezuela closed its border with Colombia on Friday, Nicolás Maduro said in Caracas.\n\nThree bridges were blocked with containers on Friday, witnesses said.",
    );
    expect(claims.map(({ topic }) => topic)).toEqual(["claim", "article"]);
  });

  it.each([
    "A court in Lima jailed two former ministers on Monday, the prosecutor said. One of them had worked in Caracas in 2009.",
    "El banco abrió 12 oficinas en Bogotá el lunes, dijo su presidente. Su hermana vivió un año en Caracas.",
  ])("is not one name of a town in passing: %s", (text) => {
    expect(spot(text)).toEqual([]);
  });
});
