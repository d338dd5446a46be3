import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { UserManifest } from "wxt";
import { z } from "../../core/schema";
import config from "../../wxt.config";
import { sourceFiles } from "../guards/source-files";

const BROWSERS = ["chrome", "firefox"] as const;

const Package = z.object({
  dependencies: z.record(z.string(), z.string()),
  devDependencies: z.record(z.string(), z.string()),
  overrides: z.record(z.string(), z.string()),
});

const Lock = z.object({
  packages: z.record(
    z.string(),
    z.object({
      version: z.optional(z.string()),
      integrity: z.optional(z.string()),
      link: z.optional(z.boolean()),
    }),
  ),
});

async function manifestFor(browser: "chrome" | "firefox"): Promise<UserManifest> {
  const { manifest } = config;
  if (typeof manifest !== "function") throw new Error("the manifest is made for each browser");
  const env = { browser, manifestVersion: 3, mode: "production", command: "build" } as const;
  return manifest({ ...env } as Parameters<typeof manifest>[0]);
}

function directives(manifest: UserManifest): ReadonlyMap<string, string> {
  const policy = JSON.stringify(manifest.content_security_policy);
  const { extension_pages } = z.parse(z.object({ extension_pages: z.string() }), JSON.parse(policy));
  return new Map(
    extension_pages.split("; ").map((directive) => {
      const [name = "", ...values] = directive.split(" ");
      return [name, values.join(" ")];
    }),
  );
}

describe.each(BROWSERS)("the manifest for %s", (browser) => {
  it("[S31, S32] allows its own pages nothing but its own scripts, and no markup from strings", async () => {
    const policy = directives(await manifestFor(browser));
    expect(Object.fromEntries(policy)).toEqual({
      "default-src": "'self'",
      "script-src": "'self' 'wasm-unsafe-eval'",
      "object-src": "'none'",
      "base-uri": "'none'",
      "form-action": "'none'",
      "frame-ancestors": "'none'",
      "img-src": "'self' data:",
      "connect-src": "'self' https:",
      "require-trusted-types-for": "'script'",
      "trusted-types": "encoder-thread",
    });
  });

  it("[S24, S22] loads nothing from elsewhere; only what asks for it by code connects, and not without TLS", async () => {
    const policy = directives(await manifestFor(browser));
    for (const name of ["img-src", "default-src"]) expect(policy.get(name)).toMatch(/^'self'(?: data:)?$/);
    expect(policy.get("connect-src")).toBe("'self' https:");
  });

  it("[S5, S10, S11] has nothing that a page could reach, and no script of its own in any page", async () => {
    const manifest = await manifestFor(browser);
    for (const key of [
      "web_accessible_resources",
      "externally_connectable",
      "content_scripts",
      "host_permissions",
    ])
      expect(manifest).not.toHaveProperty(key);
  });

  it("[A12] has no single letter among its keys, and every one can be changed", async () => {
    const keys = Object.values((await manifestFor(browser)).commands ?? {}).map(({ suggested_key: key }) =>
      typeof key === "string" ? key : (key?.default ?? ""),
    );
    expect(keys.length).toBeGreaterThan(2);
    for (const key of keys) expect(key).toMatch(/^(?:Alt|Ctrl)\+Shift\+[A-Z]$/);
  });
});

describe("the source", () => {
  const SHIPPED = ["core", "platform", "components", "entrypoints"].flatMap(sourceFiles);
  const matching = (files: readonly string[], pattern: RegExp) =>
    files.filter((file) => pattern.test(readFileSync(file, "utf8")));

  it("[S1, S2] holds no message to a page, no event of ours for one, no listener for either", () => {
    const inPages = SHIPPED.filter((file) =>
      /^(?:platform\/page|entrypoints\/(?:gate|page|card))\//.test(file),
    );
    expect(inPages.length).toBeGreaterThan(30);
    expect(
      matching(
        inPages,
        /\bpostMessage\b|\bdispatchEvent\b|addEventListener(?:\.call)?\([^)]*"message"|BroadcastChannel|ContentScriptContext|defineContentScript/,
      ),
    ).toEqual([]);
  });

  it("[S24] has one door to the network, and two that read the package's own files", () => {
    expect(matching(SHIPPED, /\bfetch\b\s*[(;,)]/).sort()).toEqual([
      "platform/encode/model-files.ts",
      "platform/packs/fetch-bytes.ts",
      "platform/store/bundle.ts",
    ]);
  });

  it("[S10] runs nothing in a page's own world", () => {
    expect(matching(SHIPPED, /world:\s*"MAIN"|injectScript\(/)).toEqual([]);
  });

  it("[S34] writes nothing to the console of a page, and no page's words to any", () => {
    const inPages = SHIPPED.filter((file) =>
      /^(?:core|platform\/page|components|entrypoints\/(?:gate|page|card))\//.test(file),
    );
    expect(matching(inPages, /\bconsole\s*\./)).toEqual([]);
  });

  it("[F4] measures no layout while it walks a page's text", () => {
    const reading = [
      "walk",
      "blocks",
      "block-text",
      "article-reader",
      "section",
      "slices",
      "extract",
      "topic-scan",
    ];
    const files = reading.map((name) => `platform/page/${name}.ts`);
    expect(
      matching(
        files,
        /getBoundingClientRect|getClientRects|\binnerText\b|offset(?:Width|Height|Top)|getComputedStyle/,
      ),
    ).toEqual([]);
  });
});

describe("[S35] the supply chain", () => {
  it("puts every source into the archive for review, and the hidden rule on install scripts", () => {
    expect(config.zip?.includeSources).toEqual(["**/*", ".npmrc"]);
  });

  const { dependencies, devDependencies, overrides } = z.parse(
    Package,
    JSON.parse(readFileSync("package.json", "utf8")),
  );
  const { packages } = z.parse(Lock, JSON.parse(readFileSync("package-lock.json", "utf8")));

  it.each(Object.entries({ ...dependencies, ...devDependencies, ...overrides }))(
    "%s is wanted in one version only: %s",
    (name, version) => {
      expect(version).toMatch(/^\d+\.\d+\.\d+(?:-[0-9a-z.-]+)?$/);
      expect(packages[`node_modules/${name}`]?.version).toBe(version);
    },
  );

  it("has the hash of every package", () => {
    const without = Object.entries(packages).filter(
      ([path, { integrity }]) => path !== "" && !/^sha512-/.test(integrity ?? ""),
    );
    expect(without).toEqual([]);
    expect(Object.values(packages).filter(({ link }) => link)).toEqual([]);
  });

  it("runs no script of a package that is installed", () => {
    expect(readFileSync(".npmrc", "utf8").split("\n")).toContain("ignore-scripts=true");
  });
});
