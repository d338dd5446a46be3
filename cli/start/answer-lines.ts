import type { Reading } from "../../core/reading/reading";
import { answerLine } from "../match/answer-line";

/** The answers of a reading as JSON Lines, each as `npm run match` prints one. */
export function answerLines({ claims }: Reading): string {
  return claims.map(({ answer }) => `${answerLine(answer)}\n`).join("");
}
