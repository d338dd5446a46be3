import browser, { type Menus, type Tabs } from "webextension-polyfill";
import { LONGEST_TEXT } from "../../platform/messages/protocol";
import { openPanel } from "../../platform/panel/open-panel";
import { askPanel } from "../../platform/panel/panel-request";
import { translate } from "../../platform/strings/translate";

const MENU = "find-reports";
const COMMAND = "find-selection";

/** Puts “Find other reports of this” on the menu of selected words. Menus outlive the worker, so it is done once an installation. */
export async function addSelectionMenu(): Promise<void> {
  if (!hasMenus()) return;
  await browser.contextMenus.removeAll();
  browser.contextMenus.create({ id: MENU, title: translate("findReports"), contexts: ["selection"] });
}

/** Looks for the selected words when the menu or the key asks for it. Firefox on Android has neither. */
export function watchSelectionRequests(): void {
  if (hasMenus()) browser.contextMenus.onClicked.addListener(onMenu);
  if (hasCommands()) browser.commands.onCommand.addListener(onCommand);
}

/** The panel is opened before anything is awaited: browsers open it only in the gesture itself. */
function onMenu({ menuItemId, selectionText }: Menus.OnClickData, tab?: Tabs.Tab): void {
  if (menuItemId !== MENU || tab?.windowId === undefined || tab.id === undefined) return;
  void openPanel({ id: tab.id, windowId: tab.windowId });
  void look(selectionText ?? "");
}

function onCommand(command: string, tab?: Tabs.Tab): void {
  if (command !== COMMAND || tab?.windowId === undefined || tab.id === undefined) return;
  void openPanel({ id: tab.id, windowId: tab.windowId });
  void selectionOf(tab.id).then(look);
}

/** Without words the panel shows where to put them. */
async function look(text: string): Promise<void> {
  await askPanel({ kind: "text", text: text.trim().slice(0, LONGEST_TEXT) });
}

async function selectionOf(tabId: number): Promise<string> {
  try {
    const [frame] = await browser.scripting.executeScript({
      target: { tabId },
      func: () => getSelection()?.toString() ?? "",
    });
    return typeof frame?.result === "string" ? frame.result : "";
  } catch {
    return ""; // A page that scripts may not enter: the words can still be pasted.
  }
}

function hasMenus(): boolean {
  return "contextMenus" in browser && browser.contextMenus !== undefined;
}

function hasCommands(): boolean {
  return "commands" in browser && browser.commands !== undefined;
}
