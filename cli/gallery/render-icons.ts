import { readFile, writeFile } from "node:fs/promises";
import { launch } from "puppeteer-core";

/** Sizes that Chrome and Firefox show on toolbars, in lists and in stores, in CSS pixels. */
const SIZES = [16, 32, 48, 64, 96, 128];

/** Draws `public/icon/careo.svg` as the PNG files the manifest names. Run it after changing the drawing. */
async function renderIcons(): Promise<void> {
  const svg = await readFile("public/icon/careo.svg", "utf8");
  const browser = await launch({
    executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
    args: ["--no-sandbox"],
  });
  const page = await browser.newPage();
  for (const size of SIZES) {
    await page.setViewport({ width: size, height: size });
    await page.setContent(
      `<style>html,body{margin:0;background:none}svg{display:block;width:${size}px}</style>${svg}`,
    );
    await writeFile(`public/icon/${size}.png`, await page.screenshot({ omitBackground: true }));
  }
  await browser.close();
}

await renderIcons();
