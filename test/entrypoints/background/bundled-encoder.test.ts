import { beforeEach, describe, expect, it, vi } from "vitest";
import type { Couple } from "../../../core/match/couples";
import type { OpenEncoder } from "../../../platform/encode/encoder";
import { openEncoder } from "../../../platform/encode/open-encoder";

vi.mock("../../../platform/encode/open-encoder", () => ({ openEncoder: vi.fn() }));

const MINUTE = 60_000;

/** A background's life: the encoder opens from the given try on, and fails when it encodes as long as `loses` says so. */
async function wake(opensAt: number, loses = () => false) {
  vi.resetModules();
  vi.useFakeTimers({ toFake: ["Date"] });
  vi.spyOn(console, "warn").mockImplementation(() => undefined);
  let tries = 0;
  const close = vi.fn();
  vi.mocked(openEncoder).mockImplementation(async () => {
    if (++tries < opensAt) throw new RangeError("no memory");
    const encode = async () => {
      if (loses()) throw new Error("a thread of the encoder failed");
      return [];
    };
    return { encode, close };
  });
  const { bundledVectors, openBundledEncoder } = await import(
    "../../../entrypoints/background/bundled-encoder"
  );
  const couples = vi.fn(async (): Promise<Couple[]> => []);
  const look = async () => {
    const vectors = bundledVectors();
    await vectors.similarities(couples);
    return vectors.failed() ? "features alone" : "vectors";
  };
  return { look, couples, close, openBundledEncoder, tries: () => tries };
}

describe("the encoder of a background", () => {
  beforeEach(() => vi.useRealTimers());

  it("is opened once, however many looks there are", async () => {
    const { look, tries } = await wake(1);
    expect(await Promise.all([look(), look()])).toEqual(["vectors", "vectors"]);
    vi.advanceTimersByTime(MINUTE);
    expect(await look()).toBe("vectors");
    expect(tries()).toBe(1);
  });

  it("that could not be opened is tried again for a page a minute later, not for the looks before", async () => {
    const { look, tries } = await wake(3);
    for (let looks = 0; looks < 3; looks++) expect(await look()).toBe("features alone");
    vi.advanceTimersByTime(MINUTE - 1);
    expect(await look()).toBe("features alone");
    expect(tries()).toBe(1);
    vi.advanceTimersByTime(1);
    expect(await Promise.all([look(), look()])).toEqual(["features alone", "features alone"]);
    expect(tries()).toBe(2);
    vi.advanceTimersByTime(MINUTE);
    expect(await look()).toBe("vectors");
    expect(tries()).toBe(3);
  });

  it("that has failed has no couples read for later looks, until it is tried again", async () => {
    const { look, couples } = await wake(2);
    expect(await look()).toBe("features alone");
    couples.mockClear();
    expect([await look(), await look()]).toEqual(["features alone", "features alone"]);
    expect(couples).not.toHaveBeenCalled();
    vi.advanceTimersByTime(MINUTE);
    expect(await look()).toBe("vectors");
    expect(couples).toHaveBeenCalledTimes(1);
  });

  it("has couples read while it opens", async () => {
    const { look, couples } = await wake(1);
    let open = (_: OpenEncoder): void => undefined;
    vi.mocked(openEncoder).mockReturnValueOnce(new Promise((resolve) => (open = resolve)));
    const looked = look();
    await new Promise((resolve) => setTimeout(resolve));
    expect(couples).toHaveBeenCalledTimes(1);
    open({ encode: async () => [], close: () => undefined });
    expect(await looked).toBe("vectors");
  });

  it("that fails at work is closed, and opened anew for a page a minute later", async () => {
    let fails = true;
    const { look, close, couples, tries } = await wake(1, () => fails);
    expect(await Promise.all([look(), look()])).toEqual(["features alone", "features alone"]);
    expect(close).toHaveBeenCalledOnce();
    couples.mockClear();
    fails = false;
    expect(await look()).toBe("features alone");
    expect(couples).not.toHaveBeenCalled();
    expect(tries()).toBe(1);
    vi.advanceTimersByTime(MINUTE);
    expect(await look()).toBe("vectors");
    expect(tries()).toBe(2);
  });

  it("is opened ahead of the first question, once, and not again where it could not be", async () => {
    const { look, openBundledEncoder, tries } = await wake(2);
    openBundledEncoder();
    openBundledEncoder();
    expect(await look()).toBe("features alone");
    vi.advanceTimersByTime(MINUTE);
    openBundledEncoder();
    expect(tries()).toBe(1);
    expect(await look()).toBe("vectors");
  });
});
