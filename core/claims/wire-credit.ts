import { fold } from "../text/fold";
import { type AgencyNames, agencyKey } from "./agency-names";
import {
  BRACKETED,
  BY,
  CONTRIBUTED,
  COPYRIGHT,
  DESK,
  HELPED,
  LABEL,
  LAST_BRACKETS,
  LEADING_NAME,
  LONGEST_SIGNATURE,
  PICTURE,
  PLACE_WORDS,
  SEPARATORS,
  SIGNED,
  WRITERS,
} from "./wire-patterns";

/**
 * An agency that an article itself credits, with where and in which words. `whole` where the text is the agency's; else it
 * only helped ("con información de AFP").
 */
export interface WireCredit {
  readonly id: string;
  readonly name: string;
  readonly place: "dateline" | "byline" | "closing";
  readonly whole: boolean;
  readonly words: string;
}

/**
 * The agencies that an article credits in its dateline ("CARACAS (AP) —"), its bylines or a closing line, each once, the
 * strongest first. A mere mention ("told Reuters") credits nobody. Reads the ends of the text only.
 */
export function wireCreditsOf(text: string, bylines: readonly string[], agencies: AgencyNames): WireCredit[] {
  const found = [
    ...datelines(text, agencies),
    ...bylines.flatMap((byline) => inByline(byline, agencies)),
    ...closings(text, agencies),
  ];
  const best = new Map<string, WireCredit>();
  for (const credit of found)
    if (!best.has(credit.id) || (credit.whole && !best.get(credit.id)?.whole)) best.set(credit.id, credit);
  return [...best.values()].sort((a, b) => Number(b.whole) - Number(a.whole));
}

/** How far into a text a dateline may begin, and how far from its end a closing credit, in UTF-16 units. */
const OPENING = 900;
const ENDING = 900;
const DATELINE_BLOCKS = 5;
const CLOSING_BLOCKS = 5;

function datelines(text: string, agencies: AgencyNames): WireCredit[] {
  const blocks = text
    .slice(0, OPENING)
    .split("\n")
    .filter((block) => block.trim() !== "");
  for (const block of blocks.slice(0, DATELINE_BLOCKS)) {
    const line = block.trim().slice(0, 140);
    const bracketed = BRACKETED.exec(line);
    const names = bracketed?.[2] ?? LEADING_NAME.exec(line)?.[1] ?? "";
    if (bracketed && !isPlaceAndDate(bracketed[1] ?? "", agencies)) continue;
    const found = creditsIn(names, agencies);
    if (found.length > 0)
      return found.map((agency) => ({
        ...agency,
        place: "dateline",
        whole: true,
        words: (bracketed?.[0] ?? names).trim(),
      }));
  }
  return [];
}

/** A place and a date name no agency and hold no verb: at most a few small words. */
function isPlaceAndDate(words: string, agencies: AgencyNames): boolean {
  if (agencies.has(agencyKey(words))) return false;
  const small = words
    .split(/[\s,./]+/)
    .filter((word) => /^\p{Ll}{2,}$/u.test(word) && !PLACE_WORDS.test(fold(word)));
  return small.length === 0 && /^$|^[\p{Lu}\p{N}]/u.test(words);
}

function inByline(byline: string, agencies: AgencyNames): WireCredit[] {
  const line = byline.slice(0, 200).trim();
  const part = HELPED.exec(fold(line));
  const own = part ? line.slice(0, part.index) : line;
  const credit = (words: string, whole: boolean) =>
    creditsIn(words, agencies).map(
      (agency): WireCredit => ({ ...agency, place: "byline", whole, words: line }),
    );
  return [...credit(own, true), ...(part ? credit(line.slice(part.index + part[0].length), false) : [])];
}

function closings(text: string, agencies: AgencyNames): WireCredit[] {
  const blocks = text
    .slice(-ENDING)
    .split("\n")
    .map((block) => block.trim())
    .filter((block) => block !== "");
  return blocks.slice(-CLOSING_BLOCKS).flatMap((block): WireCredit[] => {
    const credit = (words: string, whole: boolean, shown = words) =>
      creditsIn(words, agencies).map(
        (agency): WireCredit => ({ ...agency, place: "closing", whole, words: shown.trim() }),
      );
    const folded = fold(block);
    if (PICTURE.test(folded)) return [];
    const desk = DESK.exec(folded);
    if (desk) return credit("Reuters", true, block.slice(desk.index, desk.index + 80));
    const writers = WRITERS.exec(block);
    if (writers) return credit(writers[1] ?? "", true, writers[0]);
    const helped = HELPED.exec(folded);
    if (helped) {
      const rest = block.slice(helped.index + helped[0].length);
      return credit(rest.split(/[.;]/)[0] ?? "", false, block.slice(helped.index));
    }
    const contributed = CONTRIBUTED.exec(folded);
    if (contributed)
      return credit(
        block
          .slice(0, contributed.index)
          .split(/[.;]\s/)
          .at(-1) ?? "",
        false,
        block,
      );
    const copyright = COPYRIGHT.exec(block);
    if (copyright) return credit(copyright[1] ?? "", true, copyright[0]);
    const bracketed = LAST_BRACKETS.exec(block);
    if (bracketed) return credit(bracketed[1] ?? "", true);
    const signed = SIGNED.exec(block);
    if (signed) return credit(signed[1] ?? "", true);
    return block.length <= LONGEST_SIGNATURE ? credit(block.replace(LABEL, ""), true) : [];
  });
}

/** The agencies that a list of names is made of: every name of it that is one's, none where prose is around. */
function creditsIn(words: string, agencies: AgencyNames): { id: string; name: string }[] {
  const found: { id: string; name: string }[] = [];
  for (const each of words.split(SEPARATORS)) {
    const key = agencyKey(each.replace(BY, ""));
    const agency =
      agencies.get(key) ?? agencies.get(agencyKey(key.split(/\s(?:of|de|da|para|for) /).at(-1) ?? ""));
    if (agency && isWritten(each)) found.push({ id: agency.id, name: agency.name });
  }
  return found;
}

/** "aa" and "pa" are an editor's initials, "AA" and "PA" agencies. */
function isWritten(words: string): boolean {
  const letters = words.replace(/[^\p{L}]/gu, "");
  return letters.length > 2 || letters === letters.toUpperCase();
}
