import type { OpenEncoder } from "./encoder";
import { openOffscreen } from "./offscreen";
import { openThreads } from "./threads";

/**
 * Opens the encoder beside the background that asks: in threads of its own, or where it can start none, in those of another document. Throws where WebAssembly
 * (with its vectors of 128 bits) or memory fails: then the features alone must do. Nothing is started where it is plain that it could not run.
 */
export async function openEncoder(): Promise<OpenEncoder> {
  if (typeof WebAssembly === "undefined") throw new Error("the browser has no WebAssembly");
  return typeof Worker === "function" ? openThreads() : openOffscreen();
}
