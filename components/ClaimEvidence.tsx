import type { ClaimView } from "../core/reading/claim-view";
import type { FigureLife as Life } from "../core/reading/figure-life";
import type { TimelineView } from "../core/reading/timeline";
import { type Corrected, CorrectedNote } from "./CorrectedNote";
import { CountLine } from "./CountLine";
import { DifferenceSummary } from "./DifferenceSummary";
import { FigureLife } from "./FigureLife";
import { LineageGraph } from "./LineageGraph";
import { OriginGroup } from "./OriginGroup";
import type { SavePicture } from "./Picture";
import { QuoteAlignments } from "./QuoteAlignments";
import { Report } from "./Report";
import { Runs } from "./Runs";
import { useStrings } from "./strings";
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
  const t = useStrings();
  return (
    <article class="evidence" aria-labelledby={`claim-${claim.id}`}>
      <p class="claim-text page-claim" id={`claim-${claim.id}`}>
        <Runs runs={claim.text} language={claim.language} />
      </p>
      <h2>
        {claim.groups.length > 0 ? (
          <CountLine count={claim.count} />
        ) : (
          t(claim.listed.length > 0 ? "onlyLessSure" : "noOtherReports")
        )}
      </h2>
      <p class="small">
        {claim.groups.length > 0 ? (
          <DifferenceSummary view={claim} />
        ) : (
          claim.silence && t(`silence_${claim.silence}`)
        )}
      </p>
      <CorrectedNote corrected={corrected} />
      <LineageGraph groups={claim.groups} onSave={onSave} />
      <Timeline timeline={timeline} onSave={onSave} />
      {figures.map((life) => (
        <FigureLife key={`${life.unit} ${life.what}`} life={life} onSave={onSave} />
      ))}
      <QuoteAlignments groups={claim.groups} />
      {claim.groups.map((group) => (
        <OriginGroup key={group.id} group={group} />
      ))}
      {claim.listed.length > 0 && (
        <section class="listed">
          <h3>{t("lessSure")}</h3>
          <p class="small">{t("lessSureWhy")}</p>
          <ul>
            {claim.listed.map((report) => (
              <Report key={report.id} report={report} />
            ))}
          </ul>
        </section>
      )}
    </article>
  );
}
