import type { BlockPort } from "../../core/index/block-port";
import { createPartPort } from "../../core/index/part-port";
import { type Bundle, manifestOf } from "./bundle";

/**
 * Reads records out of the package's files; its manifest is read at the first need. With `sha256` it answers only
 * for that content: records of another version never fill the gaps of this one.
 */
export function createBundlePort(bundle: Bundle, sha256?: string): BlockPort {
  let port: Promise<BlockPort> | undefined;
  const open = (): Promise<BlockPort> => {
    if (port === undefined) {
      const opening = manifestOf(bundle).then((manifest) =>
        sha256 === undefined || sha256 === manifest.sha256
          ? createPartPort(manifest, (name) => bundle.read(name))
          : NOTHING,
      );
      opening.catch(() => {
        port = undefined;
      });
      port = opening;
    }
    return port;
  };
  return { read: async (keys) => (await open()).read(keys) };
}

const NOTHING: BlockPort = { read: async () => new Map() };
