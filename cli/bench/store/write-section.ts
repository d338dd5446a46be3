import { existsSync, readFileSync, writeFileSync } from "node:fs";

/** The heading of the section that this benchmark writes. */
export const HEADING = "## The store against other engines";

/** Puts a section (heading included) into a document: in the place of the old one, else at the end. */
export function replaceSection(path: string, section: string, heading = HEADING): void {
  const page = existsSync(path) ? readFileSync(path, "utf8") : "";
  writeFileSync(path, withSection(page, section, heading));
}

/** A new page with the section of the page at `path`, which it would otherwise lose. */
export function keepingSection(page: string, path: string, heading = HEADING): string {
  const old = existsSync(path) ? sectionOf(readFileSync(path, "utf8"), heading) : "";
  return old === "" ? page : withSection(page, old, heading);
}

function withSection(page: string, section: string, heading: string): string {
  const old = sectionOf(page, heading);
  const body = `${section.trim()}\n`;
  if (old !== "") return page.replace(old, () => (page.endsWith(old) ? body : `${body}\n`));
  return `${page.trimEnd()}\n\n${body}`;
}

/** From the heading to the next one of its level, or to the end; empty where there is none. */
function sectionOf(page: string, heading: string): string {
  const start = page.indexOf(heading);
  if (start < 0) return "";
  const end = page.indexOf("\n## ", start + heading.length);
  return page.slice(start, end < 0 ? undefined : end + 1);
}
