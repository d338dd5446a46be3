import { describe, expect, it } from "vitest";
import { ASK } from "./harness/extension-messages";
import { BROWSERS } from "./harness/session";
import { DEMO, useSession } from "./harness/use-session";

/** As hardened browsers and company policies have it. */
const WITHOUT = {
  flags: ["--js-flags=--jitless"],
  prefs: { "javascript.options.wasm": false, "javascript.options.wasm_trustedprincipals": false },
};

describe.each(BROWSERS)("a browser without WebAssembly, %s", (name) => {
  const session = useSession(name, () => WITHOUT);

  it("searches the corpus, marks what features alone are sure of, and says that the encoder did not run", async () => {
    const { driver, open, control } = session();
    expect(await control.evaluate("typeof WebAssembly")).toBe("undefined");
    const article = await open(DEMO);
    await article.waitForMarks();
    const popup = await driver.clickToolbar(article.page);
    const note = await control.evaluate(
      `(globalThis.browser ?? globalThis.chrome).i18n.getMessage("note_unencoded")`,
    );
    await expect.poll(() => popup.text(), { timeout: 10_000 }).toContain(String(note));
    const found = await control.evaluate(`(async () => {
      const request = { kind: "search", text: "humanitarian aid", filters: {}, offset: 0 };
      return (await ${ASK}(request))?.results.length ?? 0;
    })()`);
    expect(Number(found)).toBeGreaterThan(0);
  });
});
