import { defineUnlistedScript } from "wxt/utils/define-unlisted-script";
import { instance } from "../../platform/page/instance";

/**
 * Registered ahead of the gate only while packs that the reader added have topics of their own. It tells the gate to ask the background for
 * their names where it finds none of its own: without such a pack, pages on other subjects wake nothing.
 */
export default defineUnlistedScript(() => {
  instance().furtherTopics = true;
});
