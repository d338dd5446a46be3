import browser from "webextension-polyfill";
import { createTranslate } from "./translate-table";

/** The messages of the browser's language, by way of `_locales`. */
export const translate = createTranslate((key) => browser.i18n.getMessage(key));
