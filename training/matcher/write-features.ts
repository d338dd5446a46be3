import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Claim } from "../../core/claims/claim";
import { createRecogniser } from "../../core/claims/recogniser";
import { findCandidates } from "../../core/match/candidates";
import { corpusSide, pageSide } from "../../core/match/features/compared-claims";
import { compareClaims, FEATURE_NAMES } from "../../core/match/features/feature-vector";
import { pageClaim } from "./page-claim";
import { readLines, readPack } from "./read-pack";

/** A labelled pair: `q` is read as a page claim, `c` is the corpus claim. */
interface Pair {
  readonly q: string;
  readonly c: string;
  readonly sameness: string;
  readonly differences?: readonly string[];
  readonly disputed?: boolean;
}

const OUT = process.argv[2] ?? "/tmp/features.jsonl";

/** Writes one line a labelled pair, and one a strong unlabelled candidate of another event, with its features. */
async function main(): Promise<void> {
  const { reports, reference, reader } = readPack();
  const recogniser = createRecogniser(reference.gazetteer);
  const folder = process.env.CAREO_CORPUS ?? "";
  const pairs = readLines<Pair>(join(folder, "pairs.jsonl"));
  const events = new Map(
    readLines<{ claim: string; event: string }>(
      join(import.meta.dirname, "../../data/venezuela/evaluation/events.jsonl"),
    ).map(({ claim, event }) => [claim, event]),
  );
  const docs = new Map(reports.flatMap(({ claims }) => claims).map(({ id }, doc) => [id, doc]));
  const homes = new Map(reports.flatMap((report) => report.claims.map(({ id }) => [id, report] as const)));
  const queries: Claim[] = [...new Set(pairs.map(({ q }) => q))].flatMap((q, at) => {
    const report = homes.get(q);
    const claim = report?.claims.find(({ id }) => id === q);
    if (!report || !claim) return [];
    // Half of the queries come with the article around them, as pages do; half bare.
    const others = report.claims.filter(({ id }) => id !== q).map(({ text }) => text);
    const context = at % 2 === 0 ? [report.headline?.text ?? "", ...others].join(" ") : "";
    return [
      pageClaim(
        recogniser,
        q,
        claim.text,
        report.language,
        report.published,
        new URL(report.url).hostname,
        context,
      ),
    ];
  });
  const { searched, translate } = await findCandidates(queries, reader);
  const lines: string[] = [];
  for (const { claim, proposition, candidates } of searched) {
    const page = pageSide(claim, proposition, translate);
    const own = homes.get(claim.id);
    const found = new Map(candidates.map((candidate) => [candidate.stored.claim.id, candidate.found]));
    const labelled = new Map(pairs.filter(({ q }) => q === claim.id).map((pair) => [pair.c, pair]));
    const rivals = candidates
      .filter(({ stored }) => !labelled.has(stored.claim.id) && stored.report.outlet.id !== own?.outlet)
      .filter(({ stored }) => events.get(stored.claim.id) !== events.get(claim.id))
      .map(({ stored }) => stored.claim.id);
    for (const id of [...labelled.keys(), ...rivals]) {
      const stored = (await reader.claims([docs.get(id) ?? -1])).get(docs.get(id) ?? -1);
      if (!stored) continue;
      const best = candidates[0]?.found.score ?? 0;
      const features = compareClaims(
        page,
        corpusSide(stored),
        found.get(id) ?? { score: 0, best, place: candidates.length },
        Number.NaN,
      );
      lines.push(
        JSON.stringify({
          q: claim.id,
          c: id,
          event: events.get(claim.id),
          candidateEvent: events.get(id),
          languages: `${claim.language}-${stored.report.language}`,
          found: found.has(id),
          sameness: labelled.get(id)?.sameness ?? "rival",
          disputed: labelled.get(id)?.disputed === true,
          differences: labelled.get(id)?.differences ?? [],
          features: FEATURE_NAMES.map((name) => (Number.isNaN(features[name]) ? null : features[name])),
        }),
      );
    }
  }
  writeFileSync(OUT, `${lines.join("\n")}\n`);
  writeFileSync(`${OUT}.names`, JSON.stringify(FEATURE_NAMES));
  console.error(`${lines.length} rows`);
}

await main();
