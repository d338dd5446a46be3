import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "puppeteer-core";
import type { Surface } from "./looks";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** What a change of colours alone can break. */
export const COLOUR_RULES = ["color-contrast", "link-in-text-block"] as const;

/** What a change of room or direction alone can break. */
export const ROOM_RULES = ["scrollable-region-focusable", "target-size", "color-contrast"] as const;

/** What axe-core finds on a surface, by all rules or some; empty when nothing. Cards and popups are no pages, so page rules are left out there. */
export async function axeFaults(
  page: Page,
  surface: Surface,
  only: readonly string[] | null = null,
): Promise<readonly string[]> {
  await page.evaluate(`globalThis.axe === undefined && (0, eval)(${JSON.stringify(AXE)})`);
  const options =
    only === null
      ? {
          rules: {
            region: { enabled: surface === "page" },
            "landmark-one-main": { enabled: surface !== "card" },
            "page-has-heading-one": { enabled: surface !== "card" },
            "target-size": { enabled: true },
          },
        }
      : { runOnly: only, rules: { "target-size": { enabled: true } } };
  const found = await page.evaluate(
    `axe.run(${JSON.stringify(options)}).then(({ violations }) => JSON.stringify(violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => id + " " + target + ": " + failureSummary.split("\\n").at(-1).trim()))))`,
  );
  return JSON.parse(String(found));
}

/** Whether a page is wider than its window, and what reaches furthest. */
export async function reflowFaults(page: Page): Promise<readonly string[]> {
  const found = await page.evaluate(`JSON.stringify((() => {
    const { scrollWidth } = document.documentElement;
    if (scrollWidth <= innerWidth) return [];
    const beyond = [...document.body.querySelectorAll("*")].filter((each) => each.getBoundingClientRect().right > innerWidth);
    const { localName, className } = beyond.at(-1) ?? document.body;
    return ["scrolls sideways: " + scrollWidth + " > " + innerWidth + ", " + localName + " " + className];
  })())`);
  return JSON.parse(String(found));
}
