import { z } from "../schema";
import { RecordError } from "./json-lines";
import type { Located } from "./pack-references";

/**
 * The fields of a record that its schema does not know, each with the field that may be meant: a misspelt one would vanish without a word, as schemas
 * drop what they do not know, so that what a later version wrote can be read.
 */
export function* unknownFields(
  { record, file, line }: Located<unknown>,
  schema: z.core.$ZodType,
): Generator<RecordError> {
  for (const { path, known } of strangers(schema, record, [])) {
    const meant = nearest(path.at(-1) ?? "", known);
    const expected =
      meant === null
        ? `expected one of the fields ${known.join(", ")}`
        : `expected a known field, perhaps ${meant}`;
    yield new RecordError(file, line, path.join("."), expected);
  }
}

interface Stranger {
  readonly path: readonly string[];
  /** The fields that its object may have. */
  readonly known: readonly string[];
}

/** Goes no deeper than the schema does. */
function* strangers(schema: z.core.$ZodType, value: unknown, path: readonly string[]): Generator<Stranger> {
  if (typeof value !== "object" || value === null) return;
  if (schema instanceof z.core.$ZodOptional || schema instanceof z.core.$ZodNullable)
    yield* strangers(schema._zod.def.innerType, value, path);
  else if (schema instanceof z.core.$ZodArray && Array.isArray(value))
    for (const [at, each] of value.entries())
      yield* strangers(schema._zod.def.element, each, [...path, String(at)]);
  else if (schema instanceof z.core.$ZodObject && !Array.isArray(value)) {
    const fields = new Map(Object.entries(schema._zod.def.shape));
    for (const [name, inner] of Object.entries(value)) {
      const field = fields.get(name);
      if (field === undefined) yield { path: [...path, name], known: [...fields.keys()] };
      else yield* strangers(field, inner, [...path, name]);
    }
  }
}

/** The name that differs in case or in what parts its words, or else in at most two letters. */
function nearest(name: string, known: readonly string[]): string | null {
  const plain = (text: string) => text.toLowerCase().replace(/[^a-z]/g, "");
  const ranked = known
    .map((each) => ({ each, letters: lettersBetween(plain(name), plain(each)) }))
    .filter(({ each, letters }) => letters <= 2 && letters < each.length / 2)
    .sort((a, b) => a.letters - b.letters);
  return ranked[0]?.each ?? null;
}

/** How many letters are put in, left out or changed between two words (Levenshtein). */
function lettersBetween(a: string, b: string): number {
  if (Math.abs(a.length - b.length) > 2) return 3;
  let row = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (const [at, letter] of [...a].entries()) {
    const next = [at + 1];
    for (const [to, other] of [...b].entries())
      next.push(
        Math.min((row[to] ?? 0) + (letter === other ? 0 : 1), (row[to + 1] ?? 0) + 1, (next[to] ?? 0) + 1),
      );
    row = next;
  }
  return row[b.length] ?? 0;
}
