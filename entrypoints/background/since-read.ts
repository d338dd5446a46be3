import type { Runtime } from "webextension-polyfill";
import { lookAgain } from "../../core/reading/look-again";
import type { Reading } from "../../core/reading/reading";
import { marksOf } from "../../core/reading/since-read";
import { loadSinceRead, noteNews, noteRead } from "../../platform/settings/since-read";
import type { Corpus } from "../../platform/store/corpus";
import { bundledVectors } from "./bundled-encoder";
import { readersCorrections } from "./readers-corrections";

/** So many claims are looked for at a time, as many as a long page has. */
const AT_ONCE = 40;

/**
 * Keeps the fingerprints of a page's claims, where the reader switched that on, with all that is known of them today. Nothing is kept of
 * private windows, nor of a first look by features alone.
 */
export function rememberRead(
  reading: Reading,
  sender: Runtime.MessageSender,
  corpus: Pick<Corpus, "reader">,
): Promise<void> {
  return remember(reading, sender, corpus).catch(report);
}

/** After the corpus changed: looks whether new reports deny what was read, or have other figures. */
export function lookSinceRead(corpus: Pick<Corpus, "reader">): Promise<void> {
  return look(corpus).catch(report);
}

async function remember(
  reading: Reading,
  { tab }: Runtime.MessageSender,
  corpus: Pick<Corpus, "reader">,
): Promise<void> {
  if (tab?.incognito !== false || reading.provisional || (await loadSinceRead()).most === 0) return;
  const reader = await corpus.reader();
  if (reader === null) return;
  const at = Date.now();
  const { similarities } = bundledVectors();
  const { calibration } = await readersCorrections();
  const { marks } = await lookAgain(marksOf(reading, at).slice(0, AT_ONCE), reader, {
    at,
    similarities,
    calibration,
  });
  await noteRead(marks);
}

async function look(corpus: Pick<Corpus, "reader">): Promise<void> {
  const { marks } = await loadSinceRead();
  const reader = marks.length === 0 ? null : await corpus.reader();
  if (reader === null) return;
  const { calibration } = await readersCorrections();
  for (let first = 0; first < marks.length; first += AT_ONCE) {
    const { similarities } = bundledVectors();
    const batch = marks.slice(first, first + AT_ONCE);
    const looked = await lookAgain(batch, reader, { at: Date.now(), similarities, calibration });
    await noteNews(looked.marks, looked.news);
  }
}

/** Nobody waits for it, and the next change of the corpus looks again. */
function report(error: unknown): void {
  console.warn("Careo: claims that were read could not be looked after", error);
}
