import { describe, expect, it } from "vitest";
import { articlePage } from "./harness/article-page";
import { BROWSERS } from "./harness/session";
import { useSession } from "./harness/use-session";

describe.each(BROWSERS)("the sample article in %s", (name) => {
  const session = useSession(name);

  it("is read, marked and answered like any page, without a site being granted", async () => {
    const { driver, control } = session();
    const page = await driver.openExtensionPage("sample.html");
    const sample = articlePage(driver, control, page);
    await sample.waitForFirstMarks();
    await page.waitForFunction(
      `[...document.adoptedStyleSheets].flatMap((sheet) => [...sheet.cssRules]).filter(({ cssText }) => cssText.includes("underline")).length === 5`,
      { polling: 50 },
    );
    await sample.clickMark(0);
    const card = await sample.card("outlet");
    expect(card.text).toMatch(/\d outlets? · \d origins?/);
    await sample.close();
  });

  it("is listed in the popup, though a browser may not tell its address", async () => {
    const { driver, control } = session();
    const page = await driver.openExtensionPage("sample.html");
    const sample = articlePage(driver, control, page);
    await sample.waitForFirstMarks();
    const popup = await driver.clickToolbar(page);
    await expect.poll(() => popup.text(), { timeout: 15_000 }).toMatch(/\d outlets? · \d origins?/);
    await sample.close();
  });
});
