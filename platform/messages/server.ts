import browser, { type Runtime } from "webextension-polyfill";
import { z } from "../../core/schema";
import { type Posted, post } from "./posted";
import {
  type Contract,
  ExtensionRequests,
  type Failure,
  PageRequests,
  type ReplyOf,
  type RequestOf,
} from "./protocol";

/** Thrown by a handler to refuse a request for an expected reason. */
export class Refusal extends Error {
  constructor(readonly failure: Failure) {
    super(failure);
  }
}

/** One handler for each kind of a contract; a missing one does not compile. */
export type Handlers<C extends Contract> = {
  readonly [K in keyof C]: (
    request: RequestOf<C, K>,
    sender: Runtime.MessageSender,
  ) => Promise<ReplyOf<C, K>> | ReplyOf<C, K>;
};

/**
 * Answers messages: those of content scripts only by `page`, those of the extension's own pages by
 * either. Must be called while the worker starts, before anything is awaited. Returns the undo.
 */
export function serve(
  page: Handlers<typeof PageRequests>,
  extension: Handlers<typeof ExtensionRequests>,
): () => void {
  const listener = (message: unknown, sender: Runtime.MessageSender) => {
    const kind = kindOf(message);
    if (sender.id !== browser.runtime.id || kind === null) return undefined;
    if (has(PageRequests, kind)) return answer(PageRequests, page, kind, message, sender);
    if (!isExtensionPage(sender)) return refuse("not-allowed");
    if (has(ExtensionRequests, kind)) return answer(ExtensionRequests, extension, kind, message, sender);
    return refuse("bad-request");
  };
  browser.runtime.onMessage.addListener(listener);
  return () => browser.runtime.onMessage.removeListener(listener);
}

async function answer<C extends Contract>(
  contract: C,
  handlers: Handlers<C>,
  kind: keyof C,
  message: unknown,
  sender: Runtime.MessageSender,
): Promise<Posted> {
  const parsed = z.safeParse(contract[kind]?.request ?? z.never(), message);
  if (!parsed.success) return { ok: false, error: "bad-request" };
  try {
    // `parsed.data` is the request of this very kind: the schema that parsed it was looked up by it.
    return post({ ok: true, value: await handlers[kind](parsed.data as RequestOf<C, keyof C>, sender) });
  } catch (error) {
    if (error instanceof Refusal) return { ok: false, error: error.failure };
    console.error(`Careo: ${String(kind)} failed`, error);
    return { ok: false, error: "internal" };
  }
}

async function refuse(error: Failure): Promise<Posted> {
  return { ok: false, error };
}

function has<C extends Contract>(contract: C, kind: string): kind is keyof C & string {
  return Object.hasOwn(contract, kind);
}

function kindOf(message: unknown): string | null {
  if (typeof message !== "object" || message === null || !("kind" in message)) return null;
  return typeof message.kind === "string" ? message.kind : null;
}

/** Whether who sends is the extension itself: its background or one of its pages. */
export function isExtensionPage(sender: Runtime.MessageSender): boolean {
  return sender.url?.startsWith(browser.runtime.getURL("")) ?? false;
}
