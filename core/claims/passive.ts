import type { Cue } from "./cue-words";
import { phraseAfter, type Run } from "./source-phrases";
import type { Scene } from "./spoken-scene";

/**
 * Who announced, denied or reported what "was denied by" them ("fue anunciado por", "foi negada pelo"); null where the verb is
 * active, names nobody, or tells a question or belief, whose agent vouches for nothing.
 */
export function passiveAgent(
  { walk }: Scene,
  group: number,
  at: number,
  { strength, form, weak }: Cue,
): Run | null {
  if (
    weak ||
    !VOUCHED.test(strength) ||
    !(walk.language === "en" ? (walk.words[at] ?? "").endsWith("d") : form === "past-participle")
  )
    return null;
  const before = walk.words.slice(Math.max(0, Math.min(group, at - BACK)), at);
  if (!before.some((word) => BE.test(word))) return null;
  const by = walk.words.slice(at + 1, at + 1 + REACH).findIndex((word) => BY[walk.language].test(word));
  if (by < 0) return null;
  const first = at + 2 + by;
  return phraseAfter(walk, first, walk.words.length);
}

const VOUCHED = /^(announced|denied|reported|claimed)$/;
const BE = /^(is|was|are|were|be|been|being|es|fue|fueron|ha|han|sido|era|ser|foi|foram|sera)$/;
const BY = { en: /^by$/, es: /^por$/, pt: /^(por|pelo|pela|pelos|pelas)$/ } as const;

/** Words between the verb and its agent, and back to the auxiliary. */
const REACH = 3;
const BACK = 3;
