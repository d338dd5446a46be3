import type { ComponentProps } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import type { CorpusAge } from "../core/reading/reading";
import { CheckProof, type ProofCheck } from "./CheckProof";
import { ClaimEvidence, type EvidenceView } from "./ClaimEvidence";
import { ClaimList } from "./ClaimList";
import { CorpusLine } from "./CorpusLine";
import type { Corrected } from "./CorrectedNote";
import { AS_IN_TEXT, type ClaimOrder } from "./claim-order";
import { Logo } from "./Logo";
import type { SavePicture } from "./Picture";
import { PopupNotice } from "./PopupNotice";
import type { PopupState } from "./popup-state";
import { ReadingNotes } from "./ReadingNotes";
import { SearchForm } from "./SearchForm";
import { SinceRead } from "./SinceRead";
import { useStrings } from "./strings";
import { TextForm, type TextState } from "./TextForm";

/** What the panel is about: the page of the current tab, words that the reader brought, or the whole corpus. */
export type PanelSubject = "page" | "text" | "search";

/** What a reader can do in the panel. */
export interface PanelActions {
  readonly onSubject: (subject: PanelSubject) => void;
  /** Shows a claim's evidence; null goes back to the list. */
  readonly onChoose: (claim: string | null) => void;
  /** Searches the corpus by a claim's words, with it in hand. */
  readonly onAround: (words: string) => void;
  /** Goes to the claim's place in the page. */
  readonly onJump: (claim: string) => void;
  readonly onText: (text: string) => void;
  readonly onRead: () => void;
  readonly onRebuild: () => void;
  readonly onSave: SavePicture;
  readonly onProof: (file: File) => void;
}

interface Props extends PanelActions {
  readonly subject: PanelSubject;
  readonly page: PopupState;
  readonly text: TextState;
  readonly search: ComponentProps<typeof SearchForm>;
  /** How far the checking of a proof is. */
  readonly proof: ProofCheck;
  /** The evidence of the chosen claim; null shows the list. */
  readonly evidence: EvidenceView | null;
  /** What the reader last said of a match of the chosen claim. */
  readonly corrected: Corrected | null;
  readonly age: CorpusAge | null;
  /** What came of claims that were read; null where nothing is shown of it. */
  readonly since: ComponentProps<typeof SinceRead> | null;
}

const SUBJECTS: readonly PanelSubject[] = ["page", "text", "search"];

/** The side panel: a page's claims, or those of a text, and the evidence of the one chosen. */
export function PanelView({
  subject,
  page,
  text,
  search,
  proof,
  evidence,
  corrected,
  age,
  since,
  ...actions
}: Props) {
  const t = useStrings();
  const panel = useRef<HTMLDivElement>(null);
  const before = useRef<string | null>(null);
  const chosen = evidence?.claim.id ?? null;
  const [order, setOrder] = useState(AS_IN_TEXT);
  useEffect(() => {
    // What had the focus is gone from view: it goes on to the way back, and from there to the claim it came from.
    if (chosen !== null) {
      panel.current?.querySelector<HTMLElement>(".panel-way button")?.focus({ preventScroll: true });
      // The list may have been scrolled; a claim's evidence begins at its top.
      panel.current?.scrollIntoView();
    } else if (before.current !== null)
      panel.current?.querySelector<HTMLElement>(`[data-claim="${CSS.escape(before.current)}"]`)?.focus();
    before.current = chosen;
  }, [chosen]);
  return (
    <div class="panel" ref={panel}>
      <header class="panel-head">
        <Logo size={22} />
        <h1>Careo</h1>
        <nav aria-label={t("panelSubjects")}>
          {SUBJECTS.map((each) => (
            <button
              key={each}
              type="button"
              class="tab"
              aria-current={each === subject ? "page" : undefined}
              onClick={() => actions.onSubject(each)}
            >
              {t(`subject_${each}`)}
            </button>
          ))}
        </nav>
      </header>
      {since !== null && subject === "page" && evidence === null && <SinceRead {...since} />}
      <main>
        {evidence !== null ? (
          <>
            <div class="panel-way">
              <button type="button" class="quiet" onClick={() => actions.onChoose(null)}>
                {t("allClaims")}
              </button>
              {subject === "page" && (
                <button type="button" class="quiet" onClick={() => actions.onJump(evidence.claim.id)}>
                  {t("goToClaim")}
                </button>
              )}
              <button
                type="button"
                class="quiet"
                onClick={() => actions.onAround(evidence.claim.text.map(({ text: run }) => run).join(""))}
              >
                {t("searchAround")}
              </button>
            </div>
            <ClaimEvidence evidence={evidence} corrected={corrected} onSave={actions.onSave} />
          </>
        ) : (
          <Subject
            subject={subject}
            page={page}
            text={text}
            search={search}
            proof={proof}
            order={order}
            onOrder={setOrder}
            {...actions}
          />
        )}
      </main>
      {age !== null && (
        <footer>
          <CorpusLine age={age} />
        </footer>
      )}
    </div>
  );
}

interface SubjectProps extends Omit<Props, "evidence" | "corrected" | "age" | "since"> {
  /** Outlives the view of one claim, so that the list comes back as it was left. */
  readonly order: ClaimOrder;
  readonly onOrder: (order: ClaimOrder) => void;
}

function Subject({ subject, page, text, search, proof, order, onOrder, ...actions }: SubjectProps) {
  if (subject === "text")
    return (
      <>
        <TextForm state={text} onText={actions.onText} onChoose={actions.onChoose} />
        <CheckProof check={proof} onProof={actions.onProof} />
      </>
    );
  if (subject === "search") return <SearchForm {...search} />;
  if (page.kind !== "claims") {
    return (
      <PopupNotice
        state={page}
        onRead={actions.onRead}
        onRebuild={actions.onRebuild}
        onText={() => actions.onSubject("text")}
      />
    );
  }
  return (
    <>
      <ReadingNotes notes={page.notes} />
      <ClaimList
        claims={page.claims}
        provisional={page.provisional}
        order={order}
        onOrder={onOrder}
        onChoose={actions.onChoose}
      />
    </>
  );
}
