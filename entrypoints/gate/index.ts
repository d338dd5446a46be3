import { TRIGGERS } from "virtual:careo-triggers";
import { defineUnlistedScript } from "wxt/utils/define-unlisted-script";
import { findTrigger } from "../../core/claims/triggers";
import { activated } from "../../platform/page/activation";
import { onNavigation } from "../../platform/page/navigation";
import { bodyOf } from "../../platform/page/node-access";
import { ask, isAlive } from "../../platform/page/runtime";
import { namesTopic } from "../../platform/page/topic-scan";

const PATIENCE_MS = 5_000;

/** A page with less text than this is still being built by its scripts, in letters. */
const BARE = 1500;

/** When to look at such a page again, in milliseconds after the look before; then no more. */
const AGAIN_MS = [700, 2500];

/**
 * Runs on the pages the reader allowed. Where no topic name stands, all that stays is an ear for the page changing its
 * address; where one does, the background is asked for the page script and the gate is done.
 */
export default defineUnlistedScript(() => {
  void activated(document).then(() => {
    let turn = 0;
    const stop = onNavigation(() => void look(++turn, 0));
    const look = async (mine: number, looks: number): Promise<void> => {
      const body = bodyOf(document);
      if (body === null || mine !== turn) return;
      if (!isAlive()) return stop();
      const { found, letters } = await namesTopic(body, (text) => findTrigger(text, TRIGGERS) !== null);
      const wait = AGAIN_MS[looks];
      if (found && mine === turn) {
        stop();
        await ask("open", {}, PATIENCE_MS);
      } else if (letters < BARE && wait !== undefined) {
        setTimeout(() => void look(mine, looks + 1), wait);
      }
    };
    void look(turn, 0);
  });
});
