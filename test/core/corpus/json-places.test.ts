import { describe, expect, it } from "vitest";
import { fieldLines, jsonFault } from "../../../core/corpus/json-places";
import { fc } from "../../seeded";

describe("fieldLines", () => {
  const lineOf = fieldLines(`{
  "a.b": "not {\\"b\\": 1}",
  "list": [
    1, { "c": [] },
    [2,
     3]
  ],
  "twice": 1,
  "__proto__": { "x":
    null },
  "twice": 2
}`);

  it.each([
    ["a.b", 2],
    ["list", 3],
    ["list.0", 4],
    ["list.1.c", 4],
    ["list.2.1", 6],
    ["twice", 11],
    ["__proto__.x", 9],
    ["list.1.d", 4],
    ["other", 1],
  ])("finds %s", (field, line) => {
    expect(lineOf(field)).toBe(line);
  });
});

describe("jsonFault", () => {
  it.each([
    ["", 1, 1, "a value", "nothing"],
    ["\n {,", 2, 3, "a name in quotation marks or }", ","],
    ['{"a": 1,\n}\n', 2, 1, "a name in quotation marks", "}"],
    ['{"a" 1}', 1, 6, "a colon", "1}"],
    ['{\r\n\t"a": flood\r\n}', 2, 7, "a value", "flood"],
    ['{"a": "never closed,\n "b": 1}', 1, 7, "a value", '"never closed,'],
    ['{"a": "never closed}', 1, 7, "a value", '"never closed}'],
    ['{"a": ["b"\n\n', 1, 11, "a comma or ]", "nothing"],
    ['{"a": [}', 1, 8, "a value or ]", "}"],
    ["{'a': 1}", 1, 2, "a name in quotation marks or }", "'a': 1}"],
    ["{} {}", 1, 4, "nothing more", "{}"],
    ['{"a": 01}', 1, 7, "a value", "01}"],
  ])("of %j is at %d:%d", (text, line, column, expected, found) => {
    expect(jsonFault(text)).toEqual({ line, column, expected, found });
  });

  it("is there where JSON.parse throws, and nowhere else", () => {
    const isJson = (text: string): boolean => {
      try {
        JSON.parse(text);
        return true;
      } catch (error) {
        if (!(error instanceof SyntaxError)) throw error;
        return false;
      }
    };
    const signs = fc.string({
      unit: fc.constantFrom(...'{}[],:"\\1- \n\ta\u00a0', "true", '"b"', "\\u0041"),
    });
    fc.assert(
      fc.property(signs, (text) => (jsonFault(text) === null) === isJson(text)),
      { numRuns: 2_000 },
    );
    const changed = fc.tuple(fc.json(), fc.nat(), fc.nat(3), signs);
    fc.assert(
      fc.property(changed, ([json, place, less, more]) => {
        const at = place % (json.length + 1);
        const text = json.slice(0, at) + more.slice(0, 3) + json.slice(at + less);
        return jsonFault(json) === null && (jsonFault(text) === null) === isJson(text);
      }),
      { numRuns: 2_000 },
    );
  });

  it("is found in texts of any size and depth", () => {
    expect(jsonFault(`${"[".repeat(500_000)}}`)).toMatchObject({ column: 500_001, found: "}" });
    expect(jsonFault(`["${"\\n".repeat(5_000_000)}"]`)).toBeNull();
    expect(fieldLines(`[${"0,".repeat(1_000_000)}0]`)("5")).toBe(1);
  });
});
