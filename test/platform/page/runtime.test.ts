import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { answerTab, ask, isAlive } from "../../../platform/page/runtime";

type Listener = (message: unknown, sender: { id?: string }, reply: (answer: unknown) => void) => unknown;

/** The extension API as a content script finds it. `send` answers; clearing `id` is the extension going away. */
function fakeRuntime(send: (message: unknown) => Promise<unknown>) {
  const listeners = new Set<Listener>();
  const runtime: { id?: string } & Record<string, unknown> = {
    id: "careo",
    sendMessage: vi.fn(send),
    onMessage: {
      addListener: (listener: Listener) => listeners.add(listener),
      removeListener: (listener: Listener) => listeners.delete(listener),
    },
  };
  vi.stubGlobal("browser", { runtime });
  return { runtime, listeners };
}

const NO_RECEIVER = () =>
  Promise.reject(new Error("Could not establish connection. Receiving end does not exist."));

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe("ask", () => {
  it("gives the background's envelope", async () => {
    const { runtime } = fakeRuntime(async () => ({ ok: true, json: "null" }));
    expect(await ask("open", {}, 100)).toEqual({ ok: true, value: null });
    expect(runtime.sendMessage).toHaveBeenCalledExactlyOnceWith({ kind: "open" });
  });

  it("[R5] tries three times more while there is no receiver", async () => {
    let calls = 0;
    const { runtime } = fakeRuntime(
      () =>
        [NO_RECEIVER, async () => undefined, NO_RECEIVER][calls++]?.() ??
        Promise.resolve({ ok: true, json: "null" }),
    );
    const answer = ask("card", {}, 5000);
    await vi.advanceTimersByTimeAsync(50 + 200 + 800);
    expect(await answer).toEqual({ ok: true, value: null });
    expect(runtime.sendMessage).toHaveBeenCalledTimes(4);
  });

  it.each([
    ["a receiver that never comes", NO_RECEIVER],
    ["a handler that never answers", () => new Promise<never>(() => undefined)],
    ["an answer of another shape", async () => "yes"],
    ["an answer without a value", async () => ({ ok: true })],
    ["an answer that is no JSON", async () => ({ ok: true, json: "{" })],
  ])("[R4, R5] gives up on %s", async (_, send) => {
    fakeRuntime(send);
    const answer = ask("open", {}, 1000);
    await vi.advanceTimersByTimeAsync(5000);
    expect(await answer).toEqual({ ok: false, error: "no-answer" });
  });

  it("[R6] stops asking when the extension is gone", async () => {
    const { runtime } = fakeRuntime(NO_RECEIVER);
    delete runtime.id;
    expect(isAlive()).toBe(false);
    expect(await ask("open", {}, 1000)).toEqual({ ok: false, error: "no-answer" });
    expect(runtime.sendMessage).toHaveBeenCalledOnce();
  });
});

describe("answerTab", () => {
  const answers = {
    reading: () => ({ ok: true, value: null }) as const,
    jump: vi.fn(() => ({ ok: true, value: null }) as const),
    step: () => ({ ok: true, value: null }) as const,
    amend: () => ({ ok: true, value: null }) as const,
    marked: () => ({ ok: true, value: null }) as const,
    article: () => ({ ok: true, value: null }) as const,
    show: () => ({ ok: false, error: "internal" }) as const,
  };

  it("[S11] answers the extension's own pages, and nobody and nothing else", () => {
    const { listeners } = fakeRuntime(NO_RECEIVER);
    const undo = answerTab(answers);
    const said: unknown[] = [];
    const tell = (message: unknown, id?: string) => {
      for (const listener of listeners)
        listener(message, id === undefined ? {} : { id }, (answer) => said.push(answer));
    };
    tell({ kind: "jump", claim: "c1" }, "careo");
    expect(said).toEqual([{ ok: true, json: "null" }]);
    expect(answers.jump).toHaveBeenCalledWith({ kind: "jump", claim: "c1" });
    for (const message of [null, "jump", {}, { kind: 7 }, { kind: "toString" }, { kind: "open" }])
      tell(message, "careo");
    tell({ kind: "jump", claim: "c1" }, "another");
    tell({ kind: "jump", claim: "c1" });
    expect(said).toHaveLength(1);
    undo();
    expect(listeners.size).toBe(0);
  });
});
