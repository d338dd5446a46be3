import { latin } from "../../text/letters";
import type { Difference } from "../match";
import { type ComparedPair, sideAt } from "./compared-pair";

/** Each text gives one person's age, of somebody of the same name, and not the same. */
export function otherAge({ claim, stored }: ComparedPair): Difference | null {
  const { text, textEn = text } = stored.claim;
  const [ours, theirs] = [ageIn(claim.text), ageIn(text) ?? ageIn(textEn)];
  if (!ours || !theirs || ours.age === theirs.age) return null;
  if (!ours.names.some((name) => theirs.names.includes(name))) return null;
  const page = sideAt(claim.text, ours.start, ours.end);
  const there = text.includes(theirs.words);
  return {
    kind: "figure",
    page,
    corpus: there ? sideAt(text, theirs.start, theirs.end) : { text: theirs.words, span: null },
  };
}

interface Age {
  readonly age: number;
  readonly words: string;
  readonly names: readonly string[];
  readonly start: number;
  readonly end: number;
}

/** The one age that a text gives, with the names around it. */
function ageIn(text: string): Age | null {
  const [found, ...others] = text.matchAll(AGE);
  const age = Number(found?.[1] ?? found?.[2] ?? found?.[3]);
  if (!found || others.length > 0 || age > OLDEST) return null;
  const { index: start, 0: words } = found;
  const end = start + words.length;
  const near = text.slice(Math.max(0, start - NEAR), end + NEAR);
  return { age, words, names: near.match(NAME) ?? [], start, end };
}

const NAME = latin(/\p{Lu}\p{Ll}{2,}/gu);

/** "A 24-year-old", "de 24 años", "aged 24", "Ana Ruiz, 24," and "Ana Ruiz (24)". */
const AGE = latin(
  /\b(\d{1,2})-years?-old|(?:\baged |\bde )(\d{1,2})(?= (?:años|anos)\b|,|\.| y | e | and )|(?<=\p{Lu}\p{Ll}+(?:, | \())(\d{1,2})(?=[,)])/gu,
);
const OLDEST = 99;
const NEAR = 60;
