import type { ProblemReason } from "./imported";
import { DEEPEST } from "./limits";

/** A value of JSON, or why there is none. */
export type PlainJson = { readonly value: unknown } | { readonly reason: ProblemReason };

/** Fields that would reach behind an object; they are left out wherever they stand. */
const REACHING = new Set(["__proto__", "constructor", "prototype"]);

/** Parses foreign JSON: nesting is judged before anything is built, and no field reaches an object's prototype. */
export function parsePlainJson(text: string): PlainJson {
  if (depthOf(text) > DEEPEST) return { reason: "too-deep" };
  try {
    const value: unknown = JSON.parse(text, withoutReaching);
    return { value };
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return { reason: "not-json" };
  }
}

function withoutReaching(this: unknown, key: string, value: unknown): unknown {
  return REACHING.has(key) ? undefined : value;
}

/** How deep brackets nest outside of strings; stops counting where it is too deep. */
function depthOf(text: string): number {
  let [depth, deepest, inString] = [0, 0, false];
  for (let at = 0; at < text.length && deepest <= DEEPEST; at++) {
    const letter = text[at];
    if (inString) {
      if (letter === "\\") at++;
      else if (letter === '"') inString = false;
    } else if (letter === '"') inString = true;
    else if (letter === "{" || letter === "[") deepest = Math.max(deepest, ++depth);
    else if (letter === "}" || letter === "]") depth--;
  }
  return deepest;
}
