import { mkdir, readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import { type Browser, launch } from "puppeteer-core";
import { serveGallery } from "./serve";

/** The looks that every case is checked in; a `width` of null is the surface's own. */
const LOOKS = [
  { name: "light", scheme: "light", language: "en", width: null, forced: false },
  { name: "dark", scheme: "dark", language: "en", width: null, forced: false },
  { name: "narrow", scheme: "light", language: "es", width: 320, forced: false },
  { name: "portuguese", scheme: "light", language: "pt", width: null, forced: false },
  { name: "forced", scheme: "light", language: "en", width: null, forced: true },
] as const;

const WIDTH = { card: 460, popup: 380, panel: 400, page: 1000 } as const;

/**
 * Photographs every case in every look into the folder given (default `.cache/gallery`; a second argument picks cases by
 * name) and lists what axe-core and the reflow check find. Exits with 1 when they find anything.
 */
async function shootGallery(folder: string, only: string): Promise<number> {
  await mkdir(folder, { recursive: true });
  const gallery = await serveGallery();
  const browser = await launch({
    executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
    args: ["--no-sandbox"],
  });
  const faults = await shootCases(browser, gallery.url, folder, only);
  await browser.close();
  await gallery.close();
  for (const fault of faults) console.error(fault);
  console.log(`${faults.length} faults; screenshots in ${folder}`);
  return faults.length === 0 ? 0 : 1;
}

async function shootCases(browser: Browser, url: string, folder: string, only: string): Promise<string[]> {
  const axe = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
  const page = await browser.newPage();
  const devtools = await page.createCDPSession();
  const faults: string[] = [];
  page.on("pageerror", (error) => faults.push(`${page.url()}: ${String(error)}`));
  await page.goto(url);
  await page.waitForSelector("a");
  const names = await page.$$eval("a", (links) => links.map((link) => link.textContent ?? ""));
  for (const name of names.filter((each) => each.includes(only))) {
    for (const look of LOOKS) {
      const surface = surfaceOf(name);
      await page.setViewport({ width: look.width ?? WIDTH[surface], height: 620 });
      await devtools.send("Emulation.setEmulatedMedia", {
        features: [
          { name: "prefers-color-scheme", value: look.scheme },
          { name: "prefers-reduced-motion", value: "reduce" },
          { name: "forced-colors", value: look.forced ? "active" : "none" },
        ],
      });
      await page.goto(`${url}?case=${name}&language=${look.language}`);
      await page.waitForSelector("body[data-ready]");
      await page.screenshot({
        path: join(folder, `${name}-${look.name}.png`),
        fullPage: surface === "page" || surface === "panel",
      });
      await page.evaluate(axe);
      const found = await page.evaluate(
        `axe.run({ rules: { region: { enabled: ${surface === "page"} }, "landmark-one-main": { enabled: false }, "page-has-heading-one": { enabled: ${surface !== "card"} } } })
          .then(({ violations }) => violations.map(({ id, nodes }) => id + " " + nodes.map(({ target, failureSummary }) => target + " " + failureSummary).join("; ")))`,
      );
      const wide = await page.evaluate("document.documentElement.scrollWidth > innerWidth");
      if (Array.isArray(found)) faults.push(...found.map((each) => `${name} ${look.name}: ${each}`));
      if (wide === true) faults.push(`${name} ${look.name}: scrolls sideways`);
    }
  }
  return faults;
}

function surfaceOf(name: string): keyof typeof WIDTH {
  const [surface = ""] = name.split("-");
  return surface === "card" || surface === "popup" || surface === "panel" ? surface : "page";
}

const [folder = ".cache/gallery", only = ""] = process.argv.slice(2);
process.exitCode = await shootGallery(folder, only);
