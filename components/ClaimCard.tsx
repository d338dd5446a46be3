import type { ClaimView } from "../core/reading/claim-view";
import type { CorpusAge } from "../core/reading/reading";
import { CorpusLine } from "./CorpusLine";
import { type Corrected, CorrectedNote } from "./CorrectedNote";
import { CountLine } from "./CountLine";
import { DifferenceSummary } from "./DifferenceSummary";
import { OriginGroup } from "./OriginGroup";
import { Report } from "./Report";
import { Runs } from "./Runs";
import { useStrings } from "./strings";

interface Props {
  readonly view: ClaimView;
  readonly age: CorpusAge;
  readonly onClose: (event: Event) => void;
  readonly onPin: (event: Event) => void;
  /** The correction made last in this card, null before the first. */
  readonly corrected: Corrected | null;
}

/** All that is known of one claim: the count first, then the reports by origin, then the less sure. */
export function ClaimCard({ view, age, corrected, onClose, onPin }: Props) {
  const t = useStrings();
  return (
    <>
      <header class="card-head">
        <h2>
          {view.groups.length > 0 ? (
            <CountLine count={view.count} />
          ) : (
            t(view.listed.length > 0 ? "onlyLessSure" : "noOtherReports")
          )}
        </h2>
        <p class="small summary">
          {view.groups.length > 0 ? (
            <DifferenceSummary view={view} />
          ) : (
            view.silence && t(`silence_${view.silence}`)
          )}
        </p>
        <button type="button" class="close" aria-label={t("close")} onClick={onClose}>
          ×
        </button>
      </header>
      <div class="card-body">
        <p class="page-claim claim-text">
          <Runs runs={view.text} language={view.language} />
        </p>
        <CorrectedNote corrected={corrected} />
        {view.groups.map((group) => (
          <OriginGroup key={group.id} group={group} />
        ))}
        {view.listed.length > 0 && (
          <section class="listed">
            <h3>{t("lessSure")}</h3>
            <p class="small">{t("lessSureWhy")}</p>
            <ul>
              {view.listed.map((report) => (
                <Report key={report.id} report={report} />
              ))}
            </ul>
          </section>
        )}
        <footer>
          <button type="button" class="link" onClick={onPin}>
            {t("pin")}
          </button>
          <CorpusLine age={age} />
        </footer>
      </div>
    </>
  );
}
