import { TRIGGERS } from "virtual:careo-triggers";
import { defineUnlistedScript } from "wxt/utils/define-unlisted-script";
import { findTrigger } from "../../core/claims/triggers";
import { activated } from "../../platform/page/activation";
import { onNavigation } from "../../platform/page/navigation";
import { bodyOf } from "../../platform/page/node-access";
import { ask, isAlive } from "../../platform/page/runtime";
import { namesTopic } from "../../platform/page/topic-scan";

const PATIENCE_MS = 5_000;

/**
 * Runs on the pages the reader allowed. Where no topic name stands, all that stays is an ear for the page changing its
 * address; where one does, the background is asked for the page script and the gate is done.
 */
export default defineUnlistedScript(() => {
  void activated(document).then(() => {
    const stop = onNavigation(() => void look());
    const look = async () => {
      if (!isAlive()) return stop();
      const body = bodyOf(document);
      if (body === null || !(await namesTopic(body, (text) => findTrigger(text, TRIGGERS) !== null))) return;
      stop();
      await ask("open", {}, PATIENCE_MS);
    };
    void look();
  });
});
