import { ROOTS, TRIGGERS } from "virtual:careo-triggers";
import { defineUnlistedScript } from "wxt/utils/define-unlisted-script";
import { findTrigger } from "../../core/claims/triggers";
import { onActivation } from "../../platform/page/activation";
import { instance } from "../../platform/page/instance";
import { onNavigation } from "../../platform/page/navigation";
import { ask, isAlive } from "../../platform/page/runtime";
import { yieldToBrowser } from "../../platform/page/slices";
import { textNamesTopic } from "../../platform/page/topic-scan";
import { viewNamesTopic } from "../../platform/page/view-topic";
import { quickLook } from "./quick-look";

const PATIENCE_MS = 5_000;

/**
 * Runs on the pages the reader allowed. Where no topic name stands, all that stays is an ear for the page changing its
 * address; where one does, the background is asked for the page script and the gate is done.
 */
export default defineUnlistedScript(() => {
  onActivation(document, () => {
    let turn = 0;
    const stop = onNavigation(() => (isAlive() ? void look(++turn) : stop()));
    const test = { mayName: quickLook(ROOTS), names: (text: string) => findTrigger(text, TRIGGERS) !== null };
    instance().gate = {
      viewNamesTopic: (goOn) => viewNamesTopic(document, test, false, goOn),
      textNamesTopic: (text) => textNamesTopic(text, test),
    };
    const look = async (mine: number): Promise<void> => {
      const goOn = () => mine === turn;
      if (!(await viewNamesTopic(document, test, mine === 0, goOn))) return;
      stop();
      // The browser makes its API ready at the first use, which takes a while.
      await yieldToBrowser();
      if (!isAlive()) return;
      await ask("open", {}, PATIENCE_MS);
    };
    void look(turn);
  });
});
