import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { sampleCorrections } from "../../cli/gallery/correction-samples";
import { axeFaults } from "../../cli/gallery/find-faults";
import { Correction } from "../../core/reading/correction";
import { Reading } from "../../core/reading/reading";
import { z } from "../../core/schema";
import { askExtension } from "./harness/extension-messages";
import { shows } from "./harness/page-words";
import { BROWSERS } from "./harness/session";
import { DEMO, useSession } from "./harness/use-session";

const API = "(globalThis.browser ?? globalThis.chrome)";

describe.each(BROWSERS)("corrections in %s", (name) => {
  const session = useSession(name);
  let text: string;
  let options: Page;

  const stored = async () => {
    const value = await session().control.evaluate(
      `${API}.storage.local.get("corrections").then(({ corrections = [] }) => JSON.stringify(corrections))`,
    );
    return z.array(Correction).parse(JSON.parse(String(value)));
  };
  const store = (corrections: readonly Correction[]) =>
    session().control.evaluate(
      `${API}.storage.local.set({ corrections: ${JSON.stringify(corrections)} }).then(() => null)`,
    );
  const matches = async () => {
    const request = { kind: "checkText", text };
    const { claims } = await askExtension(session().control, request, Reading);
    return claims.flatMap(({ answer }) => answer.matches);
  };
  const press = async (page: Page, words: string) => {
    const button = await page.waitForSelector(`xpath/.//button[contains(., "${words}") and not(@disabled)]`);
    await button?.evaluate((element) => (element as HTMLElement).click());
  };

  beforeAll(async () => {
    const article = await session().open(DEMO);
    await article.waitForMarks();
    const { claims } = await article.reading();
    text =
      claims.find(({ answer }) => answer.matches.some(({ tier }) => tier === "painted"))?.claim.text ?? "";
    await article.close();
    options = await session().driver.openExtensionPage("options.html");
  });
  afterAll(() => options?.close());

  it("of words that were looked for are kept with their sentence, hold, and are taken back", async () => {
    const [first] = await matches();
    const panel = await session().driver.openExtensionPage("sidepanel.html");
    await press(panel, "A text");
    await panel.type("textarea", text);
    await press(panel, "Find other reports");
    await panel.waitForSelector(".claim-item");
    await panel.$eval(".claim-item", (item) => (item as HTMLElement).click());
    await press(panel, "Not the same claim");
    await shows(panel, "Taken out as another claim.");
    const [kept] = await stored();
    expect(kept).toMatchObject({ verdict: "different", pair: { text, vectors: true } });
    expect((await matches()).map(({ claimId }) => claimId)).not.toContain(kept?.report);
    await panel.close();
    await shows(options, "1 correction of a match is kept.");
    await shows(options, "Nothing is learnt from them yet");
    expect(await axeFaults(options, "page")).toEqual([]);
    await options.$eval(".corrections summary", (summary) => (summary as HTMLElement).click());
    await press(options, "Take back");
    await shows(options, "0 corrections of matches are kept.");
    expect((await matches())[0]?.claimId).toBe(first?.claimId);
  });

  it("bend scores once enough of them tell, and no longer when they are forgotten", async () => {
    expect((await matches()).every(({ rawScore }) => rawScore === undefined)).toBe(true);
    await store(sampleCorrections(60));
    await shows(options, "held out to check");
    const bent = (await matches()).filter(({ why }) => why.rule !== "same-utterance");
    expect(bent.length).toBeGreaterThan(0);
    for (const { score, rawScore = 0 } of bent) expect(score).toBeLessThan(rawScore);
    await press(options, "Forget all corrections");
    await shows(options, "0 corrections of matches are kept.");
    expect((await matches()).every(({ rawScore }) => rawScore === undefined)).toBe(true);
    await press(options, "Undo");
    await shows(options, "60 corrections of matches are kept.");
    expect(await stored()).toHaveLength(60);
  });
});
