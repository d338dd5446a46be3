import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { openEncoder } from "../../../platform/encode/open-encoder";
import { serveEncoder } from "../../../platform/encode/serve-encoder";
import { channelPair } from "./channel-pair";

const runtime = vi.hoisted(() => ({ connect: vi.fn() }));

vi.mock("webextension-polyfill", () => ({ default: { runtime } }));

/** Chrome's documents: at most one, which answers who connects as `documents` says, in turn. */
function chrome(documents: readonly ("opens" | "fails" | "is gone")[], there: boolean) {
  const left = [...documents];
  let open = there;
  const calls: string[] = [];
  const offscreen = {
    createDocument: async () => {
      calls.push("create");
      if (open) throw new Error("Only a single offscreen document may be created.");
      open = true;
    },
    closeDocument: async () => {
      calls.push("close");
      if (!open) throw new Error("No current offscreen document.");
      open = false;
    },
  };
  runtime.connect.mockImplementation(() => {
    calls.push("connect");
    const { near, far, lose, closed } = channelPair();
    const document = left.shift();
    const encode = async (texts: readonly string[]) => texts.map((text) => Float32Array.from([text.length]));
    if (document === "opens") serveEncoder(far, Promise.resolve({ encode }));
    if (document === "fails") serveEncoder(far, Promise.reject(new Error("no memory")));
    return {
      postMessage: near.post,
      onMessage: { addListener: near.onMessage },
      onDisconnect: {
        addListener: (listen: () => void) => {
          near.onLost(listen);
          if (document === "is gone") {
            open = false;
            queueMicrotask(() => lose("gone"));
          }
        },
      },
      disconnect: () => {
        if (!closed()) near.close();
      },
    };
  });
  vi.stubGlobal("chrome", { offscreen });
  return calls;
}

describe("the encoder of a background that can start no threads", () => {
  beforeEach(() => {
    vi.stubGlobal("Worker", undefined);
  });
  afterEach(() => vi.unstubAllGlobals());

  it("runs in a document of its own", async () => {
    const calls = chrome(["opens"], false);
    expect(await (await openEncoder()).encode(["one"])).toEqual([Float32Array.from([3])]);
    expect(calls).toEqual(["create", "connect"]);
  });

  it("takes the document that a background before it left", async () => {
    const calls = chrome(["opens"], true);
    expect(await (await openEncoder()).encode(["one"])).toHaveLength(1);
    expect(calls).toEqual(["create", "connect"]);
  });

  it.each(["fails", "is gone"] as const)(
    "makes a new document where the one that was left %s",
    async (how) => {
      const calls = chrome([how, "opens"], true);
      expect(await (await openEncoder()).encode(["one"])).toHaveLength(1);
      expect(calls).toEqual(["create", "connect", "close", "create", "connect"]);
    },
  );

  it("takes a document away that could not open it, and tells why", async () => {
    const calls = chrome(["fails"], false);
    await expect(openEncoder()).rejects.toThrow("no memory");
    expect(calls).toEqual(["create", "connect", "close"]);
  });

  it("takes its document away when it is closed", async () => {
    const calls = chrome(["opens"], false);
    const encoder = await openEncoder();
    encoder.close();
    await expect(encoder.encode(["one"])).rejects.toThrow("closed");
    expect(calls).toEqual(["create", "connect", "close"]);
  });

  it("starts nothing where the browser has no WebAssembly", async () => {
    const calls = chrome(["opens"], false);
    vi.stubGlobal("WebAssembly", undefined);
    await expect(openEncoder()).rejects.toThrow("no WebAssembly");
    expect(calls).toEqual([]);
  });

  it("says so where the browser has neither threads nor such documents", async () => {
    vi.stubGlobal("chrome", {});
    await expect(openEncoder()).rejects.toThrow("offscreen");
  });
});
