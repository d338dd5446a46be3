import { readFileSync } from "node:fs";
import { join } from "node:path";
import { startSession } from "../../../test/e2e/harness/session";
import { smallPicture } from "../small-picture";
import { CLAIM, openPanelOn, press, WINDOW } from "./sample-article";

/** Over the network: Firefox gives the panel no reading of the extension's own sample page. */
const ARTICLE = readFileSync(join(import.meta.dirname, "../../../test/fixtures/demo/article.html"), "utf8");

/** Values of Firefox's own preference for the colours that pages see. */
const SCHEMES = { dark: 0, light: 1 } as const;

/** Photographs what other code draws in Firefox than in Chromium: marks with the card, and the panel's pictures. */
export async function shootFirefox(folder: string): Promise<void> {
  for (const [scheme, value] of Object.entries(SCHEMES)) {
    const session = await startSession("firefox", {
      prefs: { "layout.css.prefers-color-scheme.content-override": value },
    });
    try {
      const article = await session.open(ARTICLE);
      await article.page.setViewport(WINDOW);
      await article.waitForMarks();
      await article.clickMark(CLAIM);
      await article.card();
      await smallPicture(article.page, join(folder, `firefox-card-${scheme}.png`), "window");
      const panel = await openPanelOn(session, article.page);
      await press(panel, ".claim-item", CLAIM);
      await panel.waitForSelector(".evidence svg");
      await smallPicture(panel, join(folder, `firefox-panel-${scheme}.png`), "window");
    } finally {
      await session.close();
    }
  }
}
