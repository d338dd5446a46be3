import type { CorpusReader, StoredClaim } from "../../core/index/corpus-reader";
import { familiesOf } from "../../core/match/lineage/join-families";
import { traceOrigins } from "../../core/match/lineage/trace-origins";
import type { Origin } from "../../core/match/match";
import { openCompiledPack } from "../pack/reader";
import { readSides, type Side } from "./labelled-pairs";
import { type Kinship, kinshipOf, type LineageGroup, pairsOf, readLineageLabels } from "./lineage-labels";
import { printNearDuplicates } from "./near-duplicates";
import { share } from "./ranking-figures";

/** Two claims of one event, by the reader, by us, and by the plain baseline. */
interface Judged {
  readonly side: Side;
  readonly event: string;
  readonly claims: readonly [StoredClaim, StoredClaim];
  readonly origins: readonly [Origin, Origin];
  readonly label: Kinship;
  readonly found: Kinship;
  readonly baseline: Kinship;
}

/**
 * Prints how well outlets are grouped by origin: first precision of the pairs said to be of one origin, then recall, then every
 * false merge by name. No label rests on the reports' credits, so that they are hidden; the second table shows them.
 */
export async function run(): Promise<void> {
  const groups = readLineageLabels();
  const reader = await openCompiledPack();
  for (const hidden of [true, false]) {
    const judged = await judgeAll(groups, reader, hidden);
    console.log(`\n# lineage, ${hidden ? "credits hidden" : "with credits"}: ${groups.length} groups`);
    const sides: readonly (readonly Side[])[] = [["train", "dev", "test"], ["train", "dev"], ["test"]];
    for (const some of sides) {
      print(
        some.join(" + "),
        judged.filter(({ side }) => some.includes(side)),
      );
    }
    printFalseMerges(judged);
    if (process.argv.includes("--missed")) printMissed(judged);
  }
  printAgreement(groups, readLineageLabels("lineage-second.jsonl"));
  printNearDuplicates();
}

async function judgeAll(
  groups: readonly LineageGroup[],
  reader: CorpusReader,
  hidden: boolean,
): Promise<Judged[]> {
  const [reference, sideOf, claims] = [await reader.reference(), readSides(), await claimsById(reader)];
  const entries = new Map(reference.gazetteer.map((entry) => [entry.id, entry]));
  const families = familiesOf(reference.outlets);
  return groups.flatMap((group) => {
    const stored = group.claims.flatMap(({ claim }) => {
      const found = claims.get(claim);
      if (!found) throw new Error(`lineage.jsonl names ${claim}, which is not in the pack`);
      return hidden ? [{ ...found, report: { ...found.report, credits: [] } }] : [found];
    });
    const origins = traceOrigins(stored, { credits: reference.credits, entries, families });
    return pairsOf(stored.length).flatMap(([before, at]) => {
      const [one, other] = [stored[before], stored[at]];
      const [first, second] = [origins[before], origins[at]];
      if (!one || !other || !first || !second) return [];
      const label = kinshipOf(group.claims[before]?.origin, group.claims[at]?.origin);
      return [
        {
          side: sideOf(group.event),
          event: group.event,
          claims: [one, other] as const,
          origins: [first, second] as const,
          label,
          found: kinshipOf(known(first), known(second)),
          baseline: kinshipOf(one.claim.attributedTo, other.claim.attributedTo),
        },
      ];
    });
  });
}

async function claimsById(reader: CorpusReader): Promise<ReadonlyMap<string, StoredClaim>> {
  const { size } = await reader.collection();
  const stored = await reader.claims(Array.from({ length: size }, (_, doc) => doc));
  return new Map([...stored.values()].map((each) => [each.claim.id, each]));
}

function known({ id, kind }: Origin): string | null {
  return kind === "unknown" ? null : id;
}

function print(name: string, pairs: readonly Judged[]): void {
  const [labelled, same] = [pairs.filter(isDecided), pairs.filter(({ label }) => label === "same")];
  console.log(
    `\n## ${name}: ${labelled.length} labelled pairs, ${same.length} of one origin, ${pairs.length - labelled.length} unknown`,
  );
  for (const by of ["found", "baseline"] as const) {
    const merged = labelled.filter((pair) => pair[by] === "same");
    const right = merged.filter(({ label }) => label === "same").length;
    const doubtful = pairs.filter((pair) => pair.label === "unknown" && pair[by] === "same").length;
    console.log(
      `${by === "found" ? "ours" : "baseline (equal attributions)"}: precision ${share(right, merged.length)}, ` +
        `recall ${share(right, same.length)}; merged where the reader does not know: ${doubtful}`,
    );
  }
}

function isDecided({ label }: Judged): boolean {
  return label !== "unknown";
}

function printFalseMerges(pairs: readonly Judged[]): void {
  const wrong = pairs.filter(({ label, found }) => label === "different" && found === "same");
  console.log(`\nfalse merges: ${wrong.length}`);
  for (const pair of wrong) console.log(describe(pair));
}

function printMissed(pairs: readonly Judged[]): void {
  const missed = pairs.filter(
    ({ label, found, side }) => label === "same" && found !== "same" && side !== "test",
  );
  console.log(`\nmissed on train and dev: ${missed.length}`);
  for (const pair of missed) console.log(describe(pair));
}

const KINSHIPS: readonly Kinship[] = ["same", "different", "unknown"];

/** How often the two readings of a fifth of the groups agree on a pair, and Cohen's kappa of it. */
function printAgreement(groups: readonly LineageGroup[], second: readonly LineageGroup[]): void {
  const first = new Map(groups.flatMap(({ claims }) => claims.map(({ claim, origin }) => [claim, origin])));
  const pairs = second.flatMap(({ claims }) =>
    pairsOf(claims.length).map(([before, at]) => {
      const [one, other] = [claims[before], claims[at]];
      const firstly = kinshipOf(first.get(one?.claim ?? ""), first.get(other?.claim ?? ""));
      return [firstly, kinshipOf(one?.origin, other?.origin)] as const;
    }),
  );
  const shareOf = (side: 0 | 1, kinship: Kinship) =>
    pairs.filter((pair) => pair[side] === kinship).length / pairs.length;
  const agreed = pairs.filter(([one, other]) => one === other).length / pairs.length;
  const chance = KINSHIPS.reduce((sum, kinship) => sum + shareOf(0, kinship) * shareOf(1, kinship), 0);
  const kappa = (agreed - chance) / (1 - chance);
  console.log(
    `\n# second reading of ${second.length} groups: ${pairs.length} pairs, ${(100 * agreed).toFixed(1)}% alike, kappa ${kappa.toFixed(2)}`,
  );
}

function describe({ side, event, claims, origins }: Judged): string {
  const [one, other] = claims.map(({ claim, report }) => `${report.outlet.name} ${claim.id}`);
  return `- ${event} (${side}): ${one} [${origins[0].id}] / ${other} [${origins[1].id}]`;
}
