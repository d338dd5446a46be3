import type { z } from "../schema";
import { expectation } from "./expectation";

/** A record of a source file that does not fit its schema; says where, what was expected there, and what was found. */
export class RecordError extends Error {
  override readonly name = "RecordError";
  constructor(
    readonly file: string,
    readonly line: number,
    readonly field: string,
    readonly expected: string,
    readonly found?: string,
  ) {
    const where = `${file}:${line}${field === "" ? "" : ` ${field}`}`;
    super(`${where}: ${expected}${found === undefined ? "" : `, found ${found}`}`);
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
  const value = parseJson(json, file, line);
  if (value instanceof RecordError) throw value;
  const checked = checkRecord(value, schema, file, line);
  if ("data" in checked) return checked.data;
  throw checked.errors[0] ?? new RecordError(file, line, "", "expected another shape");
}

/** The value of one JSON text, or the error that it is none. */
export function parseJson(json: string, file: string, line: number): unknown {
  try {
    return JSON.parse(json);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return new RecordError(file, line, "", "expected one JSON value", shortened(json.trim()));
  }
}

/** A value by a schema: the record, or everything that is wrong with it. */
export function checkRecord<S extends z.ZodMiniType>(
  value: unknown,
  schema: S,
  file: string,
  line: number,
): { data: z.output<S> } | { errors: RecordError[] } {
  const result = schema.safeParse(value);
  if (result.success) return { data: result.data };
  const errors = result.error.issues.map((issue) => {
    const field = issue.path.map(String).join(".");
    return new RecordError(file, line, field, expectation(issue), shown(valueAt(value, issue.path)));
  });
  return { errors };
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  let inner = value;
  for (const key of path) {
    if (typeof inner !== "object" || inner === null) return undefined;
    inner = Reflect.get(inner, key);
  }
  return inner;
}

function shown(value: unknown): string {
  if (value === undefined) return "nothing";
  try {
    return shortened(JSON.stringify(value));
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return "what nests too deep to show";
  }
}

/** As much of a value as a line of output bears. */
const SHOWN_CHARACTERS = 60;

/** As much of a text as is shown of what was found. */
export function shortened(text: string): string {
  return text.length <= SHOWN_CHARACTERS ? text : `${text.slice(0, SHOWN_CHARACTERS)}…`;
}
