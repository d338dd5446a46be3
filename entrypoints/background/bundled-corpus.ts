import browser from "webextension-polyfill";
import { savedClaims, savedTerms } from "../../core/match/saved-claims";
import { extensionBundle } from "../../platform/store/bundle";
import { Connection } from "../../platform/store/connection";
import { createCorpus } from "../../platform/store/corpus";
import { createReadingCopy } from "../../platform/store/reading-copy";
import { createSavedReports } from "../../platform/store/saved-reports";
import { addedPacks } from "./added-packs";
import { noteFurtherTriggers } from "./further-triggers";
import { lookSinceRead } from "./since-read";

const SENTINEL = "sentinel";

const connection = new Connection();

/**
 * The corpus that came with the extension, packs that the reader added, and the reader's saved reports. Its sentinel and the second copy of what was saved lie in
 * `storage.local`, outside IndexedDB.
 */
export const bundledCorpus = createCorpus({
  connection,
  onDamage: (pack) => void packs.damaged(pack),
  onBroken: () => packs.findLost(),
  bundle: extensionBundle((path) => browser.runtime.getURL(path)),
  sentinel: {
    read: async () => (await browser.storage.local.get(SENTINEL))[SENTINEL],
    write: (value) => browser.storage.local.set({ [SENTINEL]: value }),
  },
  saving: (store) =>
    createSavedReports({
      ...store,
      copy: createReadingCopy({
        get: (keys) => browser.storage.local.get(keys),
        set: (values) => browser.storage.local.set(values),
        remove: (keys) => browser.storage.local.remove(keys),
      }),
      preparation: { claims: savedClaims, terms: savedTerms },
    }),
});

/** The packs that the reader added to it. */
export const packs = addedPacks(connection, packsChanged);

/** Whatever follows from packs that were added, changed or removed, here or by one of the extension's pages. */
export function packsChanged(): void {
  bundledCorpus.packsChanged();
  void noteFurtherTriggers(bundledCorpus);
  void lookSinceRead(bundledCorpus);
}
