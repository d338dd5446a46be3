import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";

vi.mock("webextension-polyfill", () => ({ default: fakeBrowser }));

const { Refusal, serve } = await import("../../../platform/messages/server");

const ID = "careo-under-test";
const extensionPage = { id: ID, url: "chrome-extension://careo/options.html" };
const contentScript = { id: ID, url: "https://news.example/", tab: { id: 7 } };

type Listener = (message: unknown, sender: unknown) => unknown;

describe("serve", () => {
  let listener: Listener;
  let stop: () => void;
  const opened: number[] = [];

  beforeEach(() => {
    opened.length = 0;
    fakeBrowser.runtime.id = ID;
    vi.spyOn(fakeBrowser.runtime, "getURL").mockReturnValue("chrome-extension://careo/");
    vi.spyOn(fakeBrowser.runtime.onMessage, "addListener").mockImplementation((added) => {
      listener = added as Listener;
    });
    stop = serve(
      {
        open: (_, sender) => {
          opened.push(sender.tab?.id ?? -1);
          return null;
        },
        check: () => {
          throw new Refusal("no-corpus");
        },
        paint: () => {
          throw new Error("a bug");
        },
        triggers: () => ({ names: [], roots: [] }),
        card: () => null,
        correct: () => null,
        pin: () => null,
      },
      {
        checkText: () => {
          throw new Refusal("no-corpus");
        },
        outlets: () => [],
        readTab: () => null,
        corpus: () => ({ state: "ready", done: 1, total: 1, age: null, error: null }),
        rebuild: () => ({ state: "ready", done: 1, total: 1, age: null, error: null }),
        search: ({ offset }) => ({ results: [], total: offset, sifted: null, origins: [] }),
        storage: () => ({ usage: null, quota: null, saved: 0 }),
        coverage: () => [],
        savePage: () => {
          throw new Refusal("private-window");
        },
        readItems: () => [],
        saved: () => [],
        changeSaved: () => ({ before: [] }),
        prove: () => null,
        checkProof: () => ({ kind: "no-proof", fault: "format" }),
        packs: () => [],
        previewPack: () => ({ refusal: { trouble: "network", detail: "" } }),
        followPack: () => null,
        changePack: () => null,
        packBrought: () => null,
      },
    );
  });

  afterEach(() => {
    stop();
    vi.restoreAllMocks();
  });

  it("answers a content script's request and tells the handler which tab asked", async () => {
    expect(await listener({ kind: "open" }, contentScript)).toEqual({ ok: true, json: "null" });
    expect(opened).toEqual([7]);
  });

  it.each(["corpus", "rebuild", "readTab", "followPack", "changePack"])(
    "[S12] refuses %s to a content script",
    async (kind) => {
      expect(await listener({ kind, tabId: 1 }, contentScript)).toEqual({ ok: false, error: "not-allowed" });
    },
  );

  it("answers the extension's own pages", async () => {
    expect(await listener({ kind: "corpus" }, extensionPage)).toMatchObject({ ok: true });
  });

  it("[S11] stays silent to other extensions", () => {
    expect(listener({ kind: "open" }, { ...contentScript, id: "another" })).toBeUndefined();
  });

  it.each([null, "open", {}, { kind: 7 }])("[S11] stays silent to what is no request: %j", (message) => {
    expect(listener(message, contentScript)).toBeUndefined();
  });

  it.each(["constructor", "__proto__", "toString"])(
    "[S12, S18] takes no property of Object for a request: %s",
    async (kind) => {
      const message = JSON.parse(`{"kind": "${kind}"}`);
      expect(await listener(message, extensionPage)).toEqual({ ok: false, error: "bad-request" });
    },
  );

  it("[S12] refuses a request of the wrong shape", async () => {
    const answer = await listener({ kind: "check", look: "first", page: { id: 1 } }, contentScript);
    expect(answer).toEqual({ ok: false, error: "bad-request" });
  });

  it("gives a refusal its reason, and a bug none", async () => {
    const logged = vi.spyOn(console, "error").mockImplementation(() => undefined);
    const check = { kind: "check", look: "first", page: { id: "p", text: "" } };
    expect(await listener(check, contentScript)).toEqual({ ok: false, error: "no-corpus" });
    const name = "abcdefgh";
    const names = { agreement: name, difference: name, denial: name, wording: name, plain: name };
    const paint = { kind: "paint", names, painted: 0 };
    expect(await listener(paint, contentScript)).toEqual({ ok: false, error: "internal" });
    expect(logged).toHaveBeenCalledOnce();
  });

  it("[S12] takes no highlight name that could end a style rule", async () => {
    const good = "abcdefgh";
    const names = {
      agreement: "a){}*{display:none",
      difference: good,
      denial: good,
      wording: good,
      plain: good,
    };
    const answer = await listener({ kind: "paint", names, painted: 0 }, contentScript);
    expect(answer).toEqual({ ok: false, error: "bad-request" });
  });
});
