import type { ClaimView } from "../core/reading/claim-view";
import type { FigureLife as Life } from "../core/reading/figure-life";
import type { TimelineView } from "../core/reading/timeline";
import { AnswerLine, AnswerNote } from "./AnswerLine";
import { AnswerReports } from "./AnswerReports";
import { type Corrected, CorrectedNote } from "./CorrectedNote";
import { FigureLife } from "./FigureLife";
import { LineageGraph } from "./LineageGraph";
import type { SavePicture } from "./Picture";
import { QuoteAlignments } from "./QuoteAlignments";
import { Runs } from "./Runs";
import { Timeline } from "./Timeline";

/** A claim with all that can be drawn of it. */
export interface EvidenceView {
  readonly claim: ClaimView;
  readonly timeline: TimelineView;
  readonly figures: readonly Life[];
}

interface Props {
  readonly evidence: EvidenceView;
  readonly corrected: Corrected | null;
  readonly onSave: SavePicture;
}

/** The evidence of one claim at length: the pictures first, then every report. */
export function ClaimEvidence({ evidence: { claim, timeline, figures }, corrected, onSave }: Props) {
  return (
    <article class="evidence" aria-labelledby={`claim-${claim.id}`}>
      <p class="claim-text page-claim" id={`claim-${claim.id}`}>
        <Runs runs={claim.text} language={claim.language} />
      </p>
      <h2>
        <AnswerLine view={claim} />
      </h2>
      <p class="small">
        <AnswerNote view={claim} />
      </p>
      <CorrectedNote corrected={corrected} />
      <LineageGraph groups={claim.groups} onSave={onSave} />
      <Timeline timeline={timeline} onSave={onSave} />
      {figures.map((life) => (
        <FigureLife key={`${life.unit} ${life.what}`} life={life} onSave={onSave} />
      ))}
      <QuoteAlignments groups={claim.groups} />
      <AnswerReports view={claim} />
    </article>
  );
}
