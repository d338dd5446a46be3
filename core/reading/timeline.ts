import { dateOf } from "../corpus/whole-day";
import { displayText } from "./display-text";
import { kindOfDifferences, type MarkKind } from "./mark-kind";
import type { ReadClaim } from "./reading";

/** One report on the timeline; `day` is an ISO date. `origin` is null where it is unknown. */
export interface TimelineEntry {
  readonly id: string;
  readonly outlet: string;
  readonly day: string;
  readonly origin: string | null;
  readonly line: MarkKind;
}

/** Who reported a claim when: dated reports in order, how many bear no date, and the day of the page itself. */
export interface TimelineView {
  readonly entries: readonly TimelineEntry[];
  readonly undated: number;
  readonly page: string | null;
}

/** Puts the reports that say the same in order of the day they were published; one entry a report. */
export function viewTimeline({ claim, answer }: ReadClaim): TimelineView {
  const reports = new Map(
    answer.matches.filter(({ tier }) => tier === "painted").map((match) => [match.reportId, match]),
  );
  const entries = [...reports.values()].flatMap((match): TimelineEntry[] =>
    match.published === null
      ? []
      : [
          {
            id: match.reportId,
            outlet: displayText(match.outlet.name),
            day: match.published,
            origin: match.origin.kind === "unknown" ? null : displayText(match.origin.name),
            line: kindOfDifferences(match.differences.map(({ kind }) => kind)),
          },
        ],
  );
  return {
    entries: entries.sort((a, b) => a.day.localeCompare(b.day) || a.outlet.localeCompare(b.outlet)),
    undated: reports.size - entries.length,
    page: dateOf(claim.published),
  };
}
