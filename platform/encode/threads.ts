import { lazily } from "../../core/lazily";
import { type Channel, toThread } from "./channel";
import type { OpenEncoder } from "./encoder";
import { farEncoder } from "./far-encoder";
import { SharedEncoder } from "./shared-encoder";

/** The script of a thread, in the package. */
const SCRIPT = "/encoder-thread.js";

/** The one policy that vouches for scripts. */
export const THREAD_POLICY = "encoder-thread";

/** Most threads: each holds 23.5 MB, and the page's own work is to have room, too. */
const MOST = 2;

/**
 * An encoder that runs in threads, so that whoever asks it goes on with other work: two, one where there is one processor. It is open once the first is; the
 * second is started then, since a background that was just started has use for the other processor itself. Does with the first where that fails, for want of
 * memory; throws where the first does.
 */
export async function openThreads(
  most = Math.min(MOST, navigator.hardwareConcurrency),
  start: () => Channel = startThread,
): Promise<OpenEncoder> {
  const shared = new SharedEncoder();
  const threads: OpenEncoder[] = [];
  const open = async () => {
    const thread = farEncoder(start());
    threads.push(thread);
    try {
      await thread.encode([]);
    } catch (error) {
      thread.close();
      throw error;
    }
    shared.add(thread);
  };
  const openMore = async () => {
    while (threads.length < most) await open();
  };
  await open();
  openMore().catch((error) => console.warn("Careo: the encoder does with fewer threads", error));
  return {
    encode: (texts) => shared.encode(texts),
    close: () => {
      for (const thread of threads) thread.close();
    },
  };
}

function startThread(): Channel {
  return toThread(new Worker(script()));
}

/**
 * The address of the thread's script, as the package's rules ask for it: vouched for by the one policy that they name (`trusted-types` in `wxt.config.ts`),
 * which vouches for nothing else.
 */
const script = lazily(() => {
  const { trustedTypes } = globalThis as unknown as TrustedTypes;
  return trustedTypes.createPolicy(THREAD_POLICY, { createScriptURL: () => SCRIPT }).createScriptURL("");
});

/** What is used of the browsers' trusted types, which the library of types does not know; what is vouched for passes for a text. */
interface TrustedTypes {
  readonly trustedTypes: {
    createPolicy(
      name: string,
      rules: { createScriptURL(address: string): string },
    ): { createScriptURL(address: string): string };
  };
}
