import { defineUnlistedScript } from "wxt/utils/define-unlisted-script";
import { toStarter } from "../../platform/encode/channel";
import { createEncoder } from "../../platform/encode/encoder";
import { readModelFile } from "../../platform/encode/model-files";
import { serveEncoder } from "../../platform/encode/serve-encoder";

/** A thread of the encoder. */
export default defineUnlistedScript(() => {
  serveEncoder(toStarter(globalThis), createEncoder(readModelFile));
});
