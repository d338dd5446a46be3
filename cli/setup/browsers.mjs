import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";
import { canInstall, installFromDebian } from "./debian.mjs";

const BROWSERS = {
  chromium: {
    variable: "CAREO_CHROMIUM",
    programs: ["chromium", "chromium-browser"],
    paths: ["/Applications/Chromium.app/Contents/MacOS/Chromium"],
    debian: ["chromium", "fonts-dejavu-core"],
  },
  firefox: {
    variable: "CAREO_FIREFOX",
    programs: ["firefox-esr", "firefox"],
    paths: ["/Applications/Firefox.app/Contents/MacOS/firefox"],
    debian: ["firefox-esr", "fonts-dejavu-core"],
  },
};

/** The path of a browser's program: what its environment variable says, else the usual places; null when there is none. */
export function findBrowser(name) {
  const { variable, programs, paths } = BROWSERS[name];
  const named = process.env[variable];
  if (named) return isProgram(named) ? named : null;
  const folders = (process.env.PATH ?? "").split(delimiter);
  const candidates = programs.flatMap((program) => folders.map((folder) => join(folder, program)));
  return [...candidates, ...paths].find(isProgram) ?? null;
}

/** Finds the browsers, installs from Debian's packages those that are missing, and throws with what to do when that cannot be done. */
export async function ensureBrowsers(names) {
  const missing = names.filter((name) => findBrowser(name) === null);
  if (missing.length > 0) {
    if (canInstall() && !missing.some((name) => process.env[BROWSERS[name].variable]))
      await installFromDebian([...new Set(missing.flatMap((name) => BROWSERS[name].debian))]);
    const absent = missing.filter((name) => findBrowser(name) === null);
    if (absent.length > 0) throw new Error(absent.map(howToGet).join("\n"));
  }
  return Object.fromEntries(names.map((name) => [name, findBrowser(name)]));
}

/** What to tell someone who lacks a browser. */
export function howToGet(name) {
  const { variable, debian } = BROWSERS[name];
  if (process.env[variable]) return `${variable} names ${process.env[variable]}, which is not a program.`;
  return [
    `${name} was not found.`,
    `On Debian: sudo apt-get update && sudo apt-get install -y --no-install-recommends ${debian.join(" ")}`,
    `Elsewhere: install it and set ${variable} to the path of its program.`,
  ].join("\n  ");
}

function isProgram(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    // Absent or not executable: not a program, which is the answer.
    return false;
  }
}
