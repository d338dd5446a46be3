import type { CorpusReader } from "../../core/index/corpus-reader";
import type { Page } from "../../core/reading/page";
import { type OpenOptions, type OpenPage, openPage } from "../../core/reading/read-page";

/** Most pages that are kept between two looks: tabs that load at once. */
const MOST_WAITING = 3;

/** A page in reading; `close` forgets it, once it was read to its end or could not be. */
export interface PageInReading {
  readonly opened: Promise<OpenPage>;
  close(): void;
}

/**
 * Pages between one look and the next: spotted, searched and judged once, so that a closer look only adds what it adds. The few that never come to their last
 * look stay until others come. What was opened over another state of the corpus is not taken up again.
 */
export class PagesInReading {
  readonly #waiting = new Map<
    string,
    { readonly reader: CorpusReader; readonly opened: Promise<OpenPage> }
  >();

  /** The page as it was opened for its look before, else opened now. */
  open(page: Page, reader: CorpusReader, options: OpenOptions): PageInReading {
    const { calibration } = options;
    const key = JSON.stringify([page, calibration && [calibration.all, ...calibration.byLanguages]]);
    const close = () => void this.#waiting.delete(key);
    const known = this.#waiting.get(key);
    if (known?.reader === reader) return { opened: known.opened, close };
    const opened = openPage(page, reader, options);
    this.#waiting.set(key, { reader, opened });
    for (const oldest of this.#waiting.keys()) {
      if (this.#waiting.size <= MOST_WAITING) break;
      this.#waiting.delete(oldest);
    }
    return { opened, close };
  }
}
