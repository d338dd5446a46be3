import type { ClaimView } from "../core/reading/claim-view";
import type { CorpusAge } from "../core/reading/reading";
import type { ReadingNote } from "../core/reading/reading-notes";
import { AnswerLine, AnswerNote } from "./AnswerLine";
import { AnswerReports } from "./AnswerReports";
import { CorpusLine } from "./CorpusLine";
import { type Corrected, CorrectedNote } from "./CorrectedNote";
import { formatDate } from "./format";
import { ReadingNotes } from "./ReadingNotes";
import { Runs } from "./Runs";
import { useStrings } from "./strings";

interface Props {
  readonly view: ClaimView;
  readonly age: CorpusAge;
  readonly notes: readonly ReadingNote[];
  readonly onClose: (event: Event) => void;
  readonly onPin: (event: Event) => void;
  /** The correction made last in this card, null before the first. */
  readonly corrected: Corrected | null;
}

/** All that is known of one claim: the count first, then the reports by origin, then the less sure; the way on, and the corpus's end, stay in view. */
export function ClaimCard({ view, age, notes, corrected, onClose, onPin }: Props) {
  const t = useStrings();
  return (
    <>
      <header class="card-head">
        <h2>
          <AnswerLine view={view} />
        </h2>
        <p class="small summary">
          <AnswerNote view={view} />
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
        <AnswerReports view={view} />
        <div class="card-end">
          <ReadingNotes notes={notes} />
          <CorpusLine age={age} />
        </div>
      </div>
      <footer class="card-foot small">
        <button type="button" class="link" onClick={onPin}>
          {t("pin")}
        </button>
        <span>{t("corpusUpTo", { day: formatDate(age.to, t("locale")) })}</span>
      </footer>
    </>
  );
}
