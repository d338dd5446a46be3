import browser from "webextension-polyfill";
import type { Report } from "../../core/corpus/report";
import { completePage } from "../../core/reading/complete-page";
import type { Page } from "../../core/reading/page";
import { sameArticle } from "../../core/reading/same-article";
import { savePage } from "../../core/reading/save-page";
import { askTab } from "../../platform/messages/client";
import type { SavedPageReply } from "../../platform/messages/protocol";
import { Refusal } from "../../platform/messages/server";
import { tellSaveStep } from "../../platform/saving/save-step";
import type { Corpus } from "../../platform/store/corpus";
import { StoreFull } from "../../platform/store/settle";
import { readTab } from "./inject";

/** How often a tab's article is asked for, and the wait between, in milliseconds: ten seconds in all. */
const TRIES = 40;
const WAIT = 250;

/**
 * Keeps a tab's article in "My reading". The same article again, under this address or another of its outlet, takes the place of what was kept of
 * it. Nothing is read or kept in a private window. Each step is told to whoever watches.
 */
export async function saveTab(
  tabId: number,
  corpus: Pick<Corpus, "reader" | "reading">,
): Promise<SavedPageReply> {
  const tab = await browser.tabs.get(tabId);
  if (tab.incognito) throw new Refusal("private-window");
  const reader = await corpus.reader();
  if (reader === null) throw new Refusal("no-corpus");
  await tellSaveStep(tabId, { step: "reading" });
  const page = completePage(await articleOf(tabId));
  await tellSaveStep(tabId, { step: "finding" });
  const made = await savePage(page, tab.url ?? page.id, reader);
  if (made.kind !== "report") throw new Refusal("nothing-to-save");
  const before = sameArticle(made.report, await corpus.reading.list());
  await tellSaveStep(tabId, { step: "keeping", claims: made.report.claims.length });
  const report = before === null ? made.report : inPlaceOf(before.report, made.report);
  try {
    await corpus.reading.add([{ report, outlet: made.outlet }]);
  } catch (error) {
    if (error instanceof StoreFull) throw new Refusal("store-full");
    throw error;
  }
  return { id: report.id, claims: report.claims.length, before };
}

/** Corrections name reports by id: an article that was saved before keeps its own. */
function inPlaceOf({ id, url }: Report, report: Report): Report {
  return {
    ...report,
    id,
    url,
    claims: report.claims.map((claim, place) => ({ ...claim, id: `${id}#${place}` })),
  };
}

/** Asks until the page was read, and has it read where it was not. */
async function articleOf(tabId: number): Promise<Page> {
  for (let tries = 0; tries < TRIES; tries++) {
    const answer = await askTab(tabId, "article", {});
    if (answer.ok && answer.value !== null) return answer.value;
    if (!answer.ok && answer.error === "no-page") await readTab(tabId);
    await new Promise((resolve) => setTimeout(resolve, WAIT));
  }
  throw new Refusal("no-page");
}
