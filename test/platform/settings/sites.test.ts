import { describe, expect, it, vi } from "vitest";

const granted = vi.hoisted(() => ({ origins: [] as string[] }));

vi.mock("webextension-polyfill", () => ({
  default: { permissions: { getAll: async () => ({ origins: granted.origins }) } },
}));

const { patternOf, siteAccess } = await import("../../../platform/settings/sites");

describe("siteAccess", () => {
  it.each([
    { origins: [], expected: { scope: "click", sites: [] } },
    { origins: ["<all_urls>"], expected: { scope: "all", sites: [] } },
    { origins: ["http://*/*", "https://*/*"], expected: { scope: "all", sites: [] } },
    {
      origins: ["*://*.reuters.com/*", "https://*.elpais.com/*", "http://*.elpais.com/*"],
      expected: { scope: "listed", sites: ["elpais.com", "reuters.com"] },
    },
    { origins: ["*://news.example/*"], expected: { scope: "listed", sites: ["news.example"] } },
  ])("reads $origins", async ({ origins, expected }) => {
    granted.origins = origins;
    expect(await siteAccess()).toEqual(expected);
  });

  it("asks for a site with its subdomains, and for none beside it", () => {
    expect(patternOf("www.elpais.com")).toBe("*://*.elpais.com/*");
  });
});
