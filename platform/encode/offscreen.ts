import browser from "webextension-polyfill";
import { throughPort } from "./channel";
import type { OpenEncoder } from "./encoder";
import { farEncoder } from "./far-encoder";

/** The document that keeps the encoder's threads, in the package, and the port to it. */
const DOCUMENT = "encoder.html";
export const ENCODER_PORT = "encoder";

/** Chrome's documents that nobody sees, which the polyfill does not know. */
interface Offscreen {
  createDocument(options: {
    readonly url: string;
    readonly reasons: readonly string[];
    readonly justification: string;
  }): Promise<void>;
  closeDocument(): Promise<void>;
}

/**
 * The encoder of a background that can start no threads itself, as Chrome's service worker: in the threads of a document that nobody sees. It outlives this
 * background, which a browser stops after 30 s of rest, so that the next page finds it open (`keepThreads`). Throws where there can be no such document
 * and where it could open no encoder.
 */
export async function openOffscreen(): Promise<OpenEncoder> {
  const documents = offscreen();
  const create = () =>
    documents.createDocument({
      url: DOCUMENT,
      reasons: ["WORKERS"],
      justification: "Compares an article's sentences with the corpus on this device, beside other work.",
    });
  const remove = () => documents.closeDocument().catch(() => undefined); // it may have closed itself
  const connect = async () => {
    const encoder = farEncoder(throughPort(browser.runtime.connect({ name: ENCODER_PORT })));
    await encoder.encode([]);
    return {
      ...encoder,
      close() {
        encoder.close();
        void remove();
      },
    };
  };
  // There may be only one document: where none can be made, that of a background before this one is still there.
  const found = await create().then(
    () => false,
    () => true,
  );
  try {
    return await connect();
  } catch (error) {
    await remove();
    if (!found) throw error;
  }
  // What was found had failed, or was just closing.
  await create();
  return connect();
}

function offscreen(): Offscreen {
  const chrome: unknown = Reflect.get(globalThis, "chrome");
  if (typeof chrome !== "object" || chrome === null || !("offscreen" in chrome))
    throw new Error("the browser has neither threads for the background nor offscreen documents");
  return chrome.offscreen as Offscreen;
}
