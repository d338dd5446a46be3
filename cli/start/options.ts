import { parseArgs } from "node:util";
import type { BrowserName } from "../setup/browsers.mjs";

/** What the demo was asked for. `article` is an address or a file, null for the demo's own. */
export interface DemoOptions {
  readonly browser: BrowserName;
  readonly article: string | null;
  readonly url: string | undefined;
  readonly date: string | undefined;
  readonly outlet: string | undefined;
  readonly json: string | undefined;
  readonly screenshots: string;
}

export const USAGE = `npm start -- [--browser chromium|firefox] [ADDRESS | FILE.html | FILE.txt]
             [--url ADDRESS --date YYYY-MM-DD --outlet NAME]   what a file's page says of itself
             [--json FILE]          also write what was found, as \`npm run match\` would
             [--screenshots DIR]    where to put the pictures (default: .cache/start)`;

/** Reads the command line; throws with the usage where it cannot. */
export function readOptions(args: readonly string[]): DemoOptions {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        browser: { type: "string", default: "chromium" },
        url: { type: "string" },
        date: { type: "string" },
        outlet: { type: "string" },
        json: { type: "string" },
        screenshots: { type: "string", default: ".cache/start" },
      },
    });
    const { browser } = values;
    if (browser !== "chromium" && browser !== "firefox")
      throw new Error(`There is no browser ${browser} here.`);
    if (positionals.length > 1) throw new Error("One article at a time.");
    const { url, date, outlet, json, screenshots } = values;
    return { browser, article: positionals[0] ?? null, url, date, outlet, json, screenshots };
  } catch (error) {
    throw new Error(`${error instanceof Error ? error.message : error}\n${USAGE}`);
  }
}
