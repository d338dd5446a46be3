import { beforeEach, describe, expect, it, vi } from "vitest";
import { askBackground, askTab } from "../../../platform/messages/client";

const sent = vi.hoisted(() => ({ answers: [] as (() => Promise<unknown>)[], messages: [] as unknown[] }));

vi.mock("webextension-polyfill", () => {
  const send = (message: unknown) => {
    sent.messages.push(message);
    return sent.answers.shift()?.() ?? Promise.reject(new Error("Could not establish connection"));
  };
  return {
    default: { runtime: { sendMessage: send }, tabs: { sendMessage: (_: number, m: unknown) => send(m) } },
  };
});

const cutOff = () => Promise.reject(new Error("the message channel closed before a response was received"));
const answered = (value: unknown) => () => Promise.resolve({ ok: true, json: JSON.stringify(value) });

beforeEach(() => {
  vi.useFakeTimers();
  sent.messages.length = 0;
});

/** Asks while time passes by itself. */
async function asked<T>(request: Promise<T>): Promise<T> {
  await vi.runAllTimersAsync();
  return request;
}

describe("[R1, R5] a question of an extension page", () => {
  it("is asked again of a background that was stopped before it answered", async () => {
    sent.answers = [cutOff, () => Promise.resolve(undefined), cutOff, answered([])];
    expect(await asked(askBackground("packs", {}))).toEqual({ ok: true, value: [] });
    expect(sent.messages).toHaveLength(4);
  });

  it("has no answer after three more tries", async () => {
    sent.answers = [];
    expect(await asked(askBackground("packs", {}))).toEqual({ ok: false, error: "no-answer" });
    expect(sent.messages).toHaveLength(4);
  });

  it("is not asked again where it was answered, or only takes its time", async () => {
    sent.answers = [() => Promise.resolve({ ok: false, error: "no-corpus" })];
    expect(await asked(askBackground("packs", {}))).toEqual({ ok: false, error: "no-corpus" });
    sent.answers = [() => new Promise(() => undefined)];
    expect(await asked(askBackground("packs", {}))).toEqual({ ok: false, error: "no-answer" });
    expect(sent.messages).toHaveLength(2);
  });

  it("is asked once where it does something, which might be done twice", async () => {
    sent.answers = [cutOff, answered(null)];
    const roll = askBackground("changePack", { id: "a", action: "rollBack" });
    expect(await asked(roll)).toEqual({ ok: false, error: "no-answer" });
    expect(sent.messages).toHaveLength(1);
  });

  it("to a tab's page is asked once: a page without a script has none", async () => {
    sent.answers = [];
    expect(await asked(askTab(1, "reading", {}))).toEqual({ ok: false, error: "no-page" });
    expect(sent.messages).toHaveLength(1);
  });
});
