import { analyseClaim, type ClaimInput } from "../../core/claims/analyse";
import type { Claim } from "../../core/claims/claim";
import { createRecogniser } from "../../core/claims/recogniser";
import type { CorpusReader, StoredClaim } from "../../core/index/corpus-reader";
import { findCandidates } from "../../core/match/candidates";
import { findDifferences } from "../../core/match/differences/find-differences";
import { type Difference, DifferenceKind } from "../../core/match/match";
import { openCompiledPack } from "../pack/reader";
import { printDenials } from "./denial";
import { confusionOf, type FoundKinds, figuresOf, macroF1 } from "./difference-figures";
import { type LabelledPair, readEvents, readLabelledPairs, readSides, type Side } from "./labelled-pairs";
import { PAGE_SETS, type PageSet, readPageClaims, readPairs } from "./page-labels";
import { printProduct } from "./product-differences";
import { share } from "./ranking-figures";
import { wilson } from "./wilson";

/** A labelled `same` pair with the differences that the rules find in it; null where the record does not hold one of its claims. */
interface Compared extends FoundKinds {
  readonly pair: LabelledPair;
  readonly set: "corpus" | "page" | "fresh" | "kinds" | "wide" | "late" | "test";
  readonly side: Side;
  readonly languages: string;
  readonly compared: {
    readonly page: Claim;
    readonly stored: StoredClaim;
    readonly differences: readonly Difference[];
  } | null;
}

/**
 * `npm run eval -- differences [--errors KIND] [--product]`: precision, recall and F1 of each kind of difference, by split, set and language;
 * with `--product`, how many of those are right that the product would show beyond the labelled pairs, and those not read yet.
 */
export async function run(): Promise<void> {
  const reader = await openCompiledPack();
  const asked = DifferenceKind.safeParse(process.argv[process.argv.indexOf("--errors") + 1]);
  const kind = asked.success ? asked.data : null;
  if (process.argv.includes("--product")) return printProduct(reader, kind);
  const compared = await compareLabelled(reader);
  printDifferences(compared);
  printDenials();
  if (kind !== null) printErrors(compared, kind);
}

/** Compares all labelled `same` pairs: the corpus's own (where CAREO_CORPUS is set) and those of our page-style sentences. */
export async function compareLabelled(reader: CorpusReader): Promise<Compared[]> {
  const { size } = await reader.collection();
  const all = await reader.claims(Array.from({ length: size }, (_, doc) => doc));
  const claims = new Map([...all.values()].map((stored) => [stored.claim.id, stored]));
  const { gazetteer } = await reader.reference();
  const entries = new Map(gazetteer.map((entry) => [entry.id, entry]));
  const recogniser = createRecogniser(gazetteer);
  const labelled = [...corpusPairs(claims), ...[...PAGE_SETS, "late" as const].flatMap(pagePairs)].filter(
    ({ pair }) => pair.sameness === "same",
  );
  const inputs = labelled.flatMap(({ input }) => input ?? []);
  const queries = new Map(inputs.map((input) => [input.id, analyseClaim(input, recogniser)]));
  const { searched } = await findCandidates([...queries.values()], reader);
  const asked = new Map(searched.map((each) => [each.claim.id, each]));
  return labelled.map(({ pair, set, side }): Compared => {
    const [search, stored] = [asked.get(pair.q), claims.get(pair.c)];
    const truth = pair.differences ?? [];
    if (!search || !stored)
      return { pair, set, side, truth, found: [], absent: true, languages: "", compared: null };
    const { claim, proposition } = search;
    const differences = findDifferences({ claim, page: proposition, stored, entries });
    return {
      pair,
      set,
      side,
      truth,
      found: differences.map(({ kind }) => kind),
      absent: false,
      languages: `${claim.language}-${stored.report.language}`,
      compared: { page: claim, stored, differences },
    };
  });
}

/** A labelled pair with what is asked, null where its claim is not in the record. */
interface Labelled {
  readonly pair: LabelledPair;
  readonly input: ClaimInput | null;
  readonly set: Compared["set"];
  readonly side: Side;
}

function corpusPairs(claims: ReadonlyMap<string, StoredClaim>): Labelled[] {
  const [events, sideOf] = [readEvents(), readSides()];
  return (readLabelledPairs() ?? []).map((pair) => {
    const asked = { pair, set: "corpus" as const, side: sideOf(events.get(pair.q)) };
    const stored = claims.get(pair.q);
    if (!stored) return { ...asked, input: null };
    const { language, published, domain } = stored.report;
    return { ...asked, input: { id: pair.q, text: stored.claim.text, language, published, domain } };
  });
}

function pagePairs(set: PageSet): Labelled[] {
  const claims = readPageClaims(set);
  return readPairs(set).map((pair) => {
    const claim = claims.get(pair.q);
    if (!claim) throw new Error(`${set}: a pair names the sentence ${pair.q}, which is not written`);
    const { id, text, language, published, domain, split } = claim;
    const input = { id, text, language, published, domain };
    return { pair, input, set: set === "differences" ? "page" : set, side: split };
  });
}

/** Prints the figures of each split, set and language, and the confusion; the sets whose errors were read and the one of the test events apart, then with all of test, and all pairs of all sets. */
export function printDifferences(all: readonly Compared[]): void {
  const absent = all.filter((each) => each.absent).length;
  console.log(`\n## differences: pairs with a claim that is not in the record, counted as wrong: ${absent}`);
  const compared = all.filter(({ set }) => set === "corpus" || set === "page");
  for (const side of ["train", "dev", "test"] as const) {
    const own = compared.filter((each) => each.side === side);
    print(`${side}, all labelled same pairs`, own);
    for (const set of ["page", "corpus"] as const) {
      const some = own.filter((each) => each.set === set);
      if (some.length > 0)
        print(`${side}, ${set === "page" ? "page-style sentences" : "corpus claims"}`, some);
    }
  }
  for (const set of READ_SETS)
    print(
      `${set} sentences, whose errors were read`,
      all.filter((each) => each.set === set),
    );
  const later = all.filter(({ set }) => set === "test");
  print("test sentences, written and labelled without the rules", later);
  print("test, all labelled same pairs and the test sentences", [
    ...compared.filter(({ side }) => side === "test"),
    ...later,
  ]);
  print("all labelled same pairs of all sets", all);
  const groups: [string, (languages: string) => boolean][] = [
    ["English both", (languages) => languages === "en-en"],
    ["one language, Spanish or Portuguese", (languages) => /^(es-es|pt-pt)$/.test(languages)],
    ["across languages", (languages) => languages.slice(0, 2) !== languages.slice(3, 5)],
  ];
  for (const [name, has] of groups)
    print(
      `dev + test, ${name}`,
      compared.filter((each) => each.side !== "train" && has(each.languages)),
    );
  printConfusion(
    "dev + test",
    compared.filter(({ side }) => side !== "train"),
  );
}

function print(name: string, pairs: readonly Compared[]): void {
  const figures = figuresOf(pairs);
  console.log(`\n## differences, ${name} (${pairs.length}): macro-F1 ${macroF1(figures).toFixed(3)}`);
  for (const { kind, right, found, truth, f1 } of figures) {
    if (found + truth === 0) continue;
    console.log(
      `${kind.padEnd(12)} precision ${share(right, found).padEnd(16)} recall ${share(right, truth).padEnd(16)} F1 ${f1.toFixed(3)}${intervalOf(right, found)}`,
    );
  }
}

function intervalOf(right: number, found: number): string {
  const interval = wilson(right, found);
  return interval ? ` precision, 95 %: ${interval.map((end) => end.toFixed(2)).join(" to ")}` : "";
}

function printConfusion(name: string, pairs: readonly Compared[]): void {
  const kinds = [...DifferenceKind.options, "none", "absent"];
  const rows = confusionOf(pairs);
  console.log(`\n## differences, ${name}: label down, found across`);
  console.log(`${"".padEnd(12)} ${kinds.map((kind) => kind.slice(0, 7).padStart(7)).join(" ")}`);
  for (const label of kinds) {
    const row = rows.get(label);
    if (row)
      console.log(
        `${label.padEnd(12)} ${kinds.map((kind) => String(row.get(kind) ?? 0).padStart(7)).join(" ")}`,
      );
  }
}

/** Sets with sides of their own, none of the test events: the errors on both were read. */
const READ_SETS = ["fresh", "kinds", "wide", "late"] as const;

function isRead(set: Compared["set"]): boolean {
  return READ_SETS.some((each) => each === set);
}

/** Lists pairs in which a kind was missed or wrongly found, but none of the test events whose errors are kept unread. */
function printErrors(all: readonly Compared[], kind: DifferenceKind): void {
  for (const { pair, truth, found, side, set, compared } of all) {
    const isUnread = side === "test" && !isRead(set);
    if (!compared || isUnread || truth.includes(kind) === found.includes(kind)) continue;
    const { page, stored, differences } = compared;
    const { claim, report } = stored;
    console.log(
      `\n${found.includes(kind) ? "WRONG" : "MISSED"} ${side} ${set} ${pair.q} ${pair.c} label ${truth.join(",") || "-"} found ${found.join(",") || "-"}${pair.weak ? " weak" : ""}`,
    );
    console.log(
      `  ${page.text} ${JSON.stringify(page.figures.map(({ value, unit, bound, what }) => [value, unit, bound, what]))} ${JSON.stringify(page.attribution.map((each) => [each.source, each.mention]))}\n  ${claim.text} @${claim.attributedTo ?? "-"} {${claim.eventDate ?? ""}; ${report.published ?? ""}} ${claim.stance} ${claim.quote?.text ?? ""}`,
    );
    console.log(
      `  ${JSON.stringify(differences.filter((each) => each.kind === kind).map((each) => [each.page.text, each.corpus.text]))} ${JSON.stringify(claim.figures.map(({ value, unit, bound, what }) => [value, unit, bound, what]))}`,
    );
  }
}
