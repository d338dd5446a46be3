import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { allClaims, askedClaim, writtenClaim } from "../../cli/eval/asked-claims";
import { readEvents } from "../../cli/eval/labelled-pairs";
import { readSidedClaims } from "../../cli/eval/page-labels";
import { openSimilarities } from "../../cli/model/similarities";
import { openCompiledPack } from "../../cli/pack/reader";
import type { Claim } from "../../core/claims/claim";
import { createRecogniser } from "../../core/claims/recogniser";
import type { CorpusReader } from "../../core/index/corpus-reader";
import { findCandidates } from "../../core/match/candidates";
import { couplesOf } from "../../core/match/couples";
import { compareClaims } from "../../core/match/features/compare-claims";
import { corpusSide, pageSide } from "../../core/match/features/compared-claims";
import { FEATURE_NAMES } from "../../core/match/features/feature-vector";
import { withoutOwn } from "../../core/match/own-outlet";
import { sameUtterance } from "../../core/match/same-utterance";
import { Forest, type Trees } from "../../core/match/scorer/forest";
import { type Calibrated, isUnlike, probability } from "../../core/match/scorer/sameness-score";
import { LEARNT_SETS } from "./learnt-sets";

/** The weights of one fold, as fit.py writes them with --folds. */
type Fold = Omit<Calibrated, "trees"> & { readonly trees: Trees };

/** A claim that is asked, of an event that its fold's trees have not learnt from. */
interface Asked {
  readonly claim: Claim;
  readonly set: "corpus" | "page";
  readonly event: string;
}

/** Least score that any bar may be set at. */
const LEAST = 0.3;

const ROOT = join(import.meta.dirname, "../..");

/** Writes one line a claim of the train and dev events: what would answer it on a page, scored by trees that have not learnt from its event. */
async function main(foldsFile: string, out: string): Promise<void> {
  const { events, folds }: { events: Record<string, number>; folds: Fold[] } = JSON.parse(
    readFileSync(foldsFile, "utf8"),
  );
  const packed = folds.map((fold) => ({ ...fold, trees: new Forest(fold.trees) }));
  const reader = await openCompiledPack();
  const reference = await reader.reference();
  const asked = (await askedClaims(reader)).filter(({ event }) => events[event] !== undefined);
  const { searched, translate } = await findCandidates(
    asked.map(({ claim }) => claim),
    reader,
  );
  const foreign = withoutOwn(searched, reference);
  const couples = await couplesOf(foreign, reader);
  const cosines = process.argv.includes("--features")
    ? []
    : await (await openSimilarities())(async () => couples);
  const dev = new Set<string>(JSON.parse(readFileSync(join(ROOT, "training/split.json"), "utf8")).dev);
  let couple = 0;
  const lines = foreign.map(({ claim, proposition, candidates }, at) => {
    const page = pageSide(claim, proposition, translate);
    const { event = "", set = "corpus" } = asked[at] ?? {};
    const fold = packed[events[event] ?? -1];
    const answers = candidates.flatMap(({ stored, found }) => {
      const cosine = cosines[couple++] ?? Number.NaN;
      const features = compareClaims(page, corpusSide(stored), found);
      const utterance = sameUtterance(claim, stored);
      if (!fold || (!utterance && isUnlike(features.coverProduct, cosine))) return [];
      const row = FEATURE_NAMES.map((name) => features[name]);
      const same = probability(fold, row, cosine);
      if (!utterance && same < LEAST) return [];
      const { id, family } = stored.report.outlet;
      return [{ c: stored.claim.id, report: stored.report.id, outlet: id, family, same, utterance }];
    });
    const side = dev.has(event) ? "dev" : "train";
    return JSON.stringify({ q: claim.id, set, side, event, length: page.length, answers });
  });
  writeFileSync(out, `${lines.join("\n")}\n`);
  console.error(`${lines.length} claims`);
}

/** All claims of the corpus, as if each stood on a page, and the page-style sentences. */
async function askedClaims(reader: CorpusReader): Promise<Asked[]> {
  const recogniser = createRecogniser((await reader.reference()).gazetteer);
  const eventOf = readEvents();
  const own = (await allClaims(reader)).map((stored): Asked => {
    return {
      claim: askedClaim(stored, recogniser),
      set: "corpus",
      event: eventOf.get(stored.claim.id) ?? "",
    };
  });
  const pages = readSidedClaims(LEARNT_SETS).map((sentence): Asked => {
    return { claim: writtenClaim(sentence, recogniser), set: "page", event: sentence.event };
  });
  return [...own, ...pages];
}

const [, , folds, out] = process.argv;
if (folds === undefined || out === undefined) {
  console.error("write-answers: FOLDS.json OUT.jsonl [--features]");
  process.exitCode = 1;
} else {
  await main(folds, out);
}
