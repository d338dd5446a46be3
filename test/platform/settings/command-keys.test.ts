import { beforeEach, describe, expect, it, vi } from "vitest";

/** The browser's API as each test leaves it. */
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

const { commandKeys, openKeySettings } = await import("../../../platform/settings/command-keys");

const create = vi.fn(async () => undefined);
const getAll = async () => [
  { name: "next-claim", description: "Go to the next claim", shortcut: "Alt+Shift+J" },
  { name: "save-article", description: "Save this article", shortcut: "" },
  { name: "_execute_action", description: "", shortcut: "" },
];

beforeEach(() => {
  create.mockClear();
  api.current = { commands: { getAll }, tabs: { create } };
});

describe("the keys of the commands", () => {
  it("are those that the browser has now, of commands that have words", async () => {
    expect(await commandKeys()).toEqual([
      { name: "next-claim", what: "Go to the next claim", keys: "Alt+Shift+J" },
      { name: "save-article", what: "Save this article", keys: "" },
    ]);
  });

  it("are none where the browser has none", async () => {
    for (const without of [{}, { commands: undefined }]) {
      api.current = without;
      expect(await commandKeys()).toEqual([]);
    }
  });

  it("are changed on the browser's own page", async () => {
    await openKeySettings();
    expect(create).toHaveBeenCalledWith({ url: "chrome://extensions/shortcuts" });
    const openShortcutSettings = vi.fn(async () => undefined);
    api.current = { commands: { getAll, openShortcutSettings }, tabs: { create } };
    await openKeySettings();
    expect(openShortcutSettings).toHaveBeenCalledOnce();
    expect(create).toHaveBeenCalledOnce();
  });
});
