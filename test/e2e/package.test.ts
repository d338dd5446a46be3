import { execFile } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { promisify } from "node:util";
import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { BROWSERS, buildFolder } from "./harness/session";

/** Most that the scripts which enter pages may weigh, in bytes after gzip. */
const BUDGET = { "gate.js": 6_000, "page.js": 16_000, "card.js": 25_000 };

function filesOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
    .sort();
}

function manifestOf(folder: string): Record<string, unknown> {
  return JSON.parse(readFileSync(join(folder, "manifest.json"), "utf8"));
}

describe.each(BROWSERS)("the package for %s", (name) => {
  const release = buildFolder(name, "release");
  const tested = buildFolder(name, "e2e");

  it("is what the end-to-end tests drive, but for granted hosts and packs from this machine", () => {
    expect(filesOf(tested)).toEqual(filesOf(release));
    for (const file of filesOf(release).filter((each) => each !== "manifest.json")) {
      expect(readFileSync(join(tested, file)).equals(readFileSync(join(release, file))), file).toBe(true);
    }
    const { host_permissions, content_security_policy: policy, ...rest } = manifestOf(tested);
    const { content_security_policy: shipped, ...others } = manifestOf(release);
    expect(rest).toEqual(others);
    const local = " http://localhost:* http://127.0.0.1:*";
    expect(JSON.stringify(policy).replace(local, "")).toBe(JSON.stringify(shipped));
    expect(host_permissions).toEqual(["http://*/*", "https://*/*"]);
  });

  it.each(Object.entries(BUDGET))("%s stays under %d bytes after gzip", (file, most) => {
    expect(gzipSync(readFileSync(join(release, file))).length).toBeLessThanOrEqual(most);
  });

  it.each(Object.keys(BUDGET))("%s carries no zod", (file) => {
    expect(readFileSync(join(release, file), "utf8")).not.toMatch(/_zod|ZodError|jitless/);
  });

  it("has a background of one classic script, whose compiled code the browser keeps", () => {
    const background =
      name === "firefox" ? { scripts: ["background.js"] } : { service_worker: "background.js" };
    expect(manifestOf(release).background).toEqual(background);
    // Nothing of another file is woven into it, such as the encoder's weights.
    expect(readFileSync(join(release, "background.js")).length).toBeLessThan(650_000);
  });

  it("[S5, S10, S11] opens nothing of itself to pages and asks for no host", () => {
    const manifest = manifestOf(release);
    expect(manifest).not.toHaveProperty("web_accessible_resources");
    expect(manifest).not.toHaveProperty("content_scripts");
    expect(manifest).not.toHaveProperty("host_permissions");
  });
});

/** What the linter warns of: Preact's own way to markup, of which we use none. */
const KNOWN_WARNINGS = [
  ["UNSAFE_VAR_ASSIGNMENT", "card.js", "Unsafe assignment to innerHTML"],
  ["UNSAFE_VAR_ASSIGNMENT", "chunks/jsxRuntime.module.js", "Unsafe assignment to innerHTML"],
];

describe("the package for firefox", () => {
  it("[S35] passes the add-on linter with no error and the warnings that are known", async () => {
    const source = buildFolder("firefox", "release");
    const args = ["web-ext", "lint", "-s", source, "--no-config-discovery", "--no-input", "--output=json"];
    const { stdout } = await promisify(execFile)("npx", args, { maxBuffer: 1e8 }).catch((error) => error);
    const { errors, warnings } = JSON.parse(String(stdout).slice(String(stdout).indexOf("{")));
    expect(errors).toEqual([]);
    const told = warnings.map(({ code, file, message }: Record<"code" | "file" | "message", string>) => [
      code,
      file.replace(/-[\w-]{8}\.js$/, ".js"),
      message,
    ]);
    expect(told.toSorted()).toEqual(KNOWN_WARNINGS);
  });
});
