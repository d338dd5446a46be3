import type { Outlet } from "../corpus/outlet";
import type { Report } from "../corpus/report";
import { fold } from "../text/fold";
import { displayText } from "./display-text";
import { type SafeLink, safeLink } from "./safe-link";

/** A saved report as the store gives it. */
interface Saved {
  readonly report: Report;
  readonly outlet: Outlet;
  readonly savedAt: string;
}

/** A saved article, ready to show. */
export interface SavedArticle {
  readonly id: string;
  readonly outlet: string;
  readonly headline: string | null;
  readonly language: string;
  readonly published: string | null;
  readonly savedAt: string;
  readonly link: SafeLink | null;
  readonly claims: readonly SavedClaimView[];
}

/** One of its claims; `raw` is the text as it is kept, for editing. */
export interface SavedClaimView {
  readonly id: string;
  readonly text: string;
  readonly raw: string;
  readonly words: "ours" | "outlet" | "reader";
  readonly attributedTo: string | null;
}

/** The saved reports in which all of the words occur, whatever their case and accents. Text is foreign until it went through here. */
export function viewSaved(saved: readonly Saved[], words: string): readonly SavedArticle[] {
  const wanted = fold(words)
    .split(/\s+/)
    .filter((word) => word !== "");
  return saved.filter((each) => holdsAll(each, wanted)).map(viewArticle);
}

function holdsAll({ report, outlet }: Saved, wanted: readonly string[]): boolean {
  if (wanted.length === 0) return true;
  const { headline, claims, url } = report;
  const text = fold(
    [outlet.name, url, headline?.text ?? "", ...claims.map((claim) => claim.text)].join("\n"),
  );
  return wanted.every((word) => text.includes(word));
}

function viewArticle({ report, outlet, savedAt }: Saved): SavedArticle {
  return {
    id: report.id,
    outlet: displayText(outlet.name),
    headline: report.headline === null ? null : displayText(report.headline.text),
    language: report.language,
    published: report.published,
    savedAt,
    link: safeLink(report.url),
    claims: report.claims.map((claim) => ({
      id: claim.id,
      text: displayText(claim.text),
      raw: claim.text,
      words: claim.words ?? "ours",
      attributedTo: claim.attributedTo === null ? null : displayText(claim.attributedTo),
    })),
  };
}
