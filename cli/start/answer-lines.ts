import type { Reading } from "../../core/reading/reading";

/** The answers of a reading as JSON Lines, each as `npm run match` prints one. */
export function answerLines({ claims }: Reading): string {
  return claims.map(({ answer }) => `${JSON.stringify(answer)}\n`).join("");
}
