import { askAgain } from "../messages/ask-again";
import { post, receive } from "../messages/posted";
import type { Envelope, Failure, PageRequests, PayloadOf, ReplyOf, TabRequests } from "../messages/protocol";

/**
 * The few calls of the extension API that content scripts make, typed by hand: the polyfill and zod would be several times
 * the size of the scripts themselves.
 */
interface Runtime {
  /** Gone when the extension that the script belongs to was updated, reloaded or switched off. */
  readonly id?: string;
  sendMessage(message: unknown): Promise<unknown>;
  readonly onMessage: {
    addListener(listener: Listener): void;
    removeListener(listener: Listener): void;
  };
}

type Listener = (
  message: unknown,
  sender: { readonly id?: string },
  reply: (answer: unknown) => void,
) => boolean | undefined;

/** Answers to the extension's own pages, one for each request of the contract. */
export type TabAnswers = {
  readonly [K in keyof typeof TabRequests]: (
    payload: PayloadOf<typeof TabRequests, K>,
  ) => Envelope<ReplyOf<typeof TabRequests, K>>;
};

/** Whether the extension that this script belongs to still runs. */
export function isAlive(): boolean {
  return typeof runtime()?.id === "string";
}

/**
 * Asks the background. Never rejects: no receiver after three more tries, no answer in `patience` milliseconds, an answer of
 * another shape, or an extension that is gone are all `no-answer`.
 */
export async function ask<K extends keyof typeof PageRequests>(
  kind: K,
  payload: PayloadOf<typeof PageRequests, K>,
  patience: number,
): Promise<Envelope<ReplyOf<typeof PageRequests, K>>> {
  const answer = receive(
    await askAgain(
      () => Promise.race([runtime()?.sendMessage({ ...payload, kind }), silence(patience)]),
      isAlive,
    ),
  );
  // The background answers in this shape by its own types; `kind` says which reply it is.
  return answer === null ? NO_ANSWER : (answer as Envelope<ReplyOf<typeof PageRequests, K>>);
}

/** Answers the extension's own pages. Returns the undo. */
export function answerTab(answers: TabAnswers): () => void {
  const listener: Listener = (message, sender, reply) => {
    const own = runtime()?.id;
    if (own === undefined || sender.id !== own || !isTabRequest(message, answers)) return undefined;
    // `kind` names both the answer and the payload it takes; TypeScript cannot see that they go together.
    const answer = answers[message.kind] as (payload: object) => Envelope<unknown>;
    reply(post(answer(message)));
    return undefined;
  };
  runtime()?.onMessage.addListener(listener);
  return () => {
    if (isAlive()) runtime()?.onMessage.removeListener(listener);
  };
}

const NO_ANSWER: { readonly ok: false; readonly error: Failure } = { ok: false, error: "no-answer" };

/**
 * Both browsers call it `chrome` and `browser`, and give promises in this manifest version. In Chromium's isolated worlds either name may be that
 * of an element or a frame of the page's: the one that can send messages is ours, which nothing of a page's can seem to.
 */
function runtime(): Runtime | undefined {
  const { browser, chrome } = globalThis as {
    browser?: { runtime?: unknown };
    chrome?: { runtime?: unknown };
  };
  return [chrome?.runtime, browser?.runtime].find(isRuntime);
}

function isRuntime(value: unknown): value is Runtime {
  return (
    typeof value === "object" &&
    value !== null &&
    "sendMessage" in value &&
    typeof value.sendMessage === "function"
  );
}

function isTabRequest(message: unknown, answers: TabAnswers): message is { kind: keyof TabAnswers } {
  if (typeof message !== "object" || message === null || !("kind" in message)) return false;
  return typeof message.kind === "string" && Object.hasOwn(answers, message.kind);
}

/** Null once the patience is over: an answer of no shape, after which nobody is asked again. */
function silence(ms: number): Promise<null> {
  return new Promise((resolve) => setTimeout(resolve, ms, null));
}
