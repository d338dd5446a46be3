import { TRIGGERS } from "virtual:careo-triggers";
import { defineUnlistedScript } from "wxt/utils/define-unlisted-script";
import { findTrigger } from "../../core/claims/triggers";
import { activated } from "../../platform/page/activation";
import { instance } from "../../platform/page/instance";
import { onNavigation } from "../../platform/page/navigation";
import { ask, isAlive } from "../../platform/page/runtime";
import { textNamesTopic } from "../../platform/page/topic-scan";
import { viewNamesTopic } from "../../platform/page/view-topic";
import { quickLook } from "./quick-look";

const PATIENCE_MS = 5_000;

/**
 * Runs on the pages the reader allowed. Where no topic name stands, all that stays is an ear for the page changing its
 * address; where one does, the background is asked for the page script and the gate is done.
 */
export default defineUnlistedScript(() => {
  void activated(document).then(() => {
    let turn = 0;
    const stop = onNavigation(() => (isAlive() ? void look(++turn) : stop()));
    const mayName = quickLook(TRIGGERS);
    const names = (text: string) => mayName(text) && findTrigger(text, TRIGGERS) !== null;
    instance().gate = {
      viewNamesTopic: (goOn) => viewNamesTopic(document, names, false, goOn),
      textNamesTopic: (text) => textNamesTopic(text, names),
    };
    const look = async (mine: number): Promise<void> => {
      const goOn = () => mine === turn && isAlive();
      if (!(await viewNamesTopic(document, names, mine === 0, goOn))) return;
      stop();
      await ask("open", {}, PATIENCE_MS);
    };
    void look(turn);
  });
});
