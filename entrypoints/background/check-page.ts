import browser, { type Runtime } from "webextension-polyfill";
import { completePage } from "../../core/reading/complete-page";
import type { Page } from "../../core/reading/page";
import { readPage } from "../../core/reading/read-page";
import type { PageRequests, ReplyOf, RequestOf } from "../../platform/messages/protocol";
import { Refusal } from "../../platform/messages/server";
import { loadSettings } from "../../platform/settings/settings";
import type { Corpus } from "../../platform/store/corpus";
import { asChosen } from "./as-chosen";
import { bundledVectors } from "./bundled-encoder";
import { readersCorrections } from "./readers-corrections";

/** Spots the claims of the sender's page and compares them with the corpus. Keeps nothing of either. */
export async function checkPage(
  { page: sent, by }: RequestOf<typeof PageRequests, "check">,
  sender: Runtime.MessageSender,
  corpus: Pick<Corpus, "reader">,
): Promise<ReplyOf<typeof PageRequests, "check">> {
  const [reader, settings, { corrections, calibration }] = await Promise.all([
    corpus.reader(),
    loadSettings(),
    readersCorrections(),
  ]);
  if (reader === null) throw new Refusal("no-corpus");
  const page = completePage(sent);
  const vectors = by === "vectors" ? bundledVectors({ soon: true }) : null;
  const found = await readPage({ ...page, domain: domainOf(sender, page) }, reader, {
    languages: settings.languages,
    calibration,
    ...(vectors && { similarities: vectors.similarities }),
  });
  const reading = asChosen(found, settings, corrections);
  const provisional = by === "features" && reading.claims.length > 0;
  return {
    reading: {
      ...reading,
      ...(provisional && { provisional }),
      ...(vectors?.failed() && { unencoded: true }),
    },
    marked: settings.marked,
  };
}

/**
 * The host that a page's outlet is known by. The browser's word for it counts; only a page that is
 * served from this very machine may name another (a saved article, the sample).
 */
function domainOf(sender: Runtime.MessageSender, page: Page): string | null {
  const host = sender.url === undefined ? "" : new URL(sender.url).hostname;
  const own = sender.url?.startsWith(browser.runtime.getURL("")) ?? false;
  const local = own || host === "" || host === "localhost" || host === "127.0.0.1";
  return local ? (page.domain ?? null) : host;
}
