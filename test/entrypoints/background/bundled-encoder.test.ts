import { beforeEach, describe, expect, it, vi } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";
import type { Couple } from "../../../core/match/couples";
import { createEncoder, type Encoder } from "../../../platform/encode/encoder";

vi.mock("webextension-polyfill", () => ({ default: fakeBrowser }));
vi.mock("../../../platform/encode/encoder");

const MINUTE = 60_000;

/** A worker's life: the encoder opens from the given try on. */
async function wake(opensAt: number) {
  vi.resetModules();
  vi.useFakeTimers({ toFake: ["Date"] });
  vi.spyOn(console, "warn").mockImplementation(() => undefined);
  let tries = 0;
  vi.mocked(createEncoder).mockImplementation(async () => {
    if (++tries < opensAt) throw new RangeError("no memory");
    return { encode: async () => [] };
  });
  const { bundledVectors } = await import("../../../entrypoints/background/bundled-encoder");
  const couples = vi.fn(async (): Promise<Couple[]> => []);
  const look = async () => {
    const vectors = bundledVectors();
    await vectors.similarities(couples);
    return vectors.failed() ? "features alone" : "vectors";
  };
  return { look, couples, tries: () => tries };
}

describe("the encoder of a worker", () => {
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
    let open = (_: Encoder): void => undefined;
    vi.mocked(createEncoder).mockReturnValueOnce(new Promise((resolve) => (open = resolve)));
    const looked = look();
    await new Promise((resolve) => setTimeout(resolve));
    expect(couples).toHaveBeenCalledTimes(1);
    open({ encode: async () => [] });
    expect(await looked).toBe("vectors");
  });
});
