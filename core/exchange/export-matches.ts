import { cite } from "../reading/citation";
import { type ClaimView, type ReportView, type StatementView, viewClaim } from "../reading/claim-view";
import type { Reading } from "../reading/reading";
import { bibtexOf } from "./bibtex";
import { claimReviewsOf } from "./claim-review-shape";

/** The forms in which the matches of a page can be taken along. */
export const MATCH_FORMS = ["markdown", "csl", "bibtex", "json", "claimreview"] as const;
export type MatchForm = (typeof MATCH_FORMS)[number];

/** The page whose claims were compared. */
export interface MatchedPage {
  readonly url: string;
  readonly headline: string | null;
}

/** Form → the end of its file's name and its media type. */
export const FORM_FILES: Readonly<Record<MatchForm, readonly [ending: string, type: string]>> = {
  markdown: ["md", "text/markdown"],
  csl: ["csl.json", "application/vnd.citationstyles.csl+json"],
  bibtex: ["bib", "application/x-bibtex"],
  json: ["matches.json", "application/json"],
  claimreview: ["claimreview.jsonld", "application/ld+json"],
};

/** Whose words a statement is in, as an export says it. */
const WORDS: Readonly<Record<StatementView["words"], string>> = {
  ours: "Careo's summary",
  outlet: "the outlet's own sentence",
  reader: "the reader's words",
};

/**
 * The matches of a page as a text. Every statement says whose words it is in; none says who is right. Claims without a match are left out of all forms
 * but `json`.
 */
export function exportMatches(page: MatchedPage, reading: Reading, form: MatchForm): string {
  const claims = reading.claims.map(viewClaim);
  switch (form) {
    case "markdown":
      return markdown(page, claims);
    case "csl":
      return `[${reportsOf(claims)
        .map((report) => cite(report, "json"))
        .join(",\n")}]\n`;
    case "bibtex":
      return bibtexOf(reportsOf(claims));
    case "json":
      return json(page, reading);
    case "claimreview":
      return `${JSON.stringify(claimReviewsOf(page, claims), null, 2)}\n`;
  }
}

/** Every report that a claim shows, once, in the order of the page. */
function reportsOf(claims: readonly ClaimView[]): readonly ReportView[] {
  const reports = claims.flatMap(shownReports).map((report) => [report.id, report] as const);
  return [...new Map(reports.toReversed()).values()].toReversed();
}

function shownReports({ groups, listed }: ClaimView): readonly ReportView[] {
  return [...groups.flatMap(({ reports }) => reports), ...listed];
}

function markdown({ url, headline }: MatchedPage, claims: readonly ClaimView[]): string {
  const parts = claims.filter((claim) => shownReports(claim).length > 0).map(claimMarkdown);
  return `# ${escaped(headline ?? url)}\n\n<${url.replace(/[<>\s]/g, encodeURIComponent)}>\n\n${parts.join("\n")}`;
}

function claimMarkdown(claim: ClaimView): string {
  const { outlets, origins, unknown } = claim.count;
  const groups = claim.groups.map((group) => {
    const name = group.kind === "unknown" ? "unknown origin" : `${escaped(group.name)} (${group.kind})`;
    return `**Origin: ${name}**\n\n${group.reports.map(reportMarkdown).join("")}`;
  });
  const listed =
    claim.listed.length === 0 ? [] : [`**Also**\n\n${claim.listed.map(reportMarkdown).join("")}`];
  const count = `${outlets} outlets · ${origins} origins · ${unknown} unknown`;
  return [`> ${escaped(textOf(claim.text))}`, count, ...groups, ...listed].join("\n\n");
}

function reportMarkdown(report: ReportView): string {
  const statements = report.statements.map((statement) => {
    const kinds = [...new Set(statement.differences.map(({ kind }) => kind))];
    const differs = kinds.length === 0 ? "" : ` — differs: ${kinds.join(", ")}`;
    const by = statement.attributedTo === null ? "" : `, attributed to ${escaped(statement.attributedTo)}`;
    return `  - ${escaped(textOf(statement.summary))} (${WORDS[statement.words]}${by}; ${statement.sameness})${differs}\n`;
  });
  return `- ${cite(report, "markdown")}\n${statements.join("")}`;
}

function json(page: MatchedPage, { claims, corpus, outlet }: Reading): string {
  const records = claims.map(({ claim, answer }) => ({
    text: claim.text,
    start: claim.start,
    end: claim.end,
    count: answer.count,
    silence: answer.silence ?? null,
    matches: answer.matches.map(({ words, ...match }) => ({ ...match, words: words ?? "ours" })),
  }));
  const made = { format: "careo-matches", version: 1, page: { ...page, outlet }, corpus, claims: records };
  return `${JSON.stringify(made, null, 2)}\n`;
}

function textOf(runs: ClaimView["text"]): string {
  return runs.map(({ text }) => text).join("");
}

function escaped(text: string): string {
  return text.replace(/[\\`*_[\]<>#|]/g, "\\$&");
}
