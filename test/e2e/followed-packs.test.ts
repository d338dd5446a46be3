import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { ElementHandle, Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { runPack } from "../../cli/pack/run-pack";
import { SearchPage } from "../../core/index/search";
import { Reading } from "../../core/reading/reading";
import { z } from "../../core/schema";
import { PackView } from "../../platform/packs/pack-view";
import { askExtension } from "./harness/extension-messages";
import { hostPack, type PackHost, publishFailingTests } from "./harness/pack-host";
import { press, shows } from "./harness/page-words";
import { BROWSERS } from "./harness/session";
import { useSession } from "./harness/use-session";

/** How many records of added packs, and notes of them, the database and `storage.local` hold. */
const LEFT = `(async () => {
  const opened = (request) => new Promise((done, fail) => Object.assign(request, { onsuccess: () => done(request.result), onerror: () => fail(request.error) }));
  const db = await opened(indexedDB.open("careo-corpus"));
  const notes = db.transaction(["records", "packs", "staging"]);
  const keys = await Promise.all(["records", "packs", "staging"].map((name) => opened(notes.objectStore(name).getAllKeys())));
  db.close();
  const stored = await (globalThis.browser ?? globalThis.chrome).storage.local.get("packs");
  return [...keys.map((all, at) => (at === 1 ? all : all.filter((key) => key.startsWith("pack."))).length), Object.keys(stored).length];
})()`;

const API = "(globalThis.browser ?? globalThis.chrome)";

/** What the pack's first version reports, too, with the same figure. */
const PROTEST =
  "About 3,200 people protested in Porto Belvar against the result of the presidential election on the night of the election.";

const VANCE =
  "Teodor Vance will appeal to the Constitutional Court against the result of the presidential election in Lurania.";

describe.each(BROWSERS)("[S29] a pack that is followed in %s", (name) => {
  const session = useSession(name);
  let folder: string;
  let host: PackHost;
  let page: Page;
  const at = (...names: string[]) => join(folder, ...names);

  const pack = async (...args: string[]) => {
    const said: string[] = [];
    const say = (line: string) => void said.push(line);
    expect([await runPack(args, say, say), said.join("\n")]).toEqual([0, expect.anything()]);
  };
  const publish = (day: string) =>
    pack(
      "publish",
      at("source"),
      "--to",
      at("web"),
      "--key",
      at("key.pem"),
      "--at",
      `2031-11-${day}T00:00:00Z`,
    );
  const rewrite = (change: (text: string) => string) => {
    const file = at("source", "reports.jsonl");
    writeFileSync(file, change(readFileSync(file, "utf8")));
  };

  const sinceRead = async (part: "marks" | "news") =>
    String(
      await session().control.evaluate(
        `${API}.storage.local.get("sinceRead").then(({ sinceRead }) => JSON.stringify(sinceRead.${part}))`,
      ),
    );
  const packs = () => askExtension(session().control, { kind: "packs" }, z.array(PackView));
  const update = async () => {
    const request = { kind: "changePack", id: "lurania", action: "update" };
    await askExtension(session().control, request, z.unknown());
    return (await packs())[0];
  };
  const found = async () => {
    const request = {
      kind: "search",
      text: "Porto Belvar protested",
      filters: { packs: ["lurania"] },
      offset: 0,
    };
    const { results } = await askExtension(session().control, request, SearchPage);
    return results.map(({ claim }) => claim.textEn ?? claim.text).sort();
  };

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "careo-follow-"));
    await pack("init", at("source"), "--title", "Lurania votes", "--id", "lurania");
    await publish("01");
    host = await hostPack(at("web"));
    page = await session().driver.openExtensionPage("options.html");
  });
  afterAll(async () => {
    await page.close();
    await host.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const FIRST = [
    "About 3,200 people protested in Porto Belvar against the result on the night of the election.",
    "At least 5,000 people protested in Porto Belvar against the result of the election.",
    "The National Electoral Office denied that 40 ballot boxes disappeared in Porto Belvar.",
  ];
  const SECOND = [
    "About 9,300 people protested in Porto Belvar against the result on the night of the election.",
    "At least 5,000 people protested in Porto Belvar against the result of the election.",
  ];

  it("is shown first, and then answers for claims on its topic", async () => {
    expect(await found()).toEqual([]);
    const field = (await page.waitForSelector('input[placeholder="https://"]')) as ElementHandle | null;
    await field?.type(host.address);
    await press(page, "Look at it");
    await shows(page, "Publisher’s key: ");
    expect(host.asked().filter((file) => file.endsWith(".bin"))).toEqual([]);
    expect(await packs()).toEqual([]);
    await press(page, "Follow this pack");
    await shows(page, "The pack was added.");
    expect(await found()).toEqual(FIRST);
    const request = { kind: "checkText", text: VANCE };
    const { claims } = await askExtension(session().control, request, Reading);
    const urls = claims.flatMap(({ answer }) => answer.matches.map(({ url }) => url));
    expect(urls).toContain("https://radiokest.example/news/19022");
  });

  it("notes a page on its topic that is read at the button, where the reader asked for it", async () => {
    await session().control.evaluate(
      `${API}.storage.local.set({ sinceRead: { most: 50, marks: [], news: [] } })`,
    );
    const article = await session().open(
      `<html lang="en"><body><article><h1>Lurania after the vote</h1><p>${"Lurania waits. ".repeat(30)}</p><p>${PROTEST}</p></article></body></html>`,
    );
    await session().driver.clickToolbar(article.page);
    await article.reading();
    await expect.poll(() => sinceRead("marks"), { timeout: 20_000 }).toContain("3,200");
    expect(await sinceRead("news")).toBe("[]");
    await article.close();
  });

  it("takes an update with a changed and a removed report, and fetches only what is new", async () => {
    rewrite((text) =>
      text
        .replace("About 3,200 people", "About 9,300 people")
        .replace('"value": 3200', '"value": 9300')
        .split("\n")
        .filter((line) => !line.includes("agenciasul.example"))
        .join("\n"),
    );
    const tests = at("source", "selftests.jsonl");
    writeFileSync(
      tests,
      readFileSync(tests, "utf8")
        .split("\n")
        .filter((line) => !/3,200|agenciasul/.test(line))
        .join("\n"),
    );
    await publish("02");
    host.asked();
    await press(page, "Update now");
    await shows(page, "Go back to the version of");
    expect(await found()).toEqual(SECOND);
    const before = readdirSync(at("web")).length;
    expect(host.asked().length).toBeLessThan(before);
  });

  it("brings a notice of the figure that was revised, with what the report said then and says now", async () => {
    await expect.poll(() => sinceRead("news"), { timeout: 20_000 }).toMatch(/3,200.*9,300|9,300.*3,200/);
    const panel = await session().driver.openExtensionPage("sidepanel.html");
    const notice = await panel.waitForSelector(".since");
    expect(await notice?.evaluate((element) => element.textContent)).toMatch(/figure.*3,200.*9,300/);
    await panel.close();
  });

  it("keeps its old version whole whatever is wrong with a newer one", async () => {
    const good = readFileSync(at("web", "pack.json"));
    rewrite((text) =>
      text.replace("About 9,300 people", "About 9,900 people").replace('"value": 9300', '"value": 9900'),
    );
    await publish("03");
    const wrong: [string, string, (file: string, bytes: Buffer) => Buffer][] = [
      [
        "the signature",
        "bad-signature",
        (file, bytes) =>
          file === "pack.json"
            ? Buffer.from(bytes.toString().replace("Lurania votes", "Lurania voted"))
            : bytes,
      ],
      [
        "a file",
        "wrong-hash",
        (file, bytes) =>
          file.endsWith(".bin")
            ? Buffer.from(bytes.map((byte, place) => (place === 9 ? byte ^ 1 : byte)))
            : bytes,
      ],
    ];
    for (const [what, trouble, change] of wrong) {
      host.tamper(change);
      expect(await update(), what).toMatchObject({ trouble });
      expect(await found(), what).toEqual(SECOND);
    }
    host.tamper(null);
    writeFileSync(at("web", "pack.json"), good);
    publishFailingTests(at("web"), at("key.pem"));
    expect(await update()).toMatchObject({ trouble: "failed-tests" });
    await shows(page, "The pack fails its own tests.");
    expect(await found()).toEqual(SECOND);
    writeFileSync(at("web", "pack.json"), good);
    expect(await update()).toMatchObject({ trouble: null });
  });

  it("told the server nothing of who asked", () => {
    const said = host.headers();
    expect(said).toContain("if-none-match");
    expect(said.filter((header) => /^(?:origin|referer|cookie|authorization)$/.test(header))).toEqual([]);
  });

  it("goes back to the version before", async () => {
    await press(page, "Go back to the version of");
    await page.waitForFunction(`document.body.textContent.includes("5 claims")`, { polling: 50 });
    expect(await found()).toEqual(FIRST);
  });

  it("leaves nothing behind when it is removed", async () => {
    expect(await page.evaluate(LEFT)).not.toEqual([0, 0, 0, 0]);
    const row = await page.waitForSelector(".pack .row");
    await (await row?.$("xpath/.//button[starts-with(., 'Remove')]"))?.click();
    await page.waitForFunction(`document.querySelector(".pack") === null`, { polling: 50, timeout: 10_000 });
    expect(await page.evaluate(LEFT)).toEqual([0, 0, 0, 0]);
    expect(await found()).toEqual([]);
  });

  it("can be brought from its files instead, which are not followed", async () => {
    const picker = (await page.waitForSelector(
      "input[type=file][multiple]",
    )) as ElementHandle<HTMLInputElement> | null;
    await picker?.uploadFile(...readdirSync(at("web")).map((file) => at("web", file)));
    await press(page, "Add this pack");
    await shows(page, "From files, not followed");
    expect(await found()).toEqual(SECOND);
  });

  it("goes with everything else that the reader has deleted", async () => {
    await press(page, "Delete everything");
    await press(page, "Delete");
    await shows(page, "Everything you made is deleted.");
    expect(await page.evaluate(LEFT)).toEqual([0, 0, 0, 0]);
    expect(await found()).toEqual([]);
  });
});
