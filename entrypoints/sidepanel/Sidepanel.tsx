import { useEffect, useState } from "preact/hooks";
import browser from "webextension-polyfill";
import { type PanelSubject, PanelView } from "../../components/PanelView";
import { Actions } from "../../components/report-actions";
import { applyCorrections } from "../../core/reading/apply-corrections";
import type { Reading } from "../../core/reading/reading";
import { viewNews } from "../../core/reading/since-view";
import { askBackground, askTab } from "../../platform/messages/client";
import { takePanelRequest, watchPanelRequests } from "../../platform/panel/panel-request";
import { dropNews } from "../../platform/settings/since-read";
import { useOutlets } from "../hooks/use-outlets";
import { useSearchedPacks } from "../hooks/use-searched-packs";
import { useSinceRead } from "../hooks/use-since-read";
import { givenSearch } from "./given-search";
import { evidenceOf, panelPage } from "./panel-model";
import { savePicture } from "./save-picture";
import { useClaimInHand } from "./use-claim-in-hand";
import { useCorrections } from "./use-corrections";
import { useCurrentTab } from "./use-current-tab";
import { usePageReading } from "./use-page-reading";
import { useProofs } from "./use-proofs";
import { useSearch } from "./use-search";
import { useText } from "./use-text";

/** Wires the panel to the current tab of its window and to what other surfaces ask it to show. */
export function Sidepanel() {
  const tab = useCurrentTab();
  const { corpus, reading, refused, read } = usePageReading(tab);
  const { state, found, look } = useText();
  const given = givenSearch();
  const since = useSinceRead();
  const ready = corpus === null || corpus.state === "ready";
  const outlets = useOutlets(ready);
  const packs = useSearchedPacks(ready);
  const [subject, setSubject] = useState<PanelSubject>(given === null ? "page" : "search");
  const [chosen, setChosen] = useState<string | null>(null);

  useEffect(() => {
    const take = async () => {
      const request = await takePanelRequest();
      if (request === null) return;
      setSubject(request.kind === "text" ? "text" : "page");
      setChosen(request.kind === "claim" ? request.claim : null);
      if (request.kind === "text" && request.text !== "") look(request.text);
    };
    void take();
    return watchPanelRequests(() => void take());
  }, [look]);

  const shown: Reading | null = subject === "text" ? found : reading?.ok ? reading.value : null;
  const chosenOf = (from: Reading | null) => from?.claims.find(({ claim }) => claim.id === chosen) ?? null;
  const onPage = subject === "page" ? (tab?.id ?? null) : null;
  const { said, corrected, actions } = useCorrections(chosenOf(shown), onPage);
  const evidence = chosenOf(shown && onPage === null ? applyCorrections(shown, said) : shown);
  const { check: proof, onProof, onProve } = useProofs(shown, chosen);
  const { claim: inHand, beside, letGo } = useClaimInHand(chosenOf(shown), shown?.page);
  const { around, ...search } = useSearch({ given, outlets, beside, inView: subject === "search" });
  return (
    <Actions.Provider value={{ ...actions, onProve }}>
      <PanelView
        subject={subject}
        page={panelPage({ tab, corpus, reading, refused })}
        text={state}
        search={{ ...search, outlets, packs, claim: inHand, onLetGo: letGo }}
        proof={proof}
        evidence={evidence && evidenceOf(evidence)}
        corrected={corrected}
        since={
          // A private window shows nothing of what was read elsewhere.
          browser.extension.inIncognitoContext
            ? null
            : since && { news: viewNews(since.news), onSeen: () => void dropNews() }
        }
        age={shown?.corpus ?? corpus?.age ?? null}
        onSubject={(next) => {
          setSubject(next);
          setChosen(null);
        }}
        onChoose={setChosen}
        onAround={(words) => {
          setSubject("search");
          setChosen(null);
          around(words);
        }}
        onJump={(claim) => tab !== null && void askTab(tab.id, "jump", { claim })}
        onText={look}
        onRead={read}
        onRebuild={() => void askBackground("rebuild", {})}
        onProof={onProof}
        onSave={(picture, name, format) => void savePicture(picture, name, format)}
      />
    </Actions.Provider>
  );
}
