import { defineUnlistedScript } from "wxt/utils/define-unlisted-script";

/**
 * Runs before a page has any element, and does nothing: with its first script the extension's world of the document is made, and the browser's
 * API with it. Made later, Chromium hangs the API on an element or a frame that goes by its name, where the page's own names hide it.
 */
export default defineUnlistedScript(() => undefined);
