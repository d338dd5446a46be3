import { defineUnlistedScript } from "wxt/utils/define-unlisted-script";
import { onActivation } from "../../platform/page/activation";
import { instance } from "../../platform/page/instance";
import { PageScript } from "../../platform/page/page-script";

/**
 * Injected by the background where the gate opened or the reader asked. A second injection finds the first
 * one alive and leaves; an orphan of an update is replaced.
 */
export default defineUnlistedScript(() => {
  const slot = instance();
  if (slot.page?.alive()) return;
  const script = new PageScript(document, () => slot.gate);
  slot.page = script;
  onActivation(document, () => script.start());
});
