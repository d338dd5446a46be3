import { expect, test } from "vitest";
import { fieldScores } from "../../../cli/eval/retrieval/field-scores";
import { letterRuns, plainBm25 } from "../../../cli/eval/retrieval/plain-bm25";

const passages = [
  { id: "a", text: "A ferry sank off the coast.", title: "Ferry lost" },
  { id: "b", text: "The mayor opened a bridge.", title: "Ferry replaced by bridge" },
  { id: "c", text: "Nobody was hurt.", title: "Calm night" },
];

test("fields are scored apart, each as a share of the query's best", () => {
  const rowsOf = fieldScores({ name: "few", passages, queries: [], from: "en", to: "en" });
  const found = passages.map((passage) => ({ passage }));
  const [first, second, third] = rowsOf({ id: "q", text: "ferry sank", relevant: new Set() }, found);
  expect(first?.slice(0, 2)).toEqual([1, 1]);
  expect(second?.[1]).toBe(0);
  expect(second?.[2]).toBeGreaterThan(0);
  expect(third?.slice(0, 3)).toEqual([0, 0, 0]);
  expect(first?.at(-1)).toBeCloseTo(1.5);
});

test("a term that stands twice counts more, a common one less, a repeated one of the query once", () => {
  const score = plainBm25([["ferry", "ferry"], ["ferry", "bridge"], ["calm"]]);
  const [twice = 0, once = 0, none] = score(["ferry"]);
  expect(twice).toBeGreaterThan(once);
  expect(none).toBe(0);
  expect(score(["bridge"])[1]).toBeGreaterThan(once);
  expect(score(["ferry", "ferry"])).toEqual(score(["ferry"]));
});

test("letter runs mark where words begin and end and leave accents out", () => {
  expect(letterRuns("Año")).toEqual(["_an", "ano", "no_", "_ano_"]);
});
