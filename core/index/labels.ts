import type { CorpusClaim } from "../corpus/report";
import type { ReportHead } from "./corpus-reader";

/**
 * What a claim is filtered by, as terms of the index: no word begins with `=`. They have no part in scores nor in lengths. A date
 * stands by its day and its month, so that a range is a few months and the days at its edges.
 */
export function labelsOf({ claim, report }: { claim: CorpusClaim; report: ReportHead }): string[] {
  return [
    LABELS.report(report.id),
    LABELS.outlet(report.outlet.id),
    LABELS.language(report.language),
    ...dateLabels(LABELS.published, report.published ?? report.publishedMonth),
    ...dateLabels(LABELS.event, claim.eventDate),
  ];
}

/** The label terms, by what they say. */
export const LABELS = {
  report: (id: string) => `=r:${id}`,
  outlet: (id: string) => `=o:${id}`,
  language: (language: string) => `=l:${language}`,
  published: (date: string) => `=p:${date}`,
  event: (date: string) => `=e:${date}`,
} as const;

/** Length of `2019-02`. */
export const MONTH_LENGTH = 7;

/** A date known to the year or month stands by that alone. */
function dateLabels(label: (date: string) => string, date: string | null): string[] {
  if (date === null) return [];
  return date.length <= MONTH_LENGTH ? [label(date)] : [label(date.slice(0, MONTH_LENGTH)), label(date)];
}
