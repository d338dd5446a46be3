import { useEffect, useState } from "preact/hooks";
import browser from "webextension-polyfill";
import type { Barrier } from "../../components/popup-state";
import { barrierOf } from "./barrier";

/** The one page of the extension's own that is read as an article is. */
const SAMPLE = "sample.html";

/** The tab the popup was opened on. */
export interface PopupTab {
  readonly id: number;
  readonly windowId: number;
  readonly address: string;
  readonly title: string | null;
  readonly barrier: Barrier | null;
  readonly privately: boolean;
}

/** Finds the tab; null until it is known. Opening the popup grants `activeTab`, and with it the address. */
export function useTab(): PopupTab | null {
  const [tab, setTab] = useState<PopupTab | null>(null);
  useEffect(() => {
    void findTab().then(setTab);
  }, []);
  return tab;
}

async function findTab(): Promise<PopupTab> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  const address = tab?.url ?? (isSampleInFront() ? browser.runtime.getURL(SAMPLE) : "");
  return {
    id: tab?.id ?? browser.tabs.TAB_ID_NONE,
    windowId: tab?.windowId ?? browser.windows.WINDOW_ID_CURRENT,
    address,
    title: tab?.title ?? null,
    privately: tab?.incognito ?? false,
    barrier: address === browser.runtime.getURL(SAMPLE) ? null : barrierOf(address),
  };
}

/** Firefox may tell no address of the extension's own tabs: whether the sample is in view is seen in the page itself. */
function isSampleInFront(): boolean {
  return browser.extension
    .getViews({ type: "tab" })
    .some(({ document }) => document.URL === browser.runtime.getURL(SAMPLE) && !document.hidden);
}
