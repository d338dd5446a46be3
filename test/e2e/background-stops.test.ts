import { describe, expect, it } from "vitest";
import { BROWSERS } from "./harness/session";
import { DEMO, useSession } from "./harness/use-session";

describe.each(BROWSERS)("with the background stopped between any two steps, in %s", (name) => {
  const session = useSession(name);

  it("[R1, R2] reads, marks, opens the card and fills the popup all the same", async () => {
    const { driver, open } = session();
    await driver.stopBackground();
    expect(await driver.backgroundRuns()).toBe(false);
    const article = await open(DEMO);
    await article.waitForMarks();
    const before = (await article.marks()).length;
    await driver.stopBackground();
    await article.clickMark(0);
    await article.card();
    await article.page.keyboard.press("Escape");
    await article.cardClosed();
    await driver.stopBackground();
    await article.clickMark(0);
    await article.card();
    await article.page.keyboard.press("Escape");
    await driver.stopBackground();
    const popup = await driver.clickToolbar(article.page);
    await expect.poll(() => popup.text(), { timeout: 10_000 }).toMatch(/outlets? ·/);
    expect((await article.marks()).length).toBe(before);
  });
});
