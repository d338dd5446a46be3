import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { describe, expect, it } from "vitest";
import { BROWSERS } from "./harness/session";
import { useSession } from "./harness/use-session";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

describe.each(BROWSERS)("the extension's own pages in %s", (name) => {
  const session = useSession(name);

  it.each(["options.html", "welcome.html", "popup.html"])(
    "[A9] %s has no accessibility violation",
    async (path) => {
      const page = await session().driver.openExtensionPage(path);
      await page.waitForFunction(`document.querySelector("h1, h2, button") !== null`);
      await page.evaluate(AXE);
      const violations = await page.evaluate(
        `axe.run().then(({ violations }) => JSON.stringify(violations.map(({ id, nodes }) => [id, ...nodes.map(({ html }) => html)])))`,
      );
      expect(JSON.parse(String(violations))).toEqual([]);
      await page.close();
    },
  );
});
