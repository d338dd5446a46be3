import { useState } from "preact/hooks";
import browser from "webextension-polyfill";
import { PopupView } from "../../components/PopupView";
import { exportMatches, FORM_FILES } from "../../core/exchange/export-matches";
import { viewNews } from "../../core/reading/since-view";
import { askBackground, askTab } from "../../platform/messages/client";
import { openPanel } from "../../platform/panel/open-panel";
import { askPanel } from "../../platform/panel/panel-request";
import { dropNews } from "../../platform/settings/since-read";
import { downloadText } from "../hooks/download";
import { useSinceRead } from "../hooks/use-since-read";
import { popupState } from "./popup-model";
import { useSave } from "./use-save";
import { useSite } from "./use-site";
import { useTab } from "./use-tab";
import { useTabReading } from "./use-tab-reading";

/** Wires the popup to the tab it was opened on. */
export function Popup() {
  const tab = useTab();
  const { site, paused, setAutomatic } = useSite(tab?.address ?? null);
  const { corpus, reading, asked, read } = useTabReading(tab, paused);
  const save = useSave(tab?.id ?? null);
  const since = useSinceRead();
  const [marksShown, setMarksShown] = useState(true);
  if (tab === null) return null;
  const state = popupState({ ...tab, paused: paused ?? false, corpus, reading, asked });
  return (
    <PopupView
      state={state}
      site={site}
      age={(reading?.ok ? reading.value?.corpus : null) ?? corpus?.age ?? null}
      marksShown={marksShown}
      privately={tab.privately}
      save={save}
      since={since && { news: viewNews(since.news), onSeen: () => void dropNews() }}
      onRead={read}
      onRebuild={() => void askBackground("rebuild", {})}
      onJump={async (claim) => {
        const answer = await askTab(tab.id, "jump", { claim });
        if (answer.ok) window.close();
      }}
      onMarks={async (marks) => {
        const answer = await askTab(tab.id, "show", { marks });
        if (answer.ok) setMarksShown(marks);
      }}
      onAutomatic={async (automatic) => {
        if (!(await setAutomatic(automatic))) return;
        if (automatic) read();
        else if ((await askTab(tab.id, "show", { marks: false })).ok) setMarksShown(false);
      }}
      onPanel={(subject) => {
        void openPanel(tab);
        void askPanel(subject === "page" ? { kind: "page" } : { kind: "text", text: "" }).then(() =>
          window.close(),
        );
      }}
      onTake={(form) => {
        if (!reading?.ok || reading.value === null) return;
        const [ending, type] = FORM_FILES[form];
        const page = { url: tab.address, headline: tab.title };
        downloadText(exportMatches(page, reading.value, form), `careo.${ending}`, type);
      }}
      onSaved={() =>
        void browser.tabs.create({ url: browser.runtime.getURL("/saved.html") }).then(() => window.close())
      }
      onOptions={() => void browser.runtime.openOptionsPage()}
    />
  );
}
