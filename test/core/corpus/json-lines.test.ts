import { describe, expect, it } from "vitest";
import { parseJsonLines } from "../../../core/corpus/json-lines";
import { Outlet } from "../../../core/corpus/outlet";

const GOOD = '{"id":"a","name":"A","domains":[],"country":null,"language":"en","family":null,"kind":"site"}';

describe("parseJsonLines", () => {
  it("skips blank lines and reads the rest in order", () => {
    const text = `${GOOD}\n\n${GOOD.replace('"a"', '"b"')}\r\n`;
    expect(parseJsonLines(text, Outlet, "outlets.jsonl").map(({ id }) => id)).toEqual(["a", "b"]);
  });

  it.each([
    ["no JSON", `${GOOD}\n{`, "outlets.jsonl:2: expected one JSON value"],
    ["a wrong type", GOOD.replace('"A"', "7"), "outlets.jsonl:1 name: expected string"],
    ["a wrong element", GOOD.replace("[]", "[1]"), "outlets.jsonl:1 domains.0: expected string"],
    ["a missing field", GOOD.replace('"name":"A",', ""), "outlets.jsonl:1 name: expected string"],
    [
      "an unknown word",
      GOOD.replace("site", "blog"),
      "outlets.jsonl:1 kind: expected one of agency, broadcaster",
    ],
    [
      "a wrong form",
      GOOD.replace('"a"', '"A b"'),
      "outlets.jsonl:1 id: expected small letters, digits and hyphens",
    ],
  ])("says where and what for %s", (_name, text, message) => {
    expect(() => parseJsonLines(text, Outlet, "outlets.jsonl")).toThrow(message);
  });
});
