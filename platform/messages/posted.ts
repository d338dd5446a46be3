import type { Envelope, Failure } from "./protocol";

/**
 * An answer as it is sent: its value as JSON. Firefox copies objects from world to world one by one, which takes 100 ms for the reading of an article of 58 claims, and
 * 35 for the same as text.
 */
export type Posted =
  | { readonly ok: true; readonly json: string }
  | { readonly ok: false; readonly error: Failure };

/** The answer to send. */
export function post(answer: Envelope<unknown>): Posted {
  return answer.ok ? { ok: true, json: JSON.stringify(answer.value) } : answer;
}

/** The answer that was sent, of which nothing but its being one is checked; null where it is none. */
export function receive(posted: unknown): Envelope<unknown> | null {
  if (typeof posted !== "object" || posted === null || !("ok" in posted)) return null;
  // Whoever asked knows which failures there are, and which value its question is answered with.
  if (posted.ok !== true) return "error" in posted ? (posted as Envelope<never>) : null;
  if (!("json" in posted) || typeof posted.json !== "string") return null;
  try {
    return { ok: true, value: JSON.parse(posted.json) };
  } catch {
    // Nothing of ours: no answer, as one of any other shape.
    return null;
  }
}
