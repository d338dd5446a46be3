import type { z } from "../schema";

/** A record of a source file that does not fit its schema; says where, and what was expected there. */
export class RecordError extends Error {
  override readonly name = "RecordError";
  constructor(
    readonly file: string,
    readonly line: number,
    readonly field: string,
    readonly expected: string,
  ) {
    super(`${file}:${line}${field === "" ? "" : ` ${field}`}: ${expected}`);
  }
}

/** Parses JSON Lines, one record a line, blank lines skipped. Throws a `RecordError` for the first record that fails. */
export function parseJsonLines<S extends z.ZodMiniType>(
  text: string,
  schema: S,
  file: string,
): z.output<S>[] {
  return text.split("\n").flatMap((line, at) => {
    if (line.trim() === "") return [];
    return [parseRecord(line, schema, file, at + 1)];
  });
}

/** Parses one JSON text by a schema, with the same errors as `parseJsonLines`. */
export function parseRecord<S extends z.ZodMiniType>(
  json: string,
  schema: S,
  file: string,
  line: number,
): z.output<S> {
  const result = schema.safeParse(parseJson(json, file, line));
  if (result.success) return result.data;
  const issue = result.error.issues[0];
  const field = issue?.path.map(String).join(".") ?? "";
  throw new RecordError(file, line, field, issue === undefined ? "another shape" : expectation(issue));
}

function parseJson(json: string, file: string, line: number): unknown {
  try {
    return JSON.parse(json);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw new RecordError(file, line, "", "expected one JSON value");
  }
}

function expectation(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case "invalid_type":
      return `expected ${issue.expected}`;
    case "invalid_value":
      return `expected one of ${issue.values.map(String).join(", ")}`;
    case "invalid_format":
      return `expected ${issue.format}${issue.pattern === undefined ? "" : ` ${issue.pattern}`}`;
    case "unrecognized_keys":
      return `expected no field ${issue.keys.join(", ")}`;
    default:
      return `expected a valid value (${issue.code})`;
  }
}
