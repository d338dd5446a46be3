import { describe, expect, it, vi } from "vitest";

const granted = vi.hoisted(() => ({ origins: [] as string[], packs: [] as object[] }));

vi.mock("webextension-polyfill", () => ({
  default: {
    permissions: { getAll: async () => ({ origins: granted.origins }) },
    storage: { local: { get: async () => ({ packs: granted.packs }) } },
  },
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

  it("takes a host that was granted for a pack for no site to read", async () => {
    const source = {
      url: "https://packs.example/flood/pack.json",
      key: "",
      etag: null,
      checked: null,
      next: "",
    };
    granted.origins = ["https://packs.example/*", "*://*.elpais.com/*"];
    const record = {
      id: "flood",
      title: "",
      sequence: 1,
      digest: "",
      damaged: false,
      trouble: null,
      detail: "",
    };
    granted.packs = [{ ...record, source: { ...source, paused: false, offeredKey: null } }];
    expect(await siteAccess()).toEqual({ scope: "listed", sites: ["elpais.com"] });
    granted.packs = [];
    expect(await siteAccess()).toEqual({ scope: "listed", sites: ["elpais.com", "packs.example"] });
  });

  it("asks for a site with its subdomains, and for none beside it", () => {
    expect(patternOf("www.elpais.com")).toBe("*://*.elpais.com/*");
  });
});
