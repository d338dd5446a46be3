import { readFile } from "node:fs/promises";
import type { Page } from "puppeteer-core";
import { describe, expect, it } from "vitest";
import { parseProof } from "../../core/match/proof/prove-match";
import type { Session } from "./harness/session";
import { DEMO, useSession } from "./harness/use-session";

const API = "(globalThis.browser ?? globalThis.chrome)";

describe("a proof saved in one browser", () => {
  const chromium = useSession("chromium");
  const firefox = useSession("firefox");

  it.each([
    ["chromium", "firefox", chromium, firefox],
    ["firefox", "chromium", firefox, chromium],
  ])("is replayed from %s to the same result in a fresh %s", async (_, __, from, to) => {
    const saved = await saveProof(from());
    expect(parseProof(saved)).toHaveProperty("proof.vectors", true);
    expect(await checkProof(to(), saved)).toMatch(/^The same result here: /);
    const changed = saved.replace('"sameness": "same"', '"sameness": "adds"');
    expect(changed).not.toBe(saved);
    expect(await checkProof(to(), changed)).toMatch(/^Not the same here\. First part that differs: /);
    expect(await checkProof(to(), await readFile("package.json", "utf8"))).toMatch(/^This is no proof /);
  });
});

/** Reads the demo's article and saves the proof of the first match shown in the panel. */
async function saveProof(session: Session): Promise<string> {
  const article = await session.open(DEMO);
  await article.waitForMarks();
  const tabs = await session.control.evaluate(`${API}.tabs.query({}).then((tabs) =>
    tabs.find(({ url }) => url === ${JSON.stringify(article.page.url())}).id)`);
  const panel = await session.driver.openExtensionPage(`sidepanel.html?tab=${tabs}`);
  await panel.waitForSelector(".claim-item");
  const { claims } = await article.reading();
  const answered = claims.findIndex(({ answer }) => answer.matches.some(({ tier }) => tier === "painted"));
  await panel.evaluate(`document.querySelectorAll(".claim-item")[${answered}].click()`);
  await panel.waitForSelector("details.why");
  // The file goes where a test can read it: what a browser does with a download is not ours to prove.
  await panel.evaluate(
    `URL.createObjectURL = (blob) => (blob.text().then((text) => (globalThis.saved = text)), "blob:none")`,
  );
  await panel.evaluate(`document.querySelector("details.why").open = true`);
  await panel.waitForSelector(".save-proof button");
  await panel.evaluate(`document.querySelector(".save-proof button").click()`);
  await panel.waitForFunction("globalThis.saved !== undefined", { polling: 50, timeout: 60_000 });
  const saved = String(await panel.evaluate("globalThis.saved"));
  await panel.close();
  await article.close();
  return saved;
}

/** Opens a file in the panel's “Check a proof”, and gives what it says. */
async function checkProof(session: Session, text: string): Promise<string> {
  const panel = await session.driver.openExtensionPage("sidepanel.html");
  await openSubject(panel, "A text");
  await panel.evaluate(`(() => {
    const input = document.querySelector(".check-proof input");
    const files = new DataTransfer();
    files.items.add(new File([${JSON.stringify(text)}], "proof.json", { type: "application/json" }));
    input.files = files.files;
    input.dispatchEvent(new Event("change", { bubbles: true }));
  })()`);
  const outcome = `[...document.querySelectorAll(".check-proof [role=status] p")].map(({ textContent }) => textContent).join(" ")`;
  await panel.waitForFunction(`(${outcome}).length > 0 && !(${outcome}).startsWith("Making")`, {
    polling: 50,
    timeout: 60_000,
  });
  const told = String(await panel.evaluate(outcome));
  await panel.close();
  return told;
}

async function openSubject(panel: Page, name: string): Promise<void> {
  await panel.waitForSelector("nav .tab");
  await panel.evaluate(
    `[...document.querySelectorAll("nav .tab")].find(({ textContent }) => textContent === ${JSON.stringify(name)}).click()`,
  );
  await panel.waitForSelector(".check-proof input");
}
