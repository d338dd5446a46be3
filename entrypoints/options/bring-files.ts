import browser from "webextension-polyfill";
import type { ShownPack, Trouble } from "../../components/packs/pack-states";
import { askBackground } from "../../platform/messages/client";
import { refusalOf } from "../../platform/packs/arrival";
import { openFiles } from "../../platform/packs/brought-files";
import { openVersion } from "../../platform/packs/open-version";
import { storedRecords } from "../../platform/packs/pack-records";
import { createPacks } from "../../platform/packs/packs";
import { previewPack } from "../../platform/packs/show-pack";
import { extensionBundle, manifestOf } from "../../platform/store/bundle";
import { Connection } from "../../platform/store/connection";

/** What picked files are as a pack, or why they are none. Nothing is kept yet. */
export async function lookAtFiles(
  files: readonly File[],
): Promise<{ readonly pack: ShownPack } | { readonly trouble: Trouble }> {
  try {
    const version = await openFiles(byName(files));
    const opened = await openVersion(version.publication, version.read);
    return { pack: { ...(await previewPack(version, opened, await bundledPack())), from: null } };
  } catch (error) {
    return { trouble: refusalOf(error).trouble };
  }
}

/** Installs picked files as a pack, here in the page: they are too large for messages. Answers what they were refused for, or null. */
export async function bringFiles(files: readonly File[]): Promise<Trouble | null> {
  const connection = new Connection();
  try {
    const packs = createPacks({
      connection,
      records: storedRecords,
      hosts: { granted: async () => false, giveBack: async () => undefined },
      bundled: bundledPack,
      onSwitch: () => void askBackground("packBrought", {}),
    });
    const version = await openFiles(byName(files));
    await packs.bring(version, version.read);
    return null;
  } catch (error) {
    return refusalOf(error).trouble;
  } finally {
    await connection.close();
  }
}

function byName(files: readonly File[]): ReadonlyMap<string, File> {
  return new Map(files.map((file) => [file.name, file]));
}

async function bundledPack(): Promise<string> {
  return (await manifestOf(extensionBundle((path) => browser.runtime.getURL(path)))).age.pack;
}
