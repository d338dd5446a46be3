import browser from "webextension-polyfill";

/** Chrome's side panel, which the polyfill does not know. */
interface SidePanel {
  open(options: { windowId: number }): Promise<void>;
}

/** The tab that the panel is to be about. */
export interface PanelTab {
  readonly id: number;
  readonly windowId: number;
}

/**
 * Opens the side panel of a tab's window: Chrome's, Firefox's sidebar, or, where neither can be opened (Firefox on Android, or a press in
 * Firefox's card, which is no gesture there), the same page as a tab. Call it straight from a click, a key or a menu.
 */
export async function openPanel(tab: PanelTab): Promise<void> {
  try {
    const panel = sidePanel();
    if (panel !== null) await panel.open({ windowId: tab.windowId });
    else await browser.sidebarAction.open();
  } catch {
    // No panel here, or the gesture was spent on the way. An open sidebar takes the request; else a tab does.
    if (await isOpen()) return;
    await browser.tabs.create({ url: browser.runtime.getURL(`sidepanel.html?tab=${tab.id}`) });
  }
}

async function isOpen(): Promise<boolean> {
  return (
    "sidebarAction" in browser && browser.sidebarAction !== undefined && browser.sidebarAction.isOpen({})
  );
}

function sidePanel(): SidePanel | null {
  const chrome: unknown = Reflect.get(globalThis, "chrome");
  if (typeof chrome !== "object" || chrome === null || !("sidePanel" in chrome)) return null;
  const panel = chrome.sidePanel;
  return isSidePanel(panel) ? panel : null;
}

function isSidePanel(panel: unknown): panel is SidePanel {
  return typeof panel === "object" && panel !== null && "open" in panel && typeof panel.open === "function";
}
