import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { OpenEncoder } from "../../../platform/encode/encoder";
import { farEncoder } from "../../../platform/encode/far-encoder";
import { keepThreads } from "../../../platform/encode/keep-threads";
import { channelPair } from "./channel-pair";

const MINUTES = 60_000;
const OWN = "chrome-extension://careo/";

const connections = vi.hoisted(() => [] as ((port: unknown) => void)[]);

vi.mock("webextension-polyfill", () => ({
  default: {
    runtime: {
      getURL: (path: string) => `chrome-extension://careo/${path}`,
      onConnect: { addListener: (listen: (port: unknown) => void) => connections.push(listen) },
    },
  },
}));

/** Connects as who sends from the address, and disconnects when told. */
function connect(url: string, name = "encoder") {
  const { near, far, lose } = channelPair();
  const gone: (() => void)[] = [];
  connections.at(-1)?.({
    name,
    sender: { url },
    postMessage: far.post,
    onMessage: { addListener: far.onMessage },
    onDisconnect: { addListener: (listen: () => void) => gone.push(listen) },
  });
  return {
    encoder: farEncoder(near),
    disconnect: () => {
      lose("disconnected");
      for (const listen of gone) listen();
    },
  };
}

function keep() {
  const encoder: OpenEncoder = {
    encode: async (texts) => texts.map((text) => Float32Array.from([text.length])),
    close: () => undefined,
  };
  const open = vi.fn(async () => encoder);
  const rest = vi.fn();
  keepThreads(open, rest);
  return { open, rest };
}

describe("keepThreads", () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it("opens the encoder for the first background, and keeps it for those that come after", async () => {
    const { open, rest } = keep();
    expect(open).not.toHaveBeenCalled();
    const first = connect(`${OWN}background.js`);
    expect(await first.encoder.encode(["one"])).toEqual([Float32Array.from([3])]);
    first.disconnect();
    vi.advanceTimersByTime(5 * MINUTES - 1);
    const second = connect(`${OWN}background.js`);
    vi.advanceTimersByTime(60 * MINUTES);
    expect(await second.encoder.encode(["three"])).toEqual([Float32Array.from([5])]);
    expect(open).toHaveBeenCalledOnce();
    expect(rest).not.toHaveBeenCalled();
  });

  it("rests once no background has been there for five minutes, whichever went last", () => {
    const { rest } = keep();
    const [old, anew] = [connect(`${OWN}background.js`), connect(`${OWN}background.js`)];
    old.disconnect();
    vi.advanceTimersByTime(60 * MINUTES);
    expect(rest).not.toHaveBeenCalled();
    anew.disconnect();
    vi.advanceTimersByTime(5 * MINUTES - 1);
    expect(rest).not.toHaveBeenCalled();
    vi.advanceTimersByTime(1);
    expect(rest).toHaveBeenCalledOnce();
  });

  it("serves no content script, and nobody who asks for something else", () => {
    const { open } = keep();
    connect("https://news.example/a");
    connect(`${OWN}background.js`, "another");
    expect(open).not.toHaveBeenCalled();
  });
});
