import browser from "webextension-polyfill";
import { extensionBundle } from "../../platform/store/bundle";
import { createCorpus } from "../../platform/store/corpus";

const SENTINEL = "sentinel";

/** The corpus that came with the extension; its sentinel lies in `storage.local`, outside IndexedDB. */
export const bundledCorpus = createCorpus({
  bundle: extensionBundle((path) => browser.runtime.getURL(path)),
  sentinel: {
    read: async () => (await browser.storage.local.get(SENTINEL))[SENTINEL],
    write: (value) => browser.storage.local.set({ [SENTINEL]: value }),
  },
});
