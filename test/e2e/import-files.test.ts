import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { ElementHandle, Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { SearchPage } from "../../core/index/search";
import { z } from "../../core/schema";
import { SavedReport } from "../../platform/store/saved-report";
import { askExtension } from "./harness/extension-messages";
import { shows } from "./harness/page-words";
import { BROWSERS } from "./harness/session";
import { useSession } from "./harness/use-session";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

const LINES = [
  '{"url": "https://gazette.example/owls", "outlet": "site-gazette-example", "language": "en", "headline": "Owls", "published": "2024-02-01", "claims": ["Keepers in Maturin counted nineteen barn owls."]}',
  '{"url": "javascript:alert(1)", "outlet": "a", "language": "en", "claims": ["x"]}',
  "{",
].join("\n");

const FEED = `<?xml version="1.0"?><rss version="2.0"><channel><title>Courier</title><language>en</language>
<item><title>Venezuela's government closed the port of Guanta</title><link>https://courier.example/guanta</link><pubDate>Tue, 05 Mar 2024 10:00:00 GMT</pubDate><description>&lt;p&gt;President Nicolas Maduro said 30 ships were turned away in Venezuela on Monday.&lt;/p&gt;</description></item>
<item><title>Bake a cake</title><link>https://courier.example/cake</link><description>Take two eggs.</description></item></channel></rss>`;

const TABLE =
  "Link;Statement;Day\nhttps://table.example/a;Fishermen in Carupano landed 44 tonnes of sardines.;2024-01-05\n";

describe.each(BROWSERS)("bringing in files in %s", (name) => {
  const session = useSession(name);
  let page: Page;
  let folder: string;
  const saved = () => askExtension(session().control, { kind: "saved" }, z.array(SavedReport));
  const press = (words: string) =>
    page.evaluate(
      `[...document.querySelectorAll("button")].find(({ textContent }) => textContent.includes(${JSON.stringify(words)})).click()`,
    );
  const pick = async (file: string, text: string) => {
    writeFileSync(join(folder, file), text);
    const input = (await page.waitForSelector("input[type=file]")) as ElementHandle<HTMLInputElement> | null;
    await input?.uploadFile(join(folder, file));
  };

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "careo-import-"));
    page = await session().driver.openExtensionPage("saved.html");
    await shows(page, "Nothing is saved yet");
  });
  afterAll(async () => {
    rmSync(folder, { recursive: true, force: true });
    await page.close();
  });

  it("shows a list of reports first, with what fails at which line, and keeps it then", async () => {
    await pick("owls.jsonl", LINES);
    await shows(page, "2 records fail");
    expect(await page.evaluate(`document.querySelector(".import-problems").textContent`)).toMatch(
      /Line 2.*Line 3: no JSON/s,
    );
    await page.evaluate(AXE);
    const violations = await page.evaluate(
      `axe.run().then(({ violations }) => JSON.stringify(violations.map(({ id, nodes }) => [id, ...nodes.map(({ html }) => html)])))`,
    );
    expect(JSON.parse(String(violations))).toEqual([]);
    expect(await saved()).toEqual([]);
    await page.evaluate(`document.querySelector('.import-preview button.primary').click()`);
    await shows(page, "1 report was kept");
    const request = { kind: "search", text: "barn owls Maturin", filters: { packs: ["reading"] }, offset: 0 };
    const { results } = await askExtension(session().control, request, SearchPage);
    expect(results.map(({ report }) => report.url)).toEqual(["https://gazette.example/owls"]);
  });

  it("takes a feed that is dropped, and spots claims in its items", async () => {
    await page.evaluate(`(() => {
      const data = new DataTransfer();
      data.items.add(new File([${JSON.stringify(FEED)}], "feed.xml", { type: "text/xml" }));
      const drop = document.querySelector(".drop");
      for (const type of ["dragover", "drop"]) drop.dispatchEvent(new DragEvent(type, { dataTransfer: data, bubbles: true, cancelable: true }));
    })()`);
    await shows(page, "It would bring 1 report");
    await page.evaluate(`document.querySelector('.import-preview button.primary').click()`);
    await shows(page, "2 saved articles");
    const [feed] = (await saved()).filter(({ report }) => report.url === "https://courier.example/guanta");
    expect(feed?.report).toMatchObject({
      published: "2024-03-05",
      headline: { text: "Venezuela's government closed the port of Guanta" },
    });
  });

  it("asks what the columns of a table are, and undoes the whole of it", async () => {
    await pick("fish.csv", TABLE);
    await shows(page, "Which column is what?");
    await page.select("form.columns label:nth-of-type(1) select", "0");
    await page.select("form.columns label:nth-of-type(2) select", "1");
    await page.select("form.columns label:nth-of-type(4) select", "2");
    await press("Show what it would bring");
    await shows(page, "It would bring 1 report");
    await page.evaluate(`document.querySelector('.import-preview button.primary').click()`);
    await shows(page, "3 saved articles");
    await press("Undo");
    await shows(page, "2 saved articles");
    expect((await saved()).map(({ report }) => report.url)).not.toContain("https://table.example/a");
  });

  it("refuses what it cannot read, with the reason", async () => {
    await pick("evil.xml", '<!DOCTYPE r [<!ENTITY x SYSTEM "file:///etc/passwd">]><rss>&x;</rss>');
    await shows(page, "not of the expected shape");
  });
});
