import browser, { type Runtime } from "webextension-polyfill";
import { completePage } from "../../core/reading/complete-page";
import type { Page } from "../../core/reading/page";
import type { TriedVectors } from "../../platform/encode/try-vectors";
import type { Look } from "../../platform/messages/look";
import type { PageRequests, ReplyOf, RequestOf } from "../../platform/messages/protocol";
import { Refusal } from "../../platform/messages/server";
import { loadSettings } from "../../platform/settings/settings";
import type { Corpus } from "../../platform/store/corpus";
import { asChosen } from "./as-chosen";
import { bundledVectors, readEncoderFiles, vectorsAtOnce } from "./bundled-encoder";
import { PagesInReading } from "./pages-in-reading";
import { readersCorrections } from "./readers-corrections";

/** How many more claims are encoded for the first look and for the closer one, some 12 ms each: the first marks are to be there in half a second. */
const AT_FIRST = 8;
const CLOSER = 16;

const pages = new PagesInReading();

/** Spots the claims of the sender's page and compares them with the corpus. Keeps what it found for the next look, and nothing once all of the page is compared. */
export async function checkPage(
  { page: sent, look }: RequestOf<typeof PageRequests, "check">,
  sender: Runtime.MessageSender,
  corpus: Pick<Corpus, "reader">,
): Promise<ReplyOf<typeof PageRequests, "check">> {
  const [reader, settings, { corrections, calibration }] = await Promise.all([
    corpus.reader(),
    loadSettings(),
    readersCorrections(),
  ]);
  if (reader === null) throw new Refusal("no-corpus");
  const known = completePage(sent);
  const page = { ...known, domain: domainOf(sender, known) };
  const vectors = vectorsFor(look);
  const { opened, close } = pages.open(page, reader, { calibration, onClaims: readEncoderFiles });
  let provisional = false;
  try {
    const found = await (await opened).read({
      languages: settings.languages,
      ...(vectors && { similarities: vectors.similarities }),
    });
    provisional = found.claims.length > 0 && (vectors === null || vectors.left() > 0);
    return {
      reading: {
        ...asChosen(found, settings, corrections),
        ...(provisional && { provisional }),
        ...(vectors?.failed() && { unencoded: true }),
      },
      marked: settings.marked,
    };
  } finally {
    if (!provisional) close();
  }
}

function vectorsFor(look: Look): TriedVectors | null {
  if (look === "first") return vectorsAtOnce({ mostClaims: AT_FIRST });
  return bundledVectors(look === "closer" ? { mostClaims: CLOSER } : {});
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
