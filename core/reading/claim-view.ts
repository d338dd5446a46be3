import type { Claim } from "../claims/claim";
import type {
  Count,
  Difference,
  DifferenceKind,
  DifferenceSide,
  Match,
  Origin,
  OriginGround,
  QuoteRun,
  Sameness,
  SharedWords,
  Silence,
  Why,
} from "../match/match";
import { type DenierView, viewDenier } from "./denier";
import { displayRuns, displayText, type TextRun } from "./display-text";
import { groupByOrigin } from "./group-by-origin";
import { kindOfDifferences, type MarkKind, markKind } from "./mark-kind";
import type { ReadClaim } from "./reading";
import { relateQuotations, type ToldRelation } from "./relate-quotations";
import { archivedCopy, type SafeLink, safeLink } from "./safe-link";

/** A difference ready to show: both sides in runs, the words that decide marked. */
export interface DifferenceView {
  readonly kind: DifferenceKind;
  readonly page: readonly TextRun[];
  readonly corpus: readonly TextRun[];
  /** Of a denial: by whom, and when. */
  readonly denier?: DenierView;
  /** Both sides of a quote word by word: equal runs are the same on both, where one side has no words it is empty. */
  readonly aligned?: readonly { readonly page: string; readonly corpus: string }[];
}

/** One statement of a report. `summary` is in our words, save where `words` says otherwise; `quote` is the speaker's or outlet's own. */
export interface StatementView {
  readonly id: string;
  /** Sure enough to mark the page by. */
  readonly sure: boolean;
  readonly sameness: Sameness;
  readonly line: Exclude<MarkKind, "plain">;
  readonly summary: readonly TextRun[];
  /** Whose words the summary is: ours, or, in what the reader saved, the outlet's sentence or the reader's. */
  readonly words: "ours" | "outlet" | "reader";
  readonly attributedTo: string | null;
  readonly quote: { readonly speaker: string | null; readonly text: string } | null;
  /** How its quotation stands to the page's of the same utterance, where both quote it in other words. */
  readonly quoteRelation: ToldRelation | null;
  readonly differences: readonly DifferenceView[];
  readonly score: number;
  readonly why: Why;
  /** In which words the origin was read, or why it is unknown: an English sentence, and the rule with its values to phrase it by. */
  readonly evidence: string;
  readonly ground: Omit<OriginGround, "report" | "fromReport"> | null;
  /** By whom the statement came, the nearest to the report first, where it is more than the origin. */
  readonly trail: readonly string[];
}

/** A report with all of its statements that answer the claim. */
export interface ReportView {
  readonly id: string;
  readonly outlet: string;
  readonly country: string | null;
  readonly aggregator: boolean;
  readonly carrier: string | null;
  readonly language: string;
  readonly published: string | null;
  readonly headline: string | null;
  readonly nearHeadline: boolean;
  /** Share of narration in common with the page, where its text is known by hashes and shares some. */
  readonly sharedText: number | null;
  readonly link: SafeLink | null;
  readonly archived: string | null;
  readonly statements: readonly StatementView[];
}

/** The reports that go back to one origin. */
export interface GroupView {
  readonly id: string;
  readonly kind: Origin["kind"];
  readonly name: string;
  /** Who alone spoke to the origin, where all that tell it tell the same: "senior official, unnamed". */
  readonly source: string | null;
  readonly outlets: number;
  readonly reports: readonly ReportView[];
}

/** A page claim with all that is shown of it: cleaned, grouped, its links judged. */
export interface ClaimView {
  readonly id: string;
  readonly text: readonly TextRun[];
  readonly language: string;
  readonly line: MarkKind;
  readonly count: Count;
  readonly differences: readonly DifferenceView[];
  readonly groups: readonly GroupView[];
  readonly listed: readonly ReportView[];
  readonly silence: Silence | null;
}

/** Prepares a claim for show, so that views only lay out what they are given. Text is foreign until it went through here. */
export function viewClaim({ claim, answer }: ReadClaim): ClaimView {
  const painted = answer.matches.filter((match) => match.tier === "painted");
  const spans = painted.flatMap((match) => match.differences.flatMap(({ page }) => page.span ?? []));
  return {
    id: claim.id,
    text: displayRuns(claim.text, spans),
    language: claim.language,
    line: markKind(answer.matches),
    count: answer.count,
    differences: firstOfEachKind(painted),
    groups: groupByOrigin(painted).map(({ origin, matches }) => ({
      id: origin.kind === "unknown" ? "unknown" : origin.id,
      kind: origin.kind,
      name: displayText(origin.name),
      source: sourceOf(matches),
      outlets: new Set(matches.map((match) => match.outlet.id)).size,
      reports: viewReports(matches, claim),
    })),
    listed: viewReports(
      answer.matches.filter((match) => match.tier === "listed"),
      claim,
    ),
    silence: answer.silence ?? null,
  };
}

function sourceOf(matches: readonly Match[]): string | null {
  const sources = matches.flatMap(
    ({ origin }) => origin.chain?.filter(({ kind }) => kind === "source") ?? [],
  );
  const [first] = sources;
  return first && sources.every(({ id }) => id === first.id) ? displayText(first.name) : null;
}

/** The matches by report, in the order of each report's best. */
function viewReports(matches: readonly Match[], claim: Claim): readonly ReportView[] {
  const byReport = new Map<string, [Match, ...Match[]]>();
  for (const match of matches) {
    const same = byReport.get(match.reportId);
    if (same) same.push(match);
    else byReport.set(match.reportId, [match]);
  }
  return [...byReport.values()].map((each) => viewReport(each, claim));
}

function viewReport(matches: readonly [Match, ...Match[]], claim: Claim): ReportView {
  const [{ reportId, outlet, url, language, published, headline, nearHeadline = false }] = matches;
  const link = safeLink(url);
  return {
    id: reportId,
    outlet: displayText(outlet.name),
    country: outlet.country,
    aggregator: outlet.aggregator,
    carrier: outlet.carrier === null ? null : displayText(outlet.carrier),
    language,
    published,
    headline: headline === null ? null : displayText(headline),
    nearHeadline,
    sharedText: matches[0].sharedText ?? null,
    link,
    archived: link === null ? null : archivedCopy(link, published),
    statements: matches.map((match) => viewStatement(match, claim)),
  };
}

function viewStatement(match: Match, claim: Claim): StatementView {
  const spans = match.differences.flatMap(({ corpus }) => corpus.span ?? []);
  return {
    id: match.claimId,
    sure: match.tier === "painted",
    sameness: match.sameness,
    line: kindOfDifferences(match.differences.map(({ kind }) => kind)),
    summary: displayRuns(match.text, spans),
    words: match.words ?? "ours",
    attributedTo: match.attributedTo === null ? null : displayText(match.attributedTo),
    quote: match.quote && {
      speaker: match.quote.speaker === null ? null : displayText(match.quote.speaker),
      text: displayText(match.quote.text),
    },
    quoteRelation: relateQuotations(claim, match),
    differences: match.differences.map((each) => viewDifference(each, match)),
    score: match.score,
    why: viewWhy(match.why),
    evidence: displayText(match.origin.evidence),
    ground: viewGround(match.origin),
    trail: viewTrail(match.origin),
  };
}

/** The words in it are the page's and the corpus's: cleaned as all others. */
function viewWhy({ shared, names, quoted, figures, ...why }: Why): Why {
  const words = (each: SharedWords) => ({
    ...each,
    text: displayText(each.text),
    corpusText: displayText(each.corpusText),
  });
  const side = ({ text, span }: DifferenceSide) => ({ text: displayText(text), span });
  return {
    ...why,
    ...(shared && { shared: shared.map(words) }),
    ...(quoted && { quoted: quoted.map(words) }),
    ...(names && { names: names.map((each) => ({ ...each, name: displayText(each.name) })) }),
    ...(figures && {
      figures: figures.map(({ page, corpus }) => ({ page: side(page), corpus: side(corpus) })),
    }),
  };
}

function viewGround({ ground }: Origin): StatementView["ground"] {
  if (!ground) return null;
  const { rule, outlet, words, name, date, from } = ground;
  return {
    rule,
    outlet: displayText(outlet),
    ...(words !== undefined && { words: displayText(words) }),
    ...(name !== undefined && { name: displayText(name) }),
    ...(date !== undefined && { date }),
    ...(from !== undefined && { from: displayText(from) }),
  };
}

function viewTrail({ chain = [] }: Origin): readonly string[] {
  return chain.length < 2 ? [] : chain.map(({ name }) => displayText(name));
}

function viewDifference({ kind, page, corpus, runs }: Difference, match: Match): DifferenceView {
  if (runs === undefined) {
    const sides = { kind, page: whole(page.text), corpus: whole(corpus.text) };
    return kind === "denial" ? { ...sides, denier: viewDenier({ corpus }, match) } : sides;
  }
  const side = (own: "page" | "corpus") =>
    runs
      .filter((run) => run.kind === "equal" || run.kind === own)
      .map((run) => ({ text: displayText(run.text), marked: run.kind === own }));
  return { kind, page: side("page"), corpus: side("corpus"), aligned: align(runs) };
}

/** Puts what one side has in place of the other's words beside them: a run of the page's and the corpus's that follows it are one. */
function align(runs: readonly QuoteRun[]): NonNullable<DifferenceView["aligned"]> {
  const pairs: { page: string; corpus: string; open: boolean }[] = [];
  for (const { kind, text } of runs) {
    const words = displayText(text);
    const last = pairs.at(-1);
    if (kind === "equal") pairs.push({ page: words, corpus: words, open: false });
    else if (last?.open) last[kind] += words;
    else pairs.push({ page: "", corpus: "", [kind]: words, open: true });
  }
  return pairs.map(({ page, corpus }) => ({ page, corpus }));
}

function whole(text: string): readonly TextRun[] {
  return text === "" ? [] : [{ text: displayText(text), marked: true }];
}

function firstOfEachKind(matches: readonly Match[]): readonly DifferenceView[] {
  const first = new Map<DifferenceKind, DifferenceView>();
  for (const match of matches) {
    for (const difference of match.differences) {
      if (!first.has(difference.kind)) first.set(difference.kind, viewDifference(difference, match));
    }
  }
  return [...first.values()];
}
