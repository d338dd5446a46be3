import type { GazetteerEntry } from "../../corpus/gazetteer";
import type { Difference } from "../match";
import { type ComparedPair, sideAt, sideOf } from "./compared-pair";
import { isOneVoice } from "./one-voice";

/**
 * The one who acts at the beginning of the page's claim is another than in the report, though the rest is the same. A body that is part of
 * another ("security forces", "the government") is no other actor, nor is one who only speaks.
 */
export function findActor(pair: ComparedPair): Difference | null {
  const { claim, page, stored, entries } = pair;
  const { mentions, sources } = stored.proposition;
  const isBody = (id: string) => BODIES.has(entries.get(id)?.kind ?? "place");
  const [first] = inOrder(claim.mentions).filter(({ id }) => isBody(id));
  if (!first || first.start > NEAR_START || isKnown(first.id, [...mentions, ...sources])) return null;
  if (OBJECT.test(claim.text.slice(0, first.start)) || sources.some((id) => isOneVoice(first.id, id)))
    return null;
  const spoken = page.sources.some((id) => id !== first.id && sources.includes(id));
  if (page.sources.includes(first.id) && !spoken) return null;
  const other = mentions.find((id) => isBody(id) && (!sources.includes(id) || acts(pair, id)));
  if (other === undefined || page.mentions.includes(other) || isKnown(other, [first.id])) return null;
  const name = nameIn(stored.claim.text, other, entries);
  if (name === null || stored.claim.text.indexOf(name) > NEAR_START) return null;
  return {
    kind: "actor",
    page: sideAt(claim.text, first.start, first.end),
    corpus: sideOf(stored.claim.text, name),
  };
}

/** A body to which the report's statement goes back is the one who acts where its name opens the text and no verb of saying follows. */
function acts({ stored, entries }: ComparedPair, id: string): boolean {
  const { text } = stored.claim;
  const name = nameIn(text, id, entries);
  const start = name === null ? -1 : text.indexOf(name);
  if (name === null || start < 0 || start > NEAR_START) return false;
  return !SAYS.test(text.slice(start + name.length, start + name.length + AFTER));
}

const SAYS =
  /\b(?:said|says|told|announced|called|claim|denied|dijo|anunció|informó|disse|anunciou|informou|negó|negou)/iu;
const AFTER = 16;

type Kind = GazetteerEntry["kind"];

const BODIES: ReadonlySet<Kind> = new Set(["government", "organisation", "group"]);

/** Small words before a name that make it an object, unless the body's own people act ("agents of the SEBIN"). */
const OBJECT =
  /(?<!\b(?:agents?|officers?|soldiers?|troops|members|agentes?|efectivos|soldados|militares|oficiales|oficiais|membros|miembros))\s(?:told|to|of|with|against|a|al|ao|à|con|com|de|del|da|do)\s+(?:the|la|el|los|las|o|os|as)?\s*$/iu;

/** A subject stands at the beginning of its sentence, after an article or a short opening at most. */
const NEAR_START = 30;

function inOrder<T extends { readonly start: number }>(mentions: readonly T[]): readonly T[] {
  return [...mentions].sort((a, b) => a.start - b.start);
}

/** The other side names it, the whole of which it is a part, or a part of it. */
function isKnown(id: string, mentions: readonly string[]): boolean {
  return mentions.some((other) => other === id || isPart(id, other) || isPart(other, id));
}

function isPart(part: string, whole: string): boolean {
  return PARTS[whole]?.includes(part) === true;
}

/** Names under which outlets tell of a body by the whole of which it is a part. */
const PARTS: Readonly<Record<string, readonly string[]>> = {
  "united-states": [
    "white-house",
    "donald-trump",
    "us-state-department",
    "us-treasury",
    "us-congress",
    "us-senate",
    "us-embassy-in-caracas",
  ],
  "donald-trump": ["white-house", "united-states", "us-state-department", "us-treasury"],
  "white-house": ["united-states", "donald-trump"],
  "maduro-government": [
    "venezuela",
    "sebin",
    "dgcim",
    "venezuelan-foreign-ministry",
    "venezuelan-comptroller",
    "venezuelan-armed-forces",
    "bolivarian-national-guard",
  ],
  "nicolas-maduro": ["maduro-government", "venezuela"],
  "venezuelan-armed-forces": [
    "bolivarian-national-guard",
    "bolivarian-national-police",
    "sebin",
    "dgcim",
    "faes",
    "bolivarian-militia",
  ],
  "european-union": ["european-parliament"],
  "united-nations": ["ohchr", "unhcr", "iom", "un-security-council"],
  russia: ["kremlin", "russian-foreign-ministry"],
  venezuela: ["maduro-government", "venezuelan-foreign-ministry"],
  "venezuelan-opposition": [
    "democratic-unity-roundtable",
    "voluntad-popular",
    "primero-justicia",
    "vente-venezuela",
  ],
};

/** The longest of an entity's names that stands in a text. */
function nameIn(text: string, id: string, entries: ReadonlyMap<string, GazetteerEntry>): string | null {
  const entry = entries.get(id);
  if (!entry) return null;
  const { en, es, pt } = entry.names;
  const names = [...en, ...es, ...pt, ...(entry.acronyms ?? []), entry.label].filter((name) =>
    text.includes(name),
  );
  return names.reduce<string | null>(
    (best, name) => (best === null || name.length > best.length ? name : best),
    null,
  );
}
