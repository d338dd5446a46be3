import { render } from "preact";
import { useContext, useEffect, useRef } from "preact/hooks";
import { ClaimCard } from "../../components/ClaimCard";
import cardCss from "../../components/card.css?inline";
import evidenceCss from "../../components/evidence.css?inline";
import { Actions } from "../../components/report-actions";
import { Strings } from "../../components/strings";
import tokensCss from "../../components/tokens.css?inline";
import type { ClaimView } from "../../core/reading/claim-view";
import type { CorpusAge } from "../../core/reading/reading";
import type { ReadingNote } from "../../core/reading/reading-notes";
import { ACTIONS } from "./samples";

interface Props {
  readonly view: ClaimView;
  readonly age: CorpusAge;
  readonly rtl: boolean;
  readonly notes?: readonly ReadingNote[];
}

/** The card in a shadow root of its own, as on a page, but where the gallery puts it. */
export function ShadowCard({ view, age, rtl, notes = [] }: Props) {
  const host = useRef<HTMLDivElement>(null);
  const translate = useContext(Strings);
  useEffect(() => {
    if (host.current === null || host.current.shadowRoot !== null) return;
    const root = host.current.attachShadow({ mode: "open" });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync([tokensCss, evidenceCss, cardCss].join("\n"));
    root.adoptedStyleSheets = [sheet];
    const dialog = document.createElement("div");
    dialog.className = "careo";
    dialog.setAttribute("role", "dialog");
    dialog.setAttribute("aria-label", translate("cardLabel"));
    dialog.style.left = "8px";
    dialog.style.top = "8px";
    if (rtl) dialog.dir = "rtl";
    root.append(dialog);
    render(
      <Strings.Provider value={translate}>
        <Actions.Provider value={ACTIONS}>
          <ClaimCard
            view={view}
            age={age}
            notes={notes}
            corrected={null}
            onClose={() => {}}
            onPin={() => {}}
          />
        </Actions.Provider>
      </Strings.Provider>,
      dialog,
    );
  });
  return <div ref={host} />;
}
