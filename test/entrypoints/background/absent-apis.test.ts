import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

/** The browser's API as each test leaves it: Firefox for Android has no menus, commands, sidebar or (there) windows to open one in. */
const api = vi.hoisted(() => ({ current: {} as Record<string, unknown> }));

vi.mock("webextension-polyfill", () => ({
  default: new Proxy(
    {},
    {
      get: (_, name: string) => api.current[name],
      has: (_, name: string) => name in api.current,
    },
  ),
}));

const created: string[] = [];
const bare = () => ({
  tabs: {
    create: vi.fn(async ({ url }: { url: string }) => void created.push(url)),
    query: vi.fn(async () => [{ id: 3 }, { id: undefined }]),
    sendMessage: vi.fn(async () => ({ ok: true, json: "null" })),
  },
  runtime: { getURL: (path: string) => `moz-extension://x/${path}` },
  storage: { session: { set: vi.fn(async () => undefined) } },
  i18n: { getMessage: () => "en" },
});

beforeEach(() => {
  created.length = 0;
  api.current = bare();
});
afterEach(() => vi.unstubAllGlobals());

describe("without menus and commands", () => {
  it("starts the background's listeners all the same", async () => {
    const { addSelectionMenu, watchSelectionRequests } = await import(
      "../../../entrypoints/background/find-selection"
    );
    const { stepThroughClaims } = await import("../../../entrypoints/background/tell-tabs");
    expect(watchSelectionRequests()).toBeUndefined();
    expect(stepThroughClaims()).toBeUndefined();
    await expect(addSelectionMenu()).resolves.toBeUndefined();
  });

  it("still tells every open page what is marked now", async () => {
    const { tellMarked } = await import("../../../entrypoints/background/tell-tabs");
    await tellMarked("differing");
    const { tabs } = api.current as ReturnType<typeof bare>;
    expect(tabs.sendMessage.mock.calls).toEqual([[3, { kind: "marked", marked: "differing" }]]);
  });
});

describe("the side panel", () => {
  const tab = { id: 7, windowId: 1 };

  it("is a tab about the same page where there is no sidebar at all", async () => {
    const { openPanel } = await import("../../../platform/panel/open-panel");
    await openPanel(tab);
    expect(created).toEqual(["moz-extension://x/sidepanel.html?tab=7"]);
  });

  it("is Firefox's sidebar where there is one, and a tab when it may not be opened", async () => {
    const { openPanel } = await import("../../../platform/panel/open-panel");
    const open = vi.fn(async () => undefined);
    api.current = { ...bare(), sidebarAction: { open, isOpen: async () => false } };
    await openPanel(tab);
    expect(created).toEqual([]);
    open.mockRejectedValueOnce(new Error("may only be called from a user input handler"));
    await openPanel(tab);
    expect(created).toHaveLength(1);
  });

  it("leaves the request to a sidebar that is open already", async () => {
    const { openPanel } = await import("../../../platform/panel/open-panel");
    const open = vi.fn(async () => Promise.reject(new Error("no gesture")));
    api.current = { ...bare(), sidebarAction: { open, isOpen: async () => true } };
    await openPanel(tab);
    expect(created).toEqual([]);
  });

  it("is Chrome's panel where there is one", async () => {
    const { openPanel } = await import("../../../platform/panel/open-panel");
    const open = vi.fn(async () => undefined);
    vi.stubGlobal("chrome", { sidePanel: { open } });
    await openPanel(tab);
    expect(open).toHaveBeenCalledWith({ windowId: 1 });
    expect(created).toEqual([]);
  });
});
