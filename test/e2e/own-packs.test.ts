import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { ElementHandle, Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { axeFaults } from "../../cli/gallery/find-faults";
import { ROOT } from "../../cli/pack/source-files";
import { SearchPage } from "../../core/index/search";
import { z } from "../../core/schema";
import { PackView } from "../../platform/packs/pack-view";
import { articleHtml } from "./harness/article-html";
import { askExtension } from "./harness/extension-messages";
import { IDLE } from "./harness/idle";
import { press, shows } from "./harness/page-words";
import { BROWSERS } from "./harness/session";
import { useSession } from "./harness/use-session";

/** Stands beside the reports of the template pack, and names nothing of the bundled one. */
const ON_ITS_TOPIC = articleHtml(
  `Count goes on after a night of protest
Ilia Marrone won the presidential election of Lurania on 5 October with 52.4 percent of the votes, the National Electoral Office said.
At least 4,000 people protested in Porto Belvar against the result on Sunday night.`,
  { url: "https://kestdaily.example/count", published: "2031-10-06", outlet: "Kest Daily" },
);
const ON_NEITHER = articleHtml(
  `Pruning roses in winter
Cut above a bud that looks outwards, and no later than the middle of March.`,
  { url: "https://local.example/roses", published: "2031-10-06" },
);

/** Resolves as soon as the gate is to ask for further topics, or no more. */
async function gateAsks(control: Page, asks: boolean): Promise<void> {
  const scripts = "(globalThis.browser ?? globalThis.chrome).scripting.getRegisteredContentScripts()";
  const there = `${scripts}.then((all) => all.some(({ id }) => id === "further-topics") === ${asks})`;
  // The page may be behind another tab, where no frame is drawn.
  await control.waitForFunction(there, { polling: 100 });
}

const PICKER = "input[type=file][multiple]";

describe.each(BROWSERS)("the sources of a pack, brought in %s", (name) => {
  const session = useSession(name);
  let folder: string;
  let page: Page;

  const packs = () => askExtension(session().control, { kind: "packs" }, z.array(PackView));
  const bring = async () => {
    const input = (await page.waitForSelector(PICKER)) as ElementHandle<HTMLInputElement> | null;
    await input?.uploadFile(...readdirSync(folder).map((file) => join(folder, file)));
  };
  const found = async () => {
    const filters = { packs: ["my-pack"] };
    const request = { kind: "search", text: "Porto Belvar protested", filters, offset: 0 };
    return (await askExtension(session().control, request, SearchPage)).results.length;
  };

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "careo-source-"));
    cpSync(join(ROOT, "data/template"), folder, { recursive: true });
    rmSync(join(folder, "README.md"));
    page = await session().driver.openExtensionPage("options.html");
  });
  afterAll(async () => {
    await page.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it("are refused with file, line and field of what is wrong, and nothing is kept", async () => {
    const file = join(folder, "reports.jsonl");
    const good = readFileSync(file, "utf8");
    const wrong = {
      url: "https://belvarherald.example/1",
      outlet: "belvar-herald",
      language: 7,
      claims: ["One."],
    };
    writeFileSync(file, `${good}${JSON.stringify(wrong)}\n`);
    await bring();
    await shows(page, "The sources have 1 error. Nothing was taken.");
    const [fault] = await page.$$eval(".pack-faults li", (items) =>
      items.map(({ textContent }) => textContent),
    );
    expect(fault).toMatch(/^reports\.jsonl:\d+ language: expected string, found 7$/);
    expect(await axeFaults(page, "page")).toEqual([]);
    expect(await packs()).toEqual([]);
    writeFileSync(file, good);
  });

  it("are compiled, shown, and then answer like any pack", async () => {
    expect(await found()).toBe(0);
    await bring();
    await shows(page, "These files are not signed");
    expect(await page.$eval(".pack-preview h3", ({ textContent }) => textContent)).toContain(
      "The election in Lurania",
    );
    expect(await packs()).toEqual([]);
    await press(page, "Add this pack");
    await shows(page, "The pack was added.");
    expect(await packs()).toMatchObject([{ source: null, trouble: null }]);
    expect(await found()).toBeGreaterThan(0);
  });

  it("are read for on their own topic, too, without a press, until the pack is removed", async () => {
    const { open, control } = session();
    await gateAsks(control, true);
    const article = await open(ON_ITS_TOPIC);
    await article.waitForMarks();
    const { claims } = await article.reading();
    expect(claims.flatMap(({ answer }) => answer.matches).length).toBeGreaterThan(0);
    await article.close();
    const quiet = await open(ON_NEITHER);
    await quiet.page.evaluate(IDLE);
    expect(await quiet.readingNow()).toBeUndefined();
    await quiet.close();
    const removing = { kind: "changePack", id: "my-pack", action: "remove" };
    expect(await askExtension(control, removing, z.null())).toBeNull();
    await gateAsks(control, false);
  });
});
