import { describe, expect, it } from "vitest";
import { articleHtml } from "./harness/article-html";
import { answerPrompt } from "./harness/firefox-prompt";
import { press, shows } from "./harness/page-words";
import { BROWSERS, buildFolder } from "./harness/session";
import { DEMO, useSession } from "./harness/use-session";

const API = "(globalThis.browser ?? globalThis.chrome)";

const ROSES = `Pruning roses in winter
Gardeners in the valley cut their roses in the first weeks of March, when the hardest frosts are over and the buds begin to swell.
A sharp pair of shears does less harm than a blunt one, and a cut above a bud that looks outwards keeps the bush open to the light.
In a dry spring the plants want a bucket of water every week, and a hand of compost around the roots before the mulch goes on.`;

describe.each(BROWSERS)("the package that ships, in %s", (name) => {
  const session = useSession(name, () => ({
    build: buildFolder(name, "release"),
    // Firefox grants an add-on's own patterns at install unless told otherwise; this package has none to grant.
    prefs: { "extensions.originControls.grantByDefault": false, "security.notification_enable_delay": 0 },
  }));

  it("[R9] has no host permission and reads nothing unasked", async () => {
    const { control, open } = session();
    const granted = await control.evaluate(
      "(globalThis.browser ?? globalThis.chrome).permissions.getAll().then(({ origins }) => JSON.stringify(origins))",
    );
    expect(granted).toBe("[]");
    const article = await open(DEMO);
    await article.page.evaluate("new Promise((done) => requestIdleCallback(() => setTimeout(done, 300)))");
    expect(await article.readingNow()).toBeUndefined();
    expect(await article.marks()).toEqual([]);
    await article.close();
  });

  it("[R9] reads, marks and answers on a click of the toolbar button alone", async () => {
    const { driver, open } = session();
    const article = await open(DEMO);
    const popup = await driver.clickToolbar(article.page);
    await article.waitForMarks();
    await expect.poll(() => popup.text(), { timeout: 10_000 }).toMatch(/outlets? ·/);
    await article.clickMark(0);
    expect((await article.card()).text).toMatch(/Reuters/);
    await article.close();
  });

  it("[R39] says in the popup why another page has no claims", async () => {
    const { driver, open } = session();
    const article = await open(articleHtml(ROSES, { published: "2019-02-10" }));
    const popup = await driver.clickToolbar(article.page);
    await expect.poll(() => popup.text(), { timeout: 10_000 }).toContain("Not about Venezuela");
    expect(await article.marks()).toEqual([]);
    await article.close();
  });

  // Chromium's prompt is drawn outside of any page and out of every protocol's reach: there only that nothing is fetched while it stands.
  it("asks about the one host of a pack, and fetches nothing before it is allowed", async () => {
    const { driver, control } = session();
    const options = await driver.openExtensionPage("options.html");
    const field = await options.waitForSelector('input[placeholder="https://"]');
    await field?.type("https://packs.invalid/flood");
    await press(options, "Look at it");
    await shows(options, "Working…");
    if (name === "firefox") {
      expect(await answerPrompt(driver.browser, "deny")).toMatch(/data for sites in packs\.invalid/);
      await shows(options, "The browser does not let Careo connect to this host.");
      expect(await driver.foreignRequests()).toEqual([]);
      await press(options, "Look at it");
      await answerPrompt(driver.browser, "allow");
      await shows(options, "The server did not answer.");
      const origins = `${API}.permissions.getAll().then(({ origins }) => JSON.stringify(origins))`;
      await expect.poll(() => control.evaluate(origins), { timeout: 10_000 }).toBe("[]");
    }
    await options.close();
  });

  it("[S24] has asked the network for nothing", async () => {
    const asked = await session().driver.foreignRequests();
    expect(asked.filter((address) => address !== "https://packs.invalid/flood/pack.json")).toEqual([]);
  });
});
