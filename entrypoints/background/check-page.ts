import browser, { type Runtime } from "webextension-polyfill";
import type { Marked } from "../../core/corpus/settings";
import { completePage } from "../../core/reading/complete-page";
import { isMarked, markKind } from "../../core/reading/mark-kind";
import type { Page } from "../../core/reading/page";
import type { Reading } from "../../core/reading/reading";
import type { TriedVectors } from "../../platform/encode/try-vectors";
import type { Look } from "../../platform/messages/look";
import type { PageRequests, ReplyOf, RequestOf } from "../../platform/messages/protocol";
import { Refusal } from "../../platform/messages/server";
import { loadSettings } from "../../platform/settings/settings";
import type { Corpus } from "../../platform/store/corpus";
import { asChosen } from "./as-chosen";
import { bundledVectors, openBundledEncoder } from "./bundled-encoder";
import { PagesInReading } from "./pages-in-reading";
import { readersCorrections } from "./readers-corrections";

/**
 * How many claims the first look reads, for how many vectors at a time it waits until one is marked, and for how many more the closer look does, some 8 ms each: the first
 * marks are to be there in half a second, and soon after where the background was asleep. All that a look reads goes on being encoded.
 */
const AT_FIRST = 8;
const AT_A_TIME = 4;
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
  const { opened, close } = pages.open(page, reader, { calibration, onClaims: openBundledEncoder });
  let provisional = false;
  try {
    const { size, read: readOpened } = await opened;
    const { languages, marked } = settings;
    const read = async (vectors: TriedVectors | null, mostClaims: number): Promise<Looked> => {
      const similarities = vectors && { similarities: vectors.similarities };
      const found = await readOpened({ languages, mostClaims, ...similarities });
      return { reading: asChosen(found, settings, corrections), vectors };
    };
    const { reading, vectors } = await lookAt(look, size, read, marked);
    const whole = look !== "first" || size <= AT_FIRST;
    provisional = size > 0 && !(whole && vectors?.left() === 0);
    return {
      reading: {
        ...reading,
        ...(provisional && { provisional }),
        ...(vectors?.failed() && { unencoded: true }),
      },
      marked,
    };
  } finally {
    if (!provisional) close();
  }
}

/** A reading and the vectors that it was made with; null where features alone decided. */
interface Looked {
  readonly reading: Reading;
  readonly vectors: TriedVectors | null;
}

/** Looks as closely as is asked; at first no closer than it takes to mark something. */
async function lookAt(
  look: Look,
  size: number,
  read: (vectors: TriedVectors | null, mostClaims: number) => Promise<Looked>,
  marked: Marked,
): Promise<Looked> {
  if (size === 0) return read(null, size);
  if (look === "full") return read(bundledVectors(), size);
  if (look === "closer") return read(bundledVectors({ mostClaims: CLOSER }), size);
  const isEnough = ({ reading, vectors }: Looked) =>
    vectors?.failed() ||
    vectors?.left() === 0 ||
    reading.claims.some(({ answer }) => isMarked(markKind(answer.matches), marked));
  const closeness = { mostClaims: AT_A_TIME, more: size > AT_FIRST };
  let looked = await read(null, AT_FIRST);
  for (let waited = 0; waited < Math.min(size, AT_FIRST) && !isEnough(looked); waited += AT_A_TIME)
    looked = await read(bundledVectors(closeness), AT_FIRST);
  return looked;
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
