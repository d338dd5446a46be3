import { describe, expect, it } from "vitest";
import { checkRecord } from "../../../core/corpus/json-lines";
import { z } from "../../../core/schema";

interface Case {
  readonly schema: z.core.$ZodType & z.ZodMiniType;
  readonly value: unknown;
  readonly says: string;
}

const text = z.string();
const even = z.number().check(z.multipleOf(2));

/** Everything that zod can find wrong with a value: a code without a case does not compile. */
const CASES: Readonly<Record<z.core.$ZodIssueCode, readonly Case[]>> = {
  invalid_type: [
    { schema: text, value: 7, says: "string" },
    { schema: z.int(), value: 1.5, says: "a whole number" },
  ],
  invalid_value: [{ schema: z.enum(["a", "b"]), value: "c", says: "one of a, b" }],
  invalid_format: [
    { schema: text.check(z.regex(/^a$/)), value: "b", says: "regex /^a$/" },
    { schema: text.check(z.regex(/^a$/, "an a")), value: "b", says: "an a" },
    { schema: z.url(), value: "b", says: "url" },
  ],
  too_small: [
    { schema: text.check(z.minLength(1)), value: "", says: "at least 1 character" },
    { schema: text.check(z.length(3)), value: "ab", says: "exactly 3 characters" },
    { schema: z.array(text).check(z.minLength(2)), value: [], says: "at least 2 entries" },
    { schema: z.set(text).check(z.minSize(1)), value: new Set(), says: "at least 1 entry" },
    { schema: z.map(text, text).check(z.minSize(2)), value: new Map(), says: "at least 2 entries" },
    { schema: z.number().check(z.minimum(2)), value: 1, says: "at least 2" },
    { schema: z.int().check(z.positive()), value: 0, says: "more than 0" },
    {
      schema: z.date().check(z.minimum(new Date("2031-05-02"))),
      value: new Date("2030-01-01"),
      says: "at least 2031-05-02T00:00:00.000Z",
    },
    { schema: z.file().check(z.minSize(2)), value: new File([], "a"), says: "at least 2 bytes" },
  ],
  too_big: [
    { schema: text.check(z.maxLength(1)), value: "ab", says: "at most 1 character" },
    { schema: z.array(text).check(z.length(1)), value: ["a", "b"], says: "exactly 1 entry" },
    { schema: z.number().check(z.lt(2)), value: 2, says: "less than 2" },
    { schema: z.number().check(z.maximum(2)), value: 3, says: "at most 2" },
  ],
  not_multiple_of: [{ schema: even, value: 3, says: "a multiple of 2" }],
  unrecognized_keys: [{ schema: z.strictObject({}), value: { b: 1 }, says: "no field b" }],
  invalid_union: [
    { schema: z.union([text, even]), value: true, says: "string or number" },
    {
      schema: z.union([z.object({ a: text }), even]),
      value: { a: 7 },
      says: "a to be string or number",
    },
    {
      schema: z.discriminatedUnion("t", [z.object({ t: z.literal("a") }), z.object({ t: z.literal("b") })]),
      value: { t: "c" },
      says: "one of a, b",
    },
    { schema: z.xor([text, z.literal("a")]), value: "a", says: "a value that is only one of several things" },
  ],
  invalid_key: [
    {
      schema: z.record(text.check(z.minLength(2)), text),
      value: { a: "b" },
      says: "at least 2 characters for a name",
    },
  ],
  invalid_element: [
    { schema: z.map(z.object({}), even), value: new Map([[{}, 3]]), says: "a multiple of 2 in it" },
  ],
  custom: [
    { schema: text.check(z.refine(() => false)), value: "a", says: "another value" },
    { schema: text.check(z.refine(() => false, "a word we like")), value: "a", says: "a word we like" },
  ],
};

describe.each(Object.entries(CASES))("what was expected where zod finds %s", (code, cases) => {
  it.each(cases)("is $says", ({ schema, value, says }) => {
    const issue = schema.safeParse(value).error?.issues[0];
    expect(issue?.code).toBe(code);
    const checked = checkRecord(value, schema, "a.jsonl", 1);
    const [error] = "errors" in checked ? checked.errors : [];
    expect(error?.expected).toBe(`expected ${says}`);
  });
});
