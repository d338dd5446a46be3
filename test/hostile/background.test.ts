import { beforeEach, describe, expect, it, vi } from "vitest";

const registered = new Map<string, { matches: string[]; excludeMatches: string[] }>();
const css: { css: string; origin: string }[] = [];
const granted: { origins: string[] } = { origins: [] };
const levels: string[] = [];
const tab = { id: 7, incognito: true, url: "https://news.example/a" };
const stored: Record<string, unknown> = {};
const asked: unknown[] = [];
const updates = { count: 0 };

vi.mock("webextension-polyfill", () => ({
  default: {
    runtime: { getURL: (path: string) => `chrome-extension://careo/${path}` },
    permissions: { getAll: async () => granted },
    tabs: {
      get: async () => tab,
      sendMessage: async (_: number, message: unknown) => {
        asked.push(message);
        return { ok: false, error: "no-page" };
      },
    },
    action: { setBadgeText: async () => undefined, setBadgeBackgroundColor: async () => undefined },
    storage: {
      local: {
        get: async () => stored,
        setAccessLevel: async ({ accessLevel }: { accessLevel: string }) => void levels.push(accessLevel),
      },
    },
    scripting: {
      insertCSS: async (sheet: { css: string; origin: string }) => void css.push(sheet),
      executeScript: async ({ target }: { target: object }) => void asked.push(target),
      getRegisteredContentScripts: async ({ ids }: { ids: string[] }) =>
        [...registered].filter(([id]) => ids.includes(id)).map(([, script]) => script),
      registerContentScripts: async (
        scripts: { id: string; matches: string[]; excludeMatches: string[] }[],
      ) => {
        for (const script of scripts) {
          if (registered.has(script.id)) throw new Error(`Duplicate script ID '${script.id}'`);
          registered.set(script.id, script);
        }
      },
      updateContentScripts: async (
        scripts: { id: string; matches: string[]; excludeMatches: string[] }[],
      ) => {
        updates.count++;
        for (const script of scripts) registered.set(script.id, script);
      },
      unregisterContentScripts: async ({ ids }: { ids: string[] }) => {
        for (const id of ids) registered.delete(id);
      },
    },
  },
}));

const { closeStorageToPages } = await import("../../platform/settings/storage-access");
const { syncGate } = await import("../../entrypoints/background/sync-gate");
const { paintTab } = await import("../../entrypoints/background/paint-tab");
const { readTab } = await import("../../entrypoints/background/inject");
const { saveTab } = await import("../../entrypoints/background/save-page");

beforeEach(() => {
  registered.clear();
  css.length = 0;
  asked.length = 0;
  granted.origins = [];
  for (const key of Object.keys(stored)) delete stored[key];
  vi.stubGlobal("navigator", { locks: { request: (_: string, work: () => unknown) => work() } });
});

describe("the background", () => {
  it("[R8] makes the registration equal to what was granted, as often as asked", async () => {
    granted.origins = ["*://*.news.example/*"];
    await syncGate();
    granted.origins = ["*://*.news.example/*", "https://other.example/*"];
    await syncGate();
    await syncGate();
    const matches = ["*://*.news.example/*", "*://*.other.example/*"];
    expect(registered.get("gate")?.matches).toEqual(matches);
    expect(updates.count).toBe(registered.size); // What is right already is left alone.
    registered.clear(); // As an update does in Chromium.
    await syncGate();
    expect(registered.get("gate")?.matches).toEqual(matches);
  });

  it("has the gate ask for further topics only while an added pack has some", async () => {
    granted.origins = ["*://*.news.example/*"];
    stored.furtherTriggers = ["porto belvar"];
    await syncGate();
    expect([...registered.keys()]).toEqual(["world", "further-topics", "gate"]);
    delete stored.furtherTriggers;
    await syncGate();
    expect([...registered.keys()]).toEqual(["world", "gate"]);
  });

  it("[R9] registers nothing once every grant is taken back", async () => {
    granted.origins = ["*://*.news.example/*"];
    await syncGate();
    granted.origins = [];
    await syncGate();
    expect(registered.size).toBe(0);
  });

  it("[R38] puts its scripts into the top frame alone", async () => {
    granted.origins = ["*://*.news.example/*"];
    await syncGate();
    expect([...registered.keys()]).toEqual(["world", "gate"]);
    for (const script of registered.values()) expect(script).not.toHaveProperty("allFrames");
    await readTab(7);
    expect(asked).toEqual([{ tabId: 7, frameIds: [0] }]);
  });

  it("[S13] closes what is stored to content scripts", async () => {
    await closeStorageToPages();
    expect(levels).toEqual(["TRUSTED_CONTEXTS"]);
  });

  it("[R28] neither reads nor keeps the article of a private window", async () => {
    const add = vi.fn();
    const reader = vi.fn();
    const corpus = { reader, reading: { add } } as unknown as Parameters<typeof saveTab>[1];
    await expect(saveTab(7, corpus)).rejects.toMatchObject({ failure: "private-window" });
    expect([add, reader].some(({ mock }) => mock.calls.length > 0)).toBe(false);
    expect(asked).toEqual([]);
  });

  const NAMES = {
    agreement: "aaaaaaaaaa",
    difference: "bbbbbbbbbb",
    denial: "cccccccccc",
    wording: "dddddddddd",
    plain: "eeeeeeeeee",
  };

  it("[S4] styles marks by a sheet of the reader's, which a page cannot list", async () => {
    await paintTab(NAMES, 3, { tab: { id: 7 }, url: "https://news.example/a" } as never);
    expect(css.map(({ origin }) => origin)).toEqual(["USER"]);
    expect(css[0]?.css).not.toMatch(/careo|difference|denial|agreement/i);
  });

  it("[A1] tells kinds by the style of the line, not by colour alone", async () => {
    await paintTab(NAMES, 3, { tab: { id: 7 }, url: "https://news.example/a" } as never);
    const lineOf = (name: string) =>
      new RegExp(`highlight\\(${name}\\)\\{text-decoration:underline (\\w+)`).exec(css[0]?.css ?? "")?.[1];
    const lines = [NAMES.agreement, NAMES.difference, NAMES.denial, NAMES.wording].map(lineOf);
    expect(new Set(lines).size).toBe(4);
    expect(lines).not.toContain(undefined);
  });

  it("[A2] draws lines of at least 3:1 on white, sepia and near-black pages", async () => {
    await paintTab(NAMES, 3, { tab: { id: 7 }, url: "https://news.example/a" } as never);
    const colours = [...new Set(css[0]?.css.match(/#[0-9a-f]{6}/g))];
    expect(colours.length).toBeGreaterThan(0);
    for (const colour of colours)
      for (const ground of ["#ffffff", "#f4ecd8", "#121212"])
        expect(contrast(colour, ground), `${colour} on ${ground}`).toBeGreaterThanOrEqual(3);
  });
});

/** The contrast ratio of WCAG 2.2. */
function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
