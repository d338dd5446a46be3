import { useEffect, useState } from "preact/hooks";
import browser from "webextension-polyfill";

/** The tab in front of the panel's window. `view` grows when its page changes. */
export interface CurrentTab {
  readonly id: number;
  readonly view: number;
}

/** Follows which tab is in front, and when its page is another. */
export function useCurrentTab(): CurrentTab | null {
  const [tab, setTab] = useState<CurrentTab | null>(null);
  useEffect(() => {
    let view = 0;
    // Opened as a tab of its own, the panel is about the tab it was opened from.
    const given = new URLSearchParams(location.search).get("tab");
    if (given !== null) return setTab({ id: Number(given), view });
    const find = async () => {
      const [front] = await browser.tabs.query({ active: true, currentWindow: true });
      view += 1;
      setTab(front?.id === undefined ? null : { id: front.id, view });
    };
    const onActivated = () => void find();
    const onUpdated = (_: number, change: { status?: string }, updated: { active: boolean }) => {
      if (change.status === "complete" && updated.active) void find();
    };
    void find();
    browser.tabs.onActivated.addListener(onActivated);
    browser.tabs.onUpdated.addListener(onUpdated);
    return () => {
      browser.tabs.onActivated.removeListener(onActivated);
      browser.tabs.onUpdated.removeListener(onUpdated);
    };
  }, []);
  return tab;
}
