import browser from "webextension-polyfill";
import { isExtensionPage } from "../messages/server";
import { throughPort } from "./channel";
import type { OpenEncoder } from "./encoder";
import { ENCODER_PORT } from "./offscreen";
import { serveEncoder } from "./serve-encoder";

/** How long the encoder stays open after the background that asked it was stopped: the time that reading an article takes. */
const REST = 5 * 60_000;

/**
 * Opens the encoder for the first background that connects, and keeps it for those that come after; calls `rest` once none has been there for some minutes.
 * Content scripts are not served.
 */
export function keepThreads(open: () => Promise<OpenEncoder>, rest: () => void): void {
  let encoder: Promise<OpenEncoder> | undefined;
  let connected = 0;
  let resting: ReturnType<typeof setTimeout> | undefined;
  browser.runtime.onConnect.addListener((port) => {
    if (port.name !== ENCODER_PORT || !port.sender || !isExtensionPage(port.sender)) return;
    clearTimeout(resting);
    connected++;
    const channel = throughPort(port);
    channel.onLost(() => {
      if (--connected === 0) resting = setTimeout(rest, REST);
    });
    encoder ??= open();
    serveEncoder(channel, encoder);
  });
}
