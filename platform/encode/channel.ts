import type { Runtime } from "webextension-polyfill";

/** A way to another context of the extension and back. */
export interface Channel {
  post(message: unknown): void;
  onMessage(listen: (message: unknown) => void): void;
  /** `listen` is told once why nothing more will come: the other end has failed, or is gone. Not called after `close`. */
  onLost(listen: (reason: string) => void): void;
  /** Ends the other end, too. */
  close(): void;
}

/** The way to a thread. */
export function toThread(thread: Worker): Channel {
  return {
    post: (message) => thread.postMessage(message),
    onMessage: (listen) => thread.addEventListener("message", ({ data }) => listen(data)),
    onLost: (listen) =>
      thread.addEventListener("error", ({ message }) => listen(`a thread of the encoder failed: ${message}`)),
    close: () => thread.terminate(),
  };
}

/** The way from a thread to who started it. */
export function toStarter(scope: Pick<Window, "addEventListener" | "postMessage" | "close">): Channel {
  return {
    post: (message) => scope.postMessage(message),
    onMessage: (listen) => scope.addEventListener("message", ({ data }: MessageEvent) => listen(data)),
    onLost: () => undefined, // a thread ends with who started it
    close: () => scope.close(),
  };
}

/** The way through a port of the extension, whichever end. */
export function throughPort(port: Runtime.Port): Channel {
  return {
    post: (message) => port.postMessage(message),
    onMessage: (listen) => port.onMessage.addListener(listen),
    onLost: (listen) => port.onDisconnect.addListener(() => listen("the encoder's document is gone")),
    close: () => port.disconnect(),
  };
}
