import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { axeFaults, COLOUR_RULES, ROOM_RULES, reflowFaults } from "./find-faults";
import { LOOKS, surfaceOf, wear } from "./looks";
import { openGallery } from "./open-gallery";

/** The looks that a developer checks, each with its language. */
const SEEN = [
  { look: LOOKS.light, language: "en", rules: null },
  { look: LOOKS.dark, language: "en", rules: COLOUR_RULES },
  { look: LOOKS.forced, language: "en", rules: COLOUR_RULES },
  { look: LOOKS.rightToLeft, language: "en", rules: ROOM_RULES },
  { look: LOOKS.narrow, language: "es", rules: ROOM_RULES },
  { look: LOOKS.zoomed, language: "es", rules: ROOM_RULES },
  { look: LOOKS.light, language: "pt", rules: ROOM_RULES },
  { look: LOOKS.openedNarrow, language: "pt", rules: ROOM_RULES },
] as const;

/**
 * Photographs every case in every look into the folder given (default `.cache/gallery`; a second argument picks cases by
 * name) and lists what axe-core and the reflow check find. Exits with 1 when they find anything.
 */
async function shootGallery(folder: string, only: string): Promise<number> {
  await mkdir(folder, { recursive: true });
  const { page, devtools, names, show, close } = await openGallery();
  const faults: string[] = [];
  page.on("pageerror", (error) => faults.push(`${page.url()}: ${String(error)}`));
  for (const name of names.filter((each) => each.includes(only))) {
    const surface = surfaceOf(name);
    let shown = "";
    for (const { look, language, rules } of SEEN) {
      if (shown !== language) await show(name, language);
      shown = language;
      await wear(page, devtools, look, surface);
      await page.screenshot({
        path: join(folder, `${name}-${look.name.replaceAll(" ", "-")}-${language}.png`),
        fullPage: surface === "page" || surface === "panel",
      });
      const found = [...(await axeFaults(page, surface, rules)), ...(await reflowFaults(page))];
      faults.push(...found.map((fault) => `${name}, ${look.name}, ${language}: ${fault}`));
    }
  }
  await close();
  for (const fault of faults) console.error(fault);
  console.log(`${faults.length} faults; screenshots in ${folder}`);
  return faults.length === 0 ? 0 : 1;
}

const [folder = ".cache/gallery", only = ""] = process.argv.slice(2);
process.exitCode = await shootGallery(folder, only);
