import type { z } from "../schema";

/** What a schema expected where a value did not fit, in words: those of the schema where it has some. */
export function expectation(issue: z.core.$ZodIssue): string {
  return `expected ${wordsFor(issue)}`;
}

function wordsFor(issue: z.core.$ZodIssue): string {
  return issue.message === NO_WORDS ? inWords(issue) : issue.message;
}

/** What zod says of an issue for which a schema has no words. */
const NO_WORDS = "Invalid input";

function inWords(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case "invalid_type":
      return issue.expected === "int" ? "a whole number" : issue.expected;
    case "invalid_value":
      return `one of ${issue.values.map(String).join(", ")}`;
    case "invalid_format":
      return `${issue.format}${issue.pattern === undefined ? "" : ` ${issue.pattern}`}`;
    case "too_small":
      return amount(issue, ["at least", "more than"], issue.minimum);
    case "too_big":
      return amount(issue, ["at most", "less than"], issue.maximum);
    case "not_multiple_of":
      return `a multiple of ${issue.divisor}`;
    case "unrecognized_keys":
      return `no field ${issue.keys.join(", ")}`;
    case "invalid_union":
      return eitherOf(issue);
    case "invalid_key":
      return `${firstOf(issue.issues)} for a name`;
    case "invalid_element":
      return `${firstOf(issue.issues)} in it`;
    case "custom":
      return "another value";
  }
}

function amount(
  { origin, inclusive, exact }: z.core.$ZodIssueTooSmall | z.core.$ZodIssueTooBig,
  [within, beyond]: readonly [string, string],
  bound: number | bigint,
): string {
  const many = origin === "date" ? new Date(Number(bound)).toISOString() : String(bound);
  const counted = COUNTED[origin];
  const what = counted === undefined ? "" : ` ${many === "1" ? counted[0] : counted[1]}`;
  return `${exact ? "exactly" : inclusive ? within : beyond} ${many}${what}`;
}

/** One and several of what is counted in values of these kinds; of others the value itself is bounded. */
const COUNTED: Readonly<Record<string, readonly [string, string]>> = {
  string: ["character", "characters"],
  array: ["entry", "entries"],
  set: ["entry", "entries"],
  map: ["entry", "entries"],
  file: ["byte", "bytes"],
};

function eitherOf({
  errors,
  options,
  inclusive,
}: z.core.$ZodIssueInvalidUnion & { options?: unknown[] }): string {
  if (inclusive === false) return "a value that is only one of several things";
  if (errors.length === 0) return `one of ${(options ?? []).map(String).join(", ")}`;
  return [...new Set(errors.map(firstOf))].join(" or ");
}

function firstOf([first]: readonly z.core.$ZodIssue[]): string {
  if (first === undefined) return "another value";
  const words = wordsFor(first);
  return first.path.length === 0 ? words : `${first.path.map(String).join(".")} to be ${words}`;
}
