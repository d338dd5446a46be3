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
    await sample.waitForMarks();
    const { claims } = await sample.reading();
    const marks = await sample.marks();
    expect(marks.length).toBeGreaterThan(4);
    const lines = await page.evaluate(
      `[...document.adoptedStyleSheets].flatMap((sheet) => [...sheet.cssRules]).filter(({ cssText }) => cssText.includes("underline")).length`,
    );
    expect(lines).toBe(5);
    await sample.clickMark("conversations are very limited");
    const card = await sample.card("conversations are very limited");
    const answered = claims.find(({ claim }) => claim.text.includes("very limited"));
    expect(card.text).toContain(answered?.answer.matches[0]?.outlet.name);
    await sample.close();
  });
});
