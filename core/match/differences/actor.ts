import type { GazetteerEntry } from "../../corpus/gazetteer";
import type { Difference } from "../match";
import { type ComparedPair, sideAt, sideOf } from "./compared-pair";

const ACTORS = new Set<GazetteerEntry["kind"]>(["government", "organisation", "group"]);

/** Names that outlets use for one and the same actor: a capital, a government, a palace. */
const ONE_ACTOR: readonly ReadonlySet<string>[] = [
  new Set(["united-states", "white-house", "donald-trump", "us-state-department", "us-treasury"]),
  new Set(["maduro-government", "nicolas-maduro", "venezuela"]),
  new Set(["sebin", "venezuelan-armed-forces", "venezuelan-security-forces", "maduro-government", "dgcim"]),
  new Set(["european-union", "united-states", "united-kingdom"]),
  new Set(["russia", "kremlin", "russian-foreign-ministry"]),
];

/** The one who acts at the beginning of the page's claim is another than in the report, though the rest is the same. */
export function findActor({ claim, page, stored, entries }: ComparedPair): Difference | null {
  const { mentions, sources } = stored.proposition;
  const isActor = (id: string) => ACTORS.has(entries.get(id)?.kind ?? "place");
  const [first] = [...claim.mentions].sort((a, b) => a.start - b.start);
  const spoken = page.sources.some((id) => id !== first?.id && sources.includes(id));
  const subject = spoken ? mentions.find((id) => !sources.includes(id)) : mentions[0];
  if (!first || subject === undefined || first.start > NEAR_START) return null;
  if (!isActor(first.id) || !isActor(subject) || oneActor(first.id, subject)) return null;
  if (mentions.includes(first.id) || page.mentions.includes(subject) || sources.includes(subject))
    return null;
  if (page.sources.includes(first.id) && !spoken) return null;
  const name = nameIn(stored.claim.text, subject, entries);
  if (name === null) return null;
  return {
    kind: "actor",
    page: sideAt(claim.text, first.start, first.end),
    corpus: sideOf(stored.claim.text, name),
  };
}

/** A subject stands at the beginning of its sentence, after an article or a short opening at most. */
const NEAR_START = 30;

function oneActor(a: string, b: string): boolean {
  return a === b || ONE_ACTOR.some((names) => names.has(a) && names.has(b));
}

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
