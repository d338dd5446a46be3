import { describe, expect, it } from "vitest";
import type { Encoder } from "../../../platform/encode/encoder";
import { farEncoder } from "../../../platform/encode/far-encoder";
import { serveEncoder } from "../../../platform/encode/serve-encoder";
import { channelPair } from "./channel-pair";

/** Numbers that no shorter form than their four bytes brings over. */
const numbersOf = (text: string) => Float32Array.from([text.length / 3, -1e-30, Math.fround(0.1), 1]);

const byLength: Encoder = { encode: async (texts) => texts.map(numbersOf) };

describe("farEncoder", () => {
  it("gives the very vectors of the encoder at the other end, in the order of the texts", async () => {
    const { near, far } = channelPair();
    serveEncoder(far, Promise.resolve(byLength));
    expect(await farEncoder(near).encode(["a", "four", ""])).toEqual(["a", "four", ""].map(numbersOf));
  });

  it("gives each question its own answer, whichever comes first", async () => {
    const { near, far } = channelPair();
    const holds: (() => void)[] = [];
    const encode: Encoder["encode"] = async (texts) => {
      await new Promise<void>((go) => holds.push(go));
      return texts.map(numbersOf);
    };
    serveEncoder(far, Promise.resolve({ encode }));
    const encoder = farEncoder(near);
    const asked = [encoder.encode(["a"]), encoder.encode(["bb"])];
    await expect.poll(() => holds.length).toBe(2);
    for (const go of holds.reverse()) go();
    expect(await Promise.all(asked)).toEqual([[numbersOf("a")], [numbersOf("bb")]]);
  });

  it("fails with the reason why the other end could not be opened, each time", async () => {
    const { near, far } = channelPair();
    serveEncoder(far, Promise.reject(new RangeError("no memory")));
    const encoder = farEncoder(near);
    await expect(encoder.encode([])).rejects.toThrow("no memory");
    await expect(encoder.encode(["a"])).rejects.toThrow("no memory");
  });

  it("fails with the reason of work that fails, and goes on", async () => {
    const { near, far } = channelPair();
    const encode: Encoder["encode"] = async (texts) => {
      if (texts.includes("broken")) throw new Error("a text of 0 pieces");
      return texts.map(numbersOf);
    };
    serveEncoder(far, Promise.resolve({ encode }));
    const encoder = farEncoder(near);
    const [broken, whole] = await Promise.allSettled([encoder.encode(["broken"]), encoder.encode(["a"])]);
    expect(broken).toMatchObject({ reason: { message: "Error: a text of 0 pieces" } });
    expect(whole).toMatchObject({ value: [numbersOf("a")] });
  });

  it("leaves nobody waiting when the other end is lost", async () => {
    const { near, lose } = channelPair();
    const encoder = farEncoder(near);
    const waiting = encoder.encode(["a"]);
    lose("the thread failed");
    await expect(waiting).rejects.toThrow("the thread failed");
    await expect(encoder.encode(["b"])).rejects.toThrow("the thread failed");
  });

  it("leaves nobody waiting when it is closed, and ends the other end", async () => {
    const { near, closed } = channelPair();
    const encoder = farEncoder(near);
    const waiting = encoder.encode(["a"]);
    encoder.close();
    await expect(waiting).rejects.toThrow("closed");
    expect(closed()).toBe(true);
  });

  it("answers nobody who has gone: a port would throw", async () => {
    const posted: unknown[] = [];
    let ask = (_: unknown) => {};
    let leave = () => {};
    let finish = () => {};
    const working = new Promise<void>((resolve) => {
      finish = resolve;
    });
    serveEncoder(
      {
        post: (message) => posted.push(message),
        onMessage: (listen) => {
          ask = listen;
        },
        onLost: (listen) => {
          leave = () => listen("gone");
        },
        close: () => undefined,
      },
      Promise.resolve({ encode: (texts) => working.then(() => texts.map(numbersOf)) }),
    );
    ask({ id: 1, texts: ["a"] });
    leave();
    finish();
    await new Promise((resolve) => setTimeout(resolve));
    expect(posted).toEqual([]);
  });
});
