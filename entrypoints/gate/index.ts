import { ROOTS, TRIGGERS } from "virtual:careo-triggers";
import { defineUnlistedScript } from "wxt/utils/define-unlisted-script";
import { findTrigger } from "../../core/claims/triggers";
import { onActivation } from "../../platform/page/activation";
import { instance } from "../../platform/page/instance";
import { onNavigation } from "../../platform/page/navigation";
import { ask, isAlive } from "../../platform/page/runtime";
import { yieldToBrowser } from "../../platform/page/slices";
import { type TopicTest, textNamesTopic } from "../../platform/page/topic-scan";
import { viewNamesTopic } from "../../platform/page/view-topic";
import { quickLook } from "./quick-look";

const PATIENCE_MS = 5_000;

/**
 * Runs on the pages the reader allowed. Where no topic name stands, all that stays is an ear for the page changing its
 * address; where one does, the background is asked for the page script and the gate is done. Names that added packs bring are asked for only
 * where none of those built in is found.
 */
export default defineUnlistedScript(() => {
  onActivation(document, () => {
    let turn = 0;
    const stop = onNavigation(() => (isAlive() ? void look(++turn) : stop()));
    let test = topicTest(TRIGGERS, ROOTS);
    instance().gate = {
      viewNamesTopic: (goOn) => viewNamesTopic(document, test, false, goOn),
      textNamesTopic: (text) => textNamesTopic(text, test),
    };
    const learnFurther = async (): Promise<boolean> => {
      if (instance().furtherTopics === undefined) return false;
      const answer = await ask("triggers", {}, PATIENCE_MS);
      if (!answer.ok || answer.value.names.length === 0) return false;
      test = topicTest([...TRIGGERS, ...answer.value.names], [...ROOTS, ...answer.value.roots]);
      return true;
    };
    const look = async (mine: number): Promise<void> => {
      const goOn = () => mine === turn;
      const first = mine === 0;
      const named =
        (await viewNamesTopic(document, test, first, goOn)) ||
        (first && (await learnFurther()) && (await viewNamesTopic(document, test, first, goOn)));
      if (!named) return;
      stop();
      // The browser makes its API ready at the first use, which takes a while.
      await yieldToBrowser();
      if (!isAlive()) return;
      await ask("open", {}, PATIENCE_MS);
    };
    void look(turn);
  });
});

function topicTest(triggers: readonly string[], roots: readonly string[]): TopicTest {
  return { mayName: quickLook(roots), names: (text) => findTrigger(text, triggers) !== null };
}
