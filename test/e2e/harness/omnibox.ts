import type { Browser, Page } from "puppeteer-core";

/** Finds an element in a page of components, however deep its shadow roots; written into each script below. */
const FIND = `const find = (root, test) => {
  for (const each of root.querySelectorAll("*")) {
    if (test(each)) return each;
    const inner = each.shadowRoot && find(each.shadowRoot, test);
    if (inner) return inner;
  }
  return null;
};`;

/**
 * What Chromium's address bar suggests for words in keyword mode, line by line. No protocol types into the bar itself; chrome://omnibox, the browser's own page for
 * developers, asks the very same providers, so that the extension's listener is called as by typing.
 */
export async function suggestedInChromium(
  browser: Browser,
  words: string,
  isOurs: (line: string) => boolean,
): Promise<readonly string[]> {
  const page = await browser.newPage();
  try {
    await page.goto("chrome://chrome-urls");
    await whenFound(
      page,
      `(each) => each.localName.endsWith("button") && /enable/i.test(each.textContent)`,
      "each.click()",
    );
    await page.waitForFunction(
      `(() => { ${FIND} return find(document, (each) => each.localName.endsWith("button") && /disable/i.test(each.textContent)) !== null; })()`,
      { polling: 50 },
    );
    await page.goto("chrome://omnibox");
    await whenFound(page, `({ id }) => id === "in-keyword-mode"`, "each.click()");
    await whenFound(
      page,
      `({ id }) => id === "input-text"`,
      `each.value = ${JSON.stringify(words)}; each.dispatchEvent(new Event("input", { bubbles: true, composed: true }))`,
    );
    for (let tries = 0; tries < 200; tries++) {
      const ours = (await linesOf(page)).filter(isOurs);
      if (ours.length > 0) return ours;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    return [];
  } finally {
    await page.close();
  }
}

async function whenFound(page: Page, test: string, then: string): Promise<void> {
  await page.waitForFunction(
    `(() => { ${FIND} const each = find(document, ${test}); if (each === null) return false; ${then}; return true; })()`,
    { polling: 50 },
  );
}

async function linesOf(page: Page): Promise<readonly string[]> {
  const lines: unknown = await page.evaluate(`(() => {
    const lines = [];
    const walk = (node) => {
      if (node.nodeType === 3 && node.data.trim() !== "") lines.push(node.data.trim());
      if (node.shadowRoot) walk(node.shadowRoot);
      if (node.nodeName !== "STYLE") for (const child of node.childNodes) walk(child);
    };
    walk(document.querySelector("omnibox-output") ?? document.body);
    return JSON.stringify([...new Set(lines)]);
  })()`);
  return JSON.parse(String(lines));
}
