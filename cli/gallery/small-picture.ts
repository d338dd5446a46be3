import { writeFile } from "node:fs/promises";
import type { Page } from "puppeteer-core";
import { palettePng } from "./palette-png";

/** Most that one picture may weigh, in bytes: many of them lie in the repository. */
const MOST_BYTES = 60_000;

/** Sizes of palette to try, the finest first. */
const COLOURS = [64, 24, 12, 8] as const;

/** A page is cut here, in CSS pixels: what lies below is more of the same. Browsers make no popup higher than 600. */
const MOST_HEIGHT = { whole: 1_300, popup: 600 } as const;

/** How much of a page is in the picture. */
export type Part = "window" | keyof typeof MOST_HEIGHT;

/** Photographs a page as the finest PNG that is small enough, and says how many bytes it has. */
export async function smallPicture(page: Page, path: string, part: Part): Promise<number> {
  const { width, height } = page.viewport() ?? { width: 400, height: 600 };
  const content = Number(await page.evaluate("document.documentElement.scrollHeight"));
  const tall = part === "window" ? height : Math.min(Math.max(content, height), MOST_HEIGHT[part]);
  const clip = { x: 0, y: 0, width, height: tall };
  const png = await page.screenshot(part === "window" ? {} : { clip, captureBeyondViewport: true });
  for (const colours of COLOURS) {
    const picture = palettePng(png, colours);
    if (picture.length > MOST_BYTES) continue;
    await writeFile(path, picture);
    return picture.length;
  }
  throw new Error(`${path} has more than ${MOST_BYTES} bytes`);
}
