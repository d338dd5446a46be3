import { beforeEach, describe, expect, it, vi } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";
import { DEFAULT_SETTINGS } from "../../../core/corpus/settings";

vi.mock("webextension-polyfill", () => ({ default: fakeBrowser }));

const { loadSettings, repair, saveSettings, watchSettings } = await import(
  "../../../platform/settings/settings"
);

describe("settings", () => {
  beforeEach(() => fakeBrowser.reset());

  it("are the defaults until something is saved", async () => {
    expect(await loadSettings()).toEqual(DEFAULT_SETTINGS);
  });

  it("keep the fields that a change does not name", async () => {
    await saveSettings({ paused: ["news.example"] });
    await saveSettings({ marked: "differing" });
    expect(await loadSettings()).toEqual({
      ...DEFAULT_SETTINGS,
      paused: ["news.example"],
      marked: "differing",
    });
  });

  it("tell a watcher of each change, until it stops", async () => {
    const seen = vi.fn();
    const stop = watchSettings(seen);
    await saveSettings({ languages: ["es"] });
    expect(seen).toHaveBeenLastCalledWith({ ...DEFAULT_SETTINGS, languages: ["es"] });
    stop();
    await saveSettings({ languages: ["pt"] });
    expect(seen).toHaveBeenCalledOnce();
  });

  it.each([
    { name: "nothing", stored: undefined, expected: {} },
    { name: "another type", stored: "yes", expected: {} },
    {
      name: "one bad field",
      stored: { languages: ["xx"], marked: "all" },
      expected: { marked: "all" },
    },
    { name: "the switch of version 0.1.0", stored: { markUnmatched: true }, expected: { marked: "all" } },
    { name: "unknown fields", stored: { remote: "https://evil.example" }, expected: {} },
    { name: "a polluting key", stored: JSON.parse('{"__proto__": {"marked": "all"}}'), expected: {} },
  ])("[S33, S18] repairs $name field by field", ({ stored, expected }) => {
    expect(repair(stored)).toEqual({ ...DEFAULT_SETTINGS, ...expected });
  });
});
