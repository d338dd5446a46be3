import browser from "webextension-polyfill";
import { savedClaims, savedTerms } from "../../core/match/saved-claims";
import { extensionBundle } from "../../platform/store/bundle";
import { createCorpus } from "../../platform/store/corpus";
import { createReadingCopy } from "../../platform/store/reading-copy";
import { createSavedReports } from "../../platform/store/saved-reports";

const SENTINEL = "sentinel";

/**
 * The corpus that came with the extension, and the reader's saved reports. Its sentinel and the second copy of what was saved lie in
 * `storage.local`, outside IndexedDB.
 */
export const bundledCorpus = createCorpus({
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
