import browser, { type Omnibox } from "webextension-polyfill";
import { type SuggestionForm, suggestionOf } from "../../core/reading/search-suggestion";
import type { Corpus } from "../../platform/store/corpus";
import { translate } from "../../platform/strings/translate";
import { searchCorpus } from "./search-corpus";

/** An address bar has room for so many lines besides its own. */
const MOST_SUGGESTED = 6;

/**
 * Answers the keyword “careo” in the address bar: suggests claims as words are typed, and opens the search for the words that are entered.
 * Nothing typed is kept. Firefox on Android has no such keyword.
 */
export function searchFromAddressBar(corpus: Corpus): void {
  if (!("omnibox" in browser) || browser.omnibox === undefined) return;
  browser.omnibox.setDefaultSuggestion({ description: translate("addressBarSearch") });
  browser.omnibox.onInputChanged.addListener((text, suggest) => {
    void suggestions(text, corpus).then(suggest);
  });
  browser.omnibox.onInputEntered.addListener((text, disposition) => void openSearch(text, disposition));
}

/** Claims for what is typed so far; none while there is no corpus, or no word yet. */
export async function suggestions(text: string, corpus: Corpus): Promise<Omnibox.SuggestResult[]> {
  if (text.trim() === "") return [];
  try {
    const hits = await searchCorpus(text.trim(), corpus, MOST_SUGGESTED);
    return hits.map((hit) => suggestionOf(hit, form()));
  } catch (error) {
    console.warn("Careo: nothing to suggest", error);
    return [];
  }
}

/** Opens the search page with the words, where the browser says that it is to open. */
export async function openSearch(
  text: string,
  disposition: Omnibox.OnInputEnteredDisposition,
): Promise<void> {
  const url = browser.runtime.getURL(`sidepanel.html?search=${encodeURIComponent(text.trim())}`);
  if (disposition === "currentTab") await browser.tabs.update({ url });
  else await browser.tabs.create({ url, active: disposition === "newForegroundTab" });
}

function form(): SuggestionForm {
  return browser.runtime.getURL("").startsWith("moz-") ? "plain" : "xml";
}
