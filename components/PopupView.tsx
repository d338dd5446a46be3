import type { ComponentProps } from "preact";
import { useState } from "preact/hooks";
import type { CorpusAge } from "../core/reading/reading";
import { ClaimList } from "./ClaimList";
import { CorpusLine } from "./CorpusLine";
import { AS_IN_TEXT } from "./claim-order";
import { Logo } from "./Logo";
import { PopupNotice } from "./PopupNotice";
import type { PopupState, SiteState } from "./popup-state";
import { ReadingNotes } from "./ReadingNotes";
import { SinceRead } from "./SinceRead";
import { Switch } from "./Switch";
import { SaveArticle } from "./saved/SaveArticle";
import { TakeMatches } from "./saved/TakeMatches";
import { useStrings } from "./strings";

/** What a reader can do from the popup. */
export interface PopupActions {
  readonly onRead: () => void;
  readonly onRebuild: () => void;
  readonly onJump: (claim: string) => void;
  readonly onAutomatic: (automatic: boolean) => void;
  readonly onMarks: (shown: boolean) => void;
  readonly onOptions: () => void;
  /** Gives the page's matches as a file. */
  readonly onTake: ComponentProps<typeof TakeMatches>["onTake"];
  /** Opens the list of saved articles. */
  readonly onSaved: () => void;
  /** Opens the side panel with the page's claims, or ready for a text. */
  readonly onPanel: (subject: "page" | "text") => void;
}

interface Props extends PopupActions {
  readonly state: PopupState;
  readonly site: SiteState | null;
  readonly age: CorpusAge | null;
  readonly marksShown: boolean;
  readonly save: ComponentProps<typeof SaveArticle>;
  /** The tab is of a private window, of which nothing is kept. */
  readonly privately: boolean;
  /** What came of claims that were read before; null where nothing did. */
  readonly since: ComponentProps<typeof SinceRead> | null;
}

/** The page at a glance: its claims, or plainly why there are none; this site on or off; the corpus's age. */
export function PopupView({ state, site, age, marksShown, save, privately, since, ...actions }: Props) {
  const t = useStrings();
  const [order, setOrder] = useState(AS_IN_TEXT);
  return (
    <div class="popup">
      <header class="popup-head">
        <Logo size={22} />
        <h1>Careo</h1>
        {state.kind === "claims" && (
          <button type="button" class="quiet" onClick={() => actions.onMarks(!marksShown)}>
            {t(marksShown ? "hideMarks" : "showMarks")}
          </button>
        )}
        <button type="button" class="quiet" onClick={actions.onOptions}>
          {t("options")}
        </button>
      </header>
      {site !== null && (
        <div class="site">
          <Switch checked={site.automatic} onChange={actions.onAutomatic}>
            {t("readAutomatically")} <bdi class="host">{site.host}</bdi>
          </Switch>
        </div>
      )}
      {privately && <p class="small private-note">{t("privateWindow")}</p>}
      <main>
        {since !== null && !privately && <SinceRead {...since} />}
        {state.kind === "claims" ? (
          <>
            <ReadingNotes notes={state.notes} />
            <ClaimList
              claims={state.claims}
              provisional={state.provisional}
              order={order}
              onOrder={setOrder}
              onChoose={actions.onJump}
            />
            <SaveArticle {...save} />
            <TakeMatches onTake={actions.onTake} />
          </>
        ) : (
          <PopupNotice
            state={state}
            onRead={actions.onRead}
            onRebuild={actions.onRebuild}
            onText={() => actions.onPanel("text")}
          />
        )}
      </main>
      <footer>
        <nav class="popup-ways">
          <button type="button" class="quiet" onClick={() => actions.onPanel("page")}>
            {t("openPanel")}
          </button>
          <button type="button" class="quiet" onClick={() => actions.onPanel("text")}>
            {t("pasteText")}
          </button>
          <button type="button" class="quiet" onClick={actions.onSaved}>
            {t("savedArticles")}
          </button>
        </nav>
        {age !== null && <CorpusLine age={age} />}
      </footer>
    </div>
  );
}
