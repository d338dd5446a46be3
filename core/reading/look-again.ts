import { analyseClaim } from "../claims/analyse";
import { recogniserOf } from "../claims/recogniser-of";
import type { CorpusReader } from "../index/corpus-reader";
import type { Match } from "../match/match";
import { type MatchOptions, matchClaims } from "../match/match-claims";
import { claimFingerprint } from "./claim-fingerprint";
import { viewDenier } from "./denier";
import { revisedTellings } from "./revised-tellings";
import { type ReadMark, type SinceNews, toldBy } from "./since-read";

/** What looking again came to: what is new, and the marks with all that is known by now. */
export interface LookedAgain {
  readonly news: readonly SinceNews[];
  readonly marks: readonly ReadMark[];
}

/** The differences that are news, the weightiest first. */
const NEWS = ["denial", "update", "figure"] as const;

/**
 * Looks for what other outlets report by now of claims that were read. A claim's own words were not kept: it is looked for by those of the
 * report that told the same. Only reports that were not known then are news, and that report itself where it was revised, and only where they
 * deny it or have another figure. Called right after reading, it only notes what is known.
 */
export async function lookAgain(
  marks: readonly ReadMark[],
  reader: CorpusReader,
  { at, ...options }: Pick<MatchOptions, "similarities" | "calibration"> & { readonly at: number },
): Promise<LookedAgain> {
  const { gazetteer } = await reader.reference();
  const recogniser = recogniserOf(gazetteer);
  const claims = marks.map(({ claim, told: { text, language, published, eventDate, domain } }) => {
    // An event's date is only given where it is known: else the sentence's own words tell it.
    const date = eventDate === null ? {} : { eventDate };
    const spoken = language.startsWith("es") ? "es" : language.startsWith("pt") ? "pt" : "en";
    return analyseClaim({ id: claim, text, language: spoken, published, domain, ...date }, recogniser);
  });
  const answers = await matchClaims(claims, reader, options);
  const looked = marks.flatMap((mark, place) =>
    claims.slice(place, place + 1).map((claim) => ({ mark, claim })),
  );
  const revised = await revisedTellings(looked, reader, options);
  // A page that was read and then saved is no news.
  const read = new Set(marks.map(({ claim }) => claim));
  const found = marks.map((mark, place) => {
    const matches = answers[place]?.matches ?? [];
    const known = new Set([...mark.known, mark.told.claimId]);
    const fresh = matches.filter(
      ({ claimId, tier, text }) =>
        tier === "painted" && !known.has(claimId) && !read.has(claimFingerprint(text)),
    );
    for (const { claimId } of matches) known.add(claimId);
    const own = revised.get(mark.claim);
    const told = own ? toldBy(own) : mark.told;
    return {
      news: newsOf(mark, own ? [...fresh, own] : fresh, at),
      mark: { ...mark, told, known: [...known] },
    };
  });
  return { news: found.flatMap(({ news }) => news), marks: found.map(({ mark }) => mark) };
}

/** At most one notice a claim: the weightiest difference of the best match that has it. */
function newsOf({ claim, told: before }: ReadMark, fresh: readonly Match[], at: number): SinceNews[] {
  for (const kind of NEWS) {
    const match = fresh.find(({ differences }) => differences.some((each) => each.kind === kind));
    const denial = match?.differences.find((each) => kind === "denial" && each.kind === kind);
    const denier = match && denial && { denier: viewDenier(denial, match) };
    if (match) return [{ claim, at, kind, before, after: toldBy(match), ...denier }];
  }
  return [];
}
