import browser from "webextension-polyfill";
import { defineBackground } from "wxt/utils/define-background";
import { serve } from "../../platform/messages/server";
import { watchSettings } from "../../platform/settings/settings";
import { watchSites } from "../../platform/settings/sites";
import { closeStorageToPages } from "../../platform/settings/storage-access";
import { storageState } from "../../platform/store/storage-state";
import { previewPack, refusedFor, watchPacks } from "./added-packs";
import { searchFromAddressBar } from "./address-bar";
import { bundledCorpus, packs, packsChanged } from "./bundled-corpus";
import { changeSaved } from "./change-saved";
import { checkPage } from "./check-page";
import { checkText } from "./check-text";
import { corpusCoverage } from "./corpus-coverage";
import { addSelectionMenu, watchSelectionRequests } from "./find-selection";
import { noteFurtherTriggers, tellFurtherTriggers } from "./further-triggers";
import { importItems } from "./import-items";
import { injectCard, injectPage, readTab } from "./inject";
import { listOutlets } from "./list-outlets";
import { noteCorrection } from "./note-correction";
import { paintTab } from "./paint-tab";
import { pinClaim } from "./pin-claim";
import { prepareReading } from "./prepare-reading";
import { checkProof, proveFromPackage } from "./proofs";
import { saveAtCommand } from "./save-command";
import { saveTab } from "./save-page";
import { siftCorpus } from "./sift-corpus";
import { lookSinceRead, rememberRead } from "./since-read";
import { syncGate } from "./sync-gate";
import { stepThroughClaims, tellMarked } from "./tell-tabs";
import { welcomeAfter } from "./welcome";

/**
 * The background only wires. It may be stopped at any moment and started by any event, so every
 * listener is registered here, before anything is awaited, and no truth lives in a variable. One classic script, of which
 * Chromium keeps the compiled code, and no module (docs/decisions/005).
 */
export default defineBackground({
  main() {
    const lookedAfter = () => void lookSinceRead(bundledCorpus);
    serve(
      {
        open: (_, sender) => {
          void prepareReading(bundledCorpus);
          return injectPage(sender);
        },
        triggers: () => tellFurtherTriggers(),
        check: async (request, sender) => {
          const reply = await checkPage(request, sender, bundledCorpus);
          void rememberRead(reply.reading, sender, bundledCorpus);
          return reply;
        },
        paint: ({ names, painted }, sender) => paintTab(names, painted, sender),
        card: (_, sender) => injectCard(sender),
        correct: noteCorrection,
        pin: ({ claim }, sender) => pinClaim(claim, sender),
      },
      {
        checkText: ({ text }) => checkText(text, bundledCorpus),
        outlets: () => listOutlets(bundledCorpus),
        readTab: ({ tabId }) => readTab(tabId),
        corpus: () => bundledCorpus.state(),
        rebuild: () => bundledCorpus.rebuild(),
        search: (asked) => siftCorpus(asked, bundledCorpus),
        storage: () => storageState(bundledCorpus.reading),
        coverage: () => corpusCoverage(bundledCorpus),
        savePage: ({ tabId }) => saveTab(tabId, bundledCorpus).finally(lookedAfter),
        readItems: (request) => importItems(request, bundledCorpus),
        saved: () => bundledCorpus.reading.list(),
        changeSaved: (change) => changeSaved(change, bundledCorpus.reading).finally(lookedAfter),
        prove: proveFromPackage,
        checkProof: ({ text }) => checkProof(text),
        packs: () => packs.list(),
        previewPack: ({ address }) => previewPack(address, packs),
        followPack: ({ address, key }) => refusedFor(packs.follow(address, key)),
        changePack: ({ id, action }) => refusedFor(packs.act(id, action)),
        packBrought: () => {
          packsChanged();
          return null;
        },
      },
    );
    // What woke it mostly asks the corpus next; who asks hears of a failure.
    bundledCorpus.reader().catch(() => undefined);
    watchSelectionRequests();
    stepThroughClaims();
    saveAtCommand(bundledCorpus);
    searchFromAddressBar(bundledCorpus);
    watchPacks(packs, () => void syncGate());
    void closeStorageToPages();
    // A stop may have cut off what a change or a grant began.
    void syncGate();
    watchSites(() => void syncGate());
    watchSettings(({ marked }) => {
      void syncGate();
      void tellMarked(marked);
    });
    browser.runtime.onStartup.addListener(() => void noteFurtherTriggers(bundledCorpus));
    browser.runtime.onInstalled.addListener(({ reason }) => {
      void syncGate();
      const installed = bundledCorpus.install();
      void installed.then(() => {
        lookedAfter();
        void noteFurtherTriggers(bundledCorpus);
      });
      void addSelectionMenu();
      if (reason === "install") void welcomeAfter(installed);
    });
  },
});
