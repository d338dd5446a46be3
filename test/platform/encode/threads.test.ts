import { describe, expect, it, vi } from "vitest";
import { serveEncoder } from "../../../platform/encode/serve-encoder";
import { openThreads } from "../../../platform/encode/threads";
import { channelPair } from "./channel-pair";

/** Threads of which each opens when it is let, or fails. */
function threads() {
  const started: { open(): void; fail(reason: string): void; closed(): boolean; texts: string[] }[] = [];
  const start = () => {
    const { near, far, closed } = channelPair();
    const texts: string[] = [];
    const encode = async (asked: readonly string[]) => {
      texts.push(...asked);
      await new Promise((resolve) => setTimeout(resolve));
      return asked.map((text) => Float32Array.from([text.length]));
    };
    let open = () => {};
    let fail = (_: string) => {};
    const opening = new Promise<{ encode: typeof encode }>((resolve, reject) => {
      open = () => resolve({ encode });
      fail = (reason) => reject(new Error(reason));
    });
    serveEncoder(far, opening);
    started.push({ open, fail, closed, texts });
    return near;
  };
  return { started, start };
}

describe("openThreads", () => {
  it("is open with its first thread, and starts the second only then", async () => {
    const { started, start } = threads();
    const opening = openThreads(2, start);
    await new Promise((resolve) => setTimeout(resolve));
    expect(started).toHaveLength(1);
    started[0]?.open();
    const encoder = await opening;
    expect(await encoder.encode(["a"])).toEqual([Float32Array.from([1])]);
    await expect.poll(() => started.length).toBe(2);
    started[1]?.open();
    await expect
      .poll(async () => {
        await encoder.encode(["b", "c", "d", "e"]);
        return started[1]?.texts.length;
      })
      .toBeGreaterThan(0);
  });

  it("starts no more than it may", async () => {
    const { started, start } = threads();
    const opening = openThreads(1, start);
    started[0]?.open();
    await (await opening).encode(["a"]);
    expect(started).toHaveLength(1);
  });

  it("fails with the first one's reason, and ends it", async () => {
    const { started, start } = threads();
    const opening = openThreads(2, start);
    started[0]?.fail("no memory");
    await expect(opening).rejects.toThrow("no memory");
    expect(started.map(({ closed }) => closed())).toEqual([true]);
  });

  it("does without a second that fails, and says so", async () => {
    const warn = vi.spyOn(console, "warn").mockImplementation(() => undefined);
    const { started, start } = threads();
    const opening = openThreads(2, start);
    started[0]?.open();
    const encoder = await opening;
    await expect.poll(() => started.length).toBe(2);
    started[1]?.fail("no memory");
    await expect.poll(() => started[1]?.closed()).toBe(true);
    expect(await encoder.encode(["a", "b"])).toHaveLength(2);
    expect(started[0]?.texts).toEqual(["a", "b"]);
    expect(warn).toHaveBeenCalledOnce();
    warn.mockRestore();
  });

  it("ends all threads when it is closed", async () => {
    const { started, start } = threads();
    const opening = openThreads(2, start);
    started[0]?.open();
    const encoder = await opening;
    await expect.poll(() => started.length).toBe(2);
    started[1]?.open();
    await encoder.encode(["a", "b"]);
    encoder.close();
    expect(started.map(({ closed }) => closed())).toEqual([true, true]);
    await expect(encoder.encode(["c"])).rejects.toThrow("closed");
  });
});
