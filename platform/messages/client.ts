import browser from "webextension-polyfill";
import { z } from "../../core/schema";
import { askAgain } from "./ask-again";
import { receive } from "./posted";
import {
  type Contract,
  type Envelope,
  ExtensionRequests,
  Failure,
  type PayloadOf,
  type ReplyOf,
  TabRequests,
} from "./protocol";

/** How long an extension page waits for the background, in milliseconds. A rebuild answers at its start. */
const PATIENCE = 10_000;

/** Requests that change something: asked twice, they might do it twice. All others are asked again. */
const DEEDS: ReadonlySet<keyof typeof ExtensionRequests> = new Set([
  "savePage",
  "changeSaved",
  "followPack",
  "changePack",
]);

/**
 * Asks the background from one of the extension's own pages. Never rejects: a background that does not
 * answer within its `patience` (in milliseconds), or answers in another shape, is a failure in the envelope.
 */
export function askBackground<K extends keyof typeof ExtensionRequests>(
  kind: K,
  payload: PayloadOf<typeof ExtensionRequests, K>,
  patience: number = PATIENCE,
): Promise<Envelope<ReplyOf<typeof ExtensionRequests, K>>> {
  const send = () => browser.runtime.sendMessage({ ...payload, kind });
  return ask(ExtensionRequests, kind, DEEDS.has(kind) ? send : () => askAgain(send), patience);
}

/** Asks the page script of a tab; `no-page` where there is none. */
export async function askTab<K extends keyof typeof TabRequests>(
  tabId: number,
  kind: K,
  payload: PayloadOf<typeof TabRequests, K>,
): Promise<Envelope<ReplyOf<typeof TabRequests, K>>> {
  const answer = await ask(TabRequests, kind, () => browser.tabs.sendMessage(tabId, { ...payload, kind }));
  return !answer.ok && answer.error === "no-answer" ? { ok: false, error: "no-page" } : answer;
}

async function ask<C extends Contract, K extends keyof C>(
  contract: C,
  kind: K,
  send: () => Promise<unknown>,
  patience: number = PATIENCE,
): Promise<Envelope<ReplyOf<C, K>>> {
  try {
    const answer = receive(await Promise.race([send(), silence(patience)]));
    if (answer === null) return { ok: false, error: "no-answer" };
    if (!answer.ok) return { ok: false, error: z.parse(Failure, answer.error) };
    // The schema is looked up by a generic key, so its output type is known only to the caller's types.
    return { ok: true, value: z.parse(contract[kind]?.reply ?? z.never(), answer.value) as ReplyOf<C, K> };
  } catch {
    // No receiver, no answer in time, or a reply of another version: the same to whoever asks.
    return { ok: false, error: "no-answer" };
  }
}

function silence(ms: number): Promise<never> {
  return new Promise((_, reject) => setTimeout(() => reject(new Error(`no answer in ${ms} ms`)), ms));
}
