import { writeFileSync } from "node:fs";
import { writtenClaim } from "../../cli/eval/asked-claims";
import { type LabelledPair, readEvents, readLabelledPairs } from "../../cli/eval/labelled-pairs";
import { type PageClaim, readPairs, readSidedClaims } from "../../cli/eval/page-labels";
import { openSimilarities } from "../../cli/model/similarities";
import { openCompiledPack } from "../../cli/pack/reader";
import { analyseClaim } from "../../core/claims/analyse";
import type { Claim } from "../../core/claims/claim";
import { createRecogniser, type Recogniser } from "../../core/claims/recogniser";
import type { Report } from "../../core/corpus/report";
import { findCandidates } from "../../core/match/candidates";
import { couplesOf } from "../../core/match/couples";
import { compareClaims } from "../../core/match/features/compare-claims";
import { corpusSide, pageSide } from "../../core/match/features/compared-claims";
import { FEATURE_NAMES } from "../../core/match/features/feature-vector";
import { LEARNT_SETS } from "./learnt-sets";
import { readPack } from "./read-pack";

/** A query: a claim of the corpus read as a page claim, plainly or in a longer sentence as pages have them. */
interface Query {
  readonly claim: Claim;
  readonly q: string;
  readonly partner: string | null;
}

/** Writes one line a labelled pair, and one a strong unlabelled candidate of another event, with its features. */
async function main(out: string): Promise<void> {
  const { reports, reference } = readPack();
  const reader = await openCompiledPack();
  const recogniser = createRecogniser(reference.gazetteer);
  const sentences = readSidedClaims(LEARNT_SETS);
  const pairs = [
    ...(readLabelledPairs() ?? []),
    ...[...LEARNT_SETS, "page-answers" as const].flatMap(readPairs),
  ];
  const events = new Map([...readEvents(), ...sentences.map(({ id, event }) => [id, event] as const)]);
  const sides = new Map(sentences.map(({ id, side }) => [id, side]));
  const docs = new Map(reports.flatMap(({ claims }) => claims).map(({ id }, doc) => [id, doc]));
  const homes = new Map(reports.flatMap((report) => report.claims.map(({ id }) => [id, report] as const)));
  const labels = new Map(pairs.map((pair) => [`${pair.q} ${pair.c}`, pair]));
  const queries = [
    ...[...new Set(pairs.map(({ q }) => q))].flatMap((q, at) => queriesOf(q, at, homes.get(q), recogniser)),
    ...sentences.map((sentence) => queryOf(sentence, recogniser)),
  ];
  const { searched, translate } = await findCandidates(
    queries.map(({ claim }) => claim),
    reader,
  );
  const similarities = await openSimilarities();
  const lines: string[] = [];
  for (const [at, { claim, proposition, candidates }] of searched.entries()) {
    const query = queries[at];
    if (!query) continue;
    const page = pageSide(claim, proposition, translate);
    const own = homes.get(query.q)?.outlet;
    const found = new Map(candidates.map((candidate) => [candidate.stored.doc, candidate.found]));
    const best = candidates[0]?.found.score ?? 0;
    const wanted = pairs.filter(({ q }) => q === query.q).map(({ c }) => docs.get(c) ?? -1);
    const asked = await reader.claims([...new Set([...found.keys(), ...wanted])]);
    const compared = [...asked.values()]
      .filter(({ report }) => report.outlet.id !== own)
      .map((stored) => {
        const side = corpusSide(stored);
        const place = found.get(stored.doc) ?? { score: 0, best, place: candidates.length };
        return { side, features: compareClaims(page, side, place) };
      });
    const cosines = await similarities(() =>
      couplesOf([{ claim, candidates: compared.map(({ side }) => side) }], reader),
    );
    for (const [place, { side, features }] of compared.entries()) {
      const { id } = side.stored.claim;
      const sameness = labelOf(query, id, labels, events);
      if (sameness === null) continue;
      lines.push(
        JSON.stringify({
          q: query.q,
          c: id,
          plain: query.partner === null && claim.id === query.q && !sides.has(query.q),
          side: sides.get(query.q),
          event: events.get(query.q),
          candidateEvent: events.get(id),
          languages: `${claim.language}-${side.stored.report.language}`,
          found: found.has(side.stored.doc),
          sameness,
          cosine: cosines[place] ?? null,
          disputed: labels.get(`${query.q} ${id}`)?.disputed === true,
          features: FEATURE_NAMES.map((name) => (Number.isNaN(features[name]) ? null : features[name])),
        }),
      );
    }
  }
  writeFileSync(out, `${lines.join("\n")}\n`);
  writeFileSync(`${out}.names`, JSON.stringify(FEATURE_NAMES));
  console.error(`${lines.length} rows`);
}

const STRENGTH = ["unrelated", "related", "adds", "same"];

/**
 * A pair's label; `rival` for an unlabelled candidate of another event; null where nobody knows. A compound of two claims is the
 * same as what either is the same as (the labelling guide says so).
 */
function labelOf(
  { q, partner }: Query,
  c: string,
  labels: ReadonlyMap<string, LabelledPair>,
  events: ReadonlyMap<string, string>,
): string | null {
  const own = labels.get(`${q} ${c}`)?.sameness;
  const other = partner === null ? undefined : labels.get(`${partner} ${c}`)?.sameness;
  if (own === undefined) return events.get(c) === events.get(q) || other !== undefined ? null : "rival";
  if (partner === null || own === "same") return own;
  if (other === undefined) return events.get(partner) === events.get(c) ? null : own;
  return STRENGTH[Math.max(STRENGTH.indexOf(own), STRENGTH.indexOf(other))] ?? null;
}

/** A claim as it stands; with who said it; joined with the next claim of its report: sentences of pages hold as much. */
function queriesOf(q: string, at: number, report: Report | undefined, recogniser: Recogniser): Query[] {
  const index = report?.claims.findIndex(({ id }) => id === q) ?? -1;
  const own = report?.claims[index];
  if (!report || !own) return [];
  const others = report.claims.filter(({ id }) => id !== q).map(({ text }) => text);
  const context = at % 2 === 0 ? [report.headline?.text ?? "", ...others].join(" ") : "";
  const read = (id: string, text: string) =>
    analyseClaim(
      {
        id,
        text,
        context,
        language: report.language,
        published: report.published,
        domain: new URL(report.url).hostname,
      },
      recogniser,
    );
  const plain: Query = { claim: read(q, own.text), q, partner: null };
  const next = report.claims[index + 1] ?? report.claims[index - 1];
  const bare = own.text.replace(/\.$/, "");
  const said =
    own.attributedTo !== null && report.language === "en" ? `${bare}, ${own.attributedTo} said.` : null;
  const joiner = { es: "y", pt: "e" }[report.language] ?? "and";
  return [
    plain,
    ...(said ? [{ claim: read(`${q} said`, said), q, partner: null }] : []),
    ...(next ? [{ claim: read(`${q} and`, `${bare}, ${joiner} ${next.text}`), q, partner: next.id }] : []),
  ];
}

function queryOf(sentence: PageClaim, recogniser: Recogniser): Query {
  return { claim: writtenClaim(sentence, recogniser), q: sentence.id, partner: null };
}

const [, , file] = process.argv;
if (file === undefined || process.env.CAREO_CORPUS === undefined) {
  console.error("write-features: name the file to write; CAREO_CORPUS names the folder with pairs.jsonl");
  process.exitCode = 1;
} else {
  await main(file);
}
