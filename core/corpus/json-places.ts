import { shortened } from "./json-lines";

/** Where a text stops being JSON, what could stand there, and what does. Lines and columns count from 1. */
export interface JsonFault {
  readonly line: number;
  readonly column: number;
  readonly expected: string;
  readonly found: string;
}

/** The first place where a text is no JSON; null where it is. `JSON.parse` tells a place in some engines only, each in words of its own. */
export function jsonFault(json: string): JsonFault | null {
  const parts = jsonParts(json);
  for (;;) {
    const { done, value } = parts.next();
    if (done) return value;
  }
}

/**
 * The lines of a JSON text that its fields stand on, by paths as errors name them (`dates.from`, `languages.0`). A field that is not there has the line
 * of what it would stand in (1 where that is the whole); of one that is there twice the last counts, as for `JSON.parse`.
 */
export function fieldLines(json: string): (field: string) => number {
  const lines = new Map<string, number>();
  const way: string[] = [];
  for (const { name, depth, line } of jsonParts(json)) {
    if (lines.size === MOST_FIELDS) break;
    if (depth > DEEPEST) continue;
    way.length = depth - 1;
    way.push(name);
    lines.set(way.join("."), line);
  }
  return (field) => {
    const names = field.split(".");
    for (; names.length > 0; names.pop()) {
      const line = lines.get(names.join("."));
      if (line !== undefined) return line;
    }
    return 1;
  };
}

/** No schema of sources goes deeper, and no hand writes more fields: what lies beyond has the line of what holds it, so that the work is bounded. */
const DEEPEST = 8;
const MOST_FIELDS = 100_000;

/** A field of an object or an entry of a list, in so many objects and lists. */
interface JsonPart {
  readonly name: string;
  readonly depth: number;
  readonly line: number;
}

/** What must come next in a JSON text. */
type Next = "value" | "name" | "colon" | "comma";

/** Walks a JSON text part by part, without recursion, as far as it is one; returns where it is none. */
function* jsonParts(json: string): Generator<JsonPart, JsonFault | null, undefined> {
  const open: { readonly end: "}" | "]"; entries: number }[] = [];
  let next: Next = "value";
  let isEmpty = false;
  let behind: Position = { at: 0, line: 1, column: 1 };
  for (const { text, ...position } of tokens(json)) {
    const { line } = position;
    const inner = open.at(-1);
    const end = ENDS.get(text);
    if (inner?.end === text && (isEmpty || next === "comma")) {
      open.pop();
      next = "comma";
    } else if (next === "comma" && text === "," && inner) {
      next = inner.end === "}" ? "name" : "value";
    } else if (next === "colon" && text === ":") {
      next = "value";
    } else if (next === "name" && text.startsWith('"') && isScalar(text)) {
      yield { name: String(JSON.parse(text)), depth: open.length, line };
      next = "colon";
    } else if (next === "value" && (end !== undefined || isScalar(text))) {
      if (inner?.end === "]") yield { name: String(inner.entries++), depth: open.length, line };
      if (end !== undefined) open.push({ end, entries: 0 });
      next = end === undefined ? "comma" : end === "}" ? "name" : "value";
    } else {
      return faultAt(json, position, expectation(next, isEmpty, inner?.end));
    }
    isEmpty = end !== undefined;
    behind = { at: position.at + text.length, line, column: position.column + text.length };
  }
  const isWhole = next === "comma" && open.length === 0;
  return isWhole ? null : faultAt(json, behind, expectation(next, isEmpty, open.at(-1)?.end));
}

const ENDS: ReadonlyMap<string, "}" | "]"> = new Map([
  ["{", "}"],
  ["[", "]"],
]);

const WORDS: Readonly<Record<Next, string>> = {
  value: "a value",
  name: "a name in quotation marks",
  colon: "a colon",
  comma: "a comma",
};

function expectation(next: Next, isEmpty: boolean, end: string | undefined): string {
  if (end === undefined) return next === "comma" ? "nothing more" : WORDS[next];
  return isEmpty || next === "comma" ? `${WORDS[next]} or ${end}` : WORDS[next];
}

function faultAt(json: string, { at, line, column }: Position, expected: string): JsonFault {
  const [rest = ""] = json.slice(at).split("\n", 1);
  return { line, column, expected, found: rest.trim() === "" ? "nothing" : shortened(rest.trim()) };
}

interface Position {
  /** Code units before it. */
  readonly at: number;
  readonly line: number;
  readonly column: number;
}

/** All of a text but white space: signs, strings (one that is never closed goes on to the end), and what stands between. */
function* tokens(json: string): Generator<Position & { readonly text: string }> {
  const token = /[\n{}[\],:"]|[^ \t\r\n{}[\],:"]+/g;
  let line = 1;
  let lineStart = 0;
  for (let found = token.exec(json); found !== null; found = token.exec(json)) {
    const { 0: sign, index: at } = found;
    if (sign === "\n") {
      line++;
      lineStart = at + 1;
    } else {
      if (sign === '"') token.lastIndex = stringEnd(json, at);
      yield { text: json.slice(at, token.lastIndex), at, line, column: at - lineStart + 1 };
    }
  }
}

function stringEnd(json: string, start: number): number {
  for (let at = start + 1; at < json.length; at++) {
    if (json[at] === '"') return at + 1;
    if (json[at] === "\\") at++;
  }
  return json.length;
}

function isScalar(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return false;
  }
}
