import type { Manifest } from "../../core/index/manifest";
import { isManifest } from "./readable-manifest";

/** The compiled pack that the package carries. */
export interface Bundle {
  manifest(): Promise<unknown>;
  read(name: string): Promise<Uint8Array>;
}

/** The extension's own files below `pack/`; `address` turns a path of the package into a URL of it. */
export function extensionBundle(address: (path: string) => string): Bundle {
  const file = async (name: string): Promise<Response> => {
    const response = await fetch(address(`pack/${name}`));
    if (!response.ok) throw new Error(`the package has no pack/${name}`);
    return response;
  };
  return {
    manifest: async () => (await file("manifest.json")).json(),
    read: async (name) => new Uint8Array(await (await file(name)).arrayBuffer()),
  };
}

/** The bundle's manifest; throws where it is none that this version can read. */
export async function manifestOf(bundle: Bundle): Promise<Manifest> {
  const manifest = await bundle.manifest();
  if (!isManifest(manifest)) throw new Error("the package's pack/manifest.json is not readable");
  return manifest;
}
