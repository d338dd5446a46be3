import { expect, it } from "vitest";
import { foundBy } from "../../../core/reading/found-by";

const TERMS = [
  { term: "ayud", weight: 1, words: "ayudas" },
  { term: "caraca", weight: 1, words: "caracas" },
  { term: "m:caracas", weight: 0.6, words: "Caracas" },
  { term: "aid", weight: 0.9, words: "ayudas" },
  { term: "f:55", weight: 0.6, words: "55 trucks" },
];

it.each([
  {
    name: "a word's stem, its translation and its name are one",
    parts: [
      { term: "ayud", score: 1 },
      { term: "caraca", score: 1.5 },
      { term: "m:caracas", score: 1.5 },
      { term: "aid", score: 1 },
    ],
    found: [
      { words: "caracas", share: 0.6 },
      { words: "ayudas", share: 0.4 },
    ],
  },
  {
    name: "what is not of the search, or next to nothing, is left out",
    parts: [
      { term: "f:55", score: 4 },
      { term: "=l:en", score: 0.99 },
      { term: "aid", score: 0.01 },
    ],
    found: [{ words: "55 trucks", share: 0.8 }],
  },
  { name: "nothing was typed", parts: [], found: [] },
])("tells by which words a claim was found: $name", ({ parts, found }) => {
  const score = parts.reduce((sum, part) => sum + part.score, 0);
  expect(foundBy({ parts, score }, TERMS)).toEqual(found);
});
