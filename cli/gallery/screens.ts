import { mkdir, readdir, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { shootChromium } from "./screens/chromium";
import { shootFirefox } from "./screens/firefox";

/** Where the pictures lie. */
const FOLDER = join(import.meta.dirname, "../../docs/screens");

/** Most that all pictures together may weigh, in bytes. */
const MOST_BYTES = 4_000_000;

/**
 * Photographs every surface of the end-to-end build in real browsers into `docs/screens`: in Chromium in light, dark and forced colours
 * and in each language, in Firefox in light and dark, in English. `npm run build:e2e` comes first.
 */
async function shootScreens(): Promise<void> {
  await mkdir(FOLDER, { recursive: true });
  for (const name of await readdir(FOLDER)) await rm(join(FOLDER, name));
  for (const language of ["en", "es", "pt"]) await shootChromium(FOLDER, language);
  await shootFirefox(FOLDER);
  const sizes = await Promise.all((await readdir(FOLDER)).map((name) => stat(join(FOLDER, name))));
  const bytes = sizes.reduce((sum, { size }) => sum + size, 0);
  console.log(`${sizes.length} pictures, ${Math.round(bytes / 1000)} kB in ${FOLDER}`);
  if (bytes > MOST_BYTES) throw new Error(`More than ${MOST_BYTES / 1000} kB of pictures`);
}

await shootScreens();
