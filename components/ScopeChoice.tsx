import { SiteList } from "./SiteList";
import { useStrings } from "./strings";

/** Where Careo reads without being asked. */
export interface ScopeState {
  readonly scope: "click" | "listed" | "all";
  readonly sites: readonly string[];
}

/** What a reader can choose; each is called straight from the click, as permission prompts demand. */
export interface ScopeActions {
  readonly onClickOnly: () => void;
  readonly onAll: () => void;
  /** False when the text names no site. */
  readonly onAddSite: (text: string) => boolean;
  readonly onRemoveSite: (host: string) => void;
}

interface Props extends ScopeActions {
  readonly state: ScopeState;
}

/** The choice of sites: none but on click, those named, or all. The toolbar button works in every case. */
export function ScopeChoice({ state, ...actions }: Props) {
  const t = useStrings();
  return (
    <div class="scope">
      <div class={state.scope === "click" ? "choice chosen" : "choice"}>
        <h3>{t("scopeClick")}</h3>
        <p>{t("scopeClickWhat")}</p>
        <ChooseButton chosen={state.scope === "click"} onChoose={actions.onClickOnly}>
          {t("scopeClickChoose")}
        </ChooseButton>
      </div>
      <div class={state.scope === "listed" ? "choice chosen" : "choice"}>
        <h3>{t("scopeListed")}</h3>
        <p>{t("scopeListedWhat")}</p>
        {state.scope === "listed" && <p class="chosen-note">{t("chosen")}</p>}
        <SiteList sites={state.sites} onAdd={actions.onAddSite} onRemove={actions.onRemoveSite} />
      </div>
      <div class={state.scope === "all" ? "choice chosen" : "choice"}>
        <h3>{t("scopeAll")}</h3>
        <p>{t("scopeAllWhat")}</p>
        <ChooseButton chosen={state.scope === "all"} onChoose={actions.onAll}>
          {t("scopeAllChoose")}
        </ChooseButton>
      </div>
    </div>
  );
}

interface ChooseProps {
  readonly chosen: boolean;
  readonly onChoose: () => void;
  readonly children: string;
}

function ChooseButton({ chosen, onChoose, children }: ChooseProps) {
  const t = useStrings();
  if (chosen) return <p class="chosen-note">{t("chosen")}</p>;
  return (
    <button type="button" class="secondary" onClick={onChoose}>
      {children}
    </button>
  );
}
