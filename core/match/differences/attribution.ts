import type { Difference } from "../match";
import { type ComparedPair, sideAt } from "./compared-pair";

/** Somebody else is said to have said it, or somebody of another level. A relayer in between ("told Reuters") is not the speaker. */
export function findAttribution({ claim, page, stored, entries }: ComparedPair): Difference | null {
  const { attributedTo } = stored.claim;
  if (attributedTo === null) return null;
  const isSpeaker = (id: string) => entries.get(id)?.kind !== "outlet";
  const ours = page.sources.filter(isSpeaker);
  const theirs = stored.proposition.sources.filter(isSpeaker);
  if (ours.length === 0 || theirs.length === 0 || ours.some((id) => theirs.includes(id))) return null;
  const named = (ids: readonly string[], among: readonly string[]) => ids.some((id) => among.includes(id));
  if (named(ours, stored.proposition.mentions) || named(theirs, page.mentions)) return null;
  if (ours.some((id) => theirs.some((other) => ofOneHouse(id, other)))) return null;
  const source = claim.attribution.find(({ mention }) => mention === null || isSpeaker(mention));
  if (!source) return null;
  const own =
    source.end > source.start
      ? sideAt(claim.text, source.start, source.end)
      : { text: source.source, span: null };
  return { kind: "attribution", page: own, corpus: { text: attributedTo, span: null } };
}

/** Kinds of unnamed source that may be the same person: an official may be "a White House official". */
function ofOneHouse(a: string, b: string): boolean {
  return a.startsWith("unnamed-") && b.startsWith("unnamed-");
}
