import { join } from "node:path";
import { ensureBrowsers } from "../setup/browsers.mjs";
import { ensureBuild } from "../setup/build.mjs";
import { ensurePackages } from "../setup/packages.mjs";
import { run } from "../setup/run.mjs";

const ROOT = join(import.meta.dirname, "../..");

process.exitCode = await start(process.argv.slice(2));

/** Sets up what is missing, builds what has changed, and hands over to the demo, which needs both. */
async function start(args) {
  const browser = args.includes("firefox") || args.includes("--browser=firefox") ? "firefox" : "chromium";
  try {
    await ensurePackages(ROOT);
    const found = await ensureBrowsers([browser]);
    await ensureBuild(ROOT, browser);
    const variable = `CAREO_${browser.toUpperCase()}`;
    const demo = ["--import", "tsx", join(ROOT, "cli/start/demo.ts"), ...args];
    return await run(process.execPath, demo, { env: { [variable]: found[browser] } });
  } catch (error) {
    console.error(error.message);
    return 1;
  }
}
