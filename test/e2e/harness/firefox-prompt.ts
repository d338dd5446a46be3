import type { Browser } from "puppeteer-core";
import { chromeScope } from "./firefox";

/** Waits for Firefox's question about an add-on's permissions, presses a button of it, and gives what it said. */
export async function answerPrompt(browser: Browser, answer: "allow" | "deny"): Promise<string> {
  const chrome = await chromeScope(browser);
  const button = answer === "allow" ? "button" : "secondaryButton";
  const said = await chrome.run(`(async () => {
    const asked = () => document.getElementById("addon-webext-permissions-notification");
    for (let tries = 0; tries < 200 && !(PopupNotifications.panel.state === "open" && asked()); tries++)
      await new Promise((resolve) => setTimeout(resolve, 50));
    const said = asked()?.textContent ?? "";
    asked()?.${button}.click();
    return said;
  })()`);
  return String(said);
}
