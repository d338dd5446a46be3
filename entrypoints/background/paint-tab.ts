import browser, { type Runtime } from "webextension-polyfill";
import type { PageRequests, RequestOf } from "../../platform/messages/protocol";
import { tabOf } from "./inject";

type Names = RequestOf<typeof PageRequests, "paint">["names"];

/** Kind of mark → line style and thickness: told apart without colour. */
const LINE: Readonly<Record<keyof Names, string>> = {
  agreement: "solid 2px",
  difference: "dashed 2px",
  denial: "wavy 2px",
  wording: "dotted 2px",
  plain: "dotted 1px",
};

/** Mid-tone blue and grey, at least 3:1 against white, sepia and near-black pages. */
const LINE_COLOUR = "#4c7fc0";
const PLAIN_COLOUR = "#808080";

/**
 * Styles the sender's highlights in its tab and puts the count on its badge. As a user sheet of the
 * browser's it is neither listed among the page's sheets nor touched by the page's CSP. Into the extension's own pages no browser puts one: they are
 * given it to adopt.
 */
export async function paintTab(
  names: Names,
  painted: number,
  sender: Runtime.MessageSender,
): Promise<string | null> {
  const tabId = tabOf(sender);
  const css = Object.entries(LINE)
    .map(([kind, line]) => {
      const colour = kind === "plain" ? PLAIN_COLOUR : LINE_COLOUR;
      return `::highlight(${names[kind as keyof Names]}){text-decoration:underline ${line} ${colour}}`;
    })
    .join("");
  const own = sender.url?.startsWith(browser.runtime.getURL("")) ?? false;
  await Promise.all([
    own || browser.scripting.insertCSS({ target: { tabId, allFrames: true }, css, origin: "USER" }),
    browser.action.setBadgeText({ tabId, text: painted === 0 ? "" : String(painted) }),
    browser.action.setBadgeBackgroundColor({ tabId, color: "#2f4a6d" }),
  ]);
  return own ? css : null;
}
