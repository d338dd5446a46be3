import { namesTopic, type TopicTest } from "./topic-scan";

/** A page with less text than this is still being built by its scripts, in letters. */
const BARE = 1500;

/** When to look at a page that was just loaded, each in milliseconds after the look before: again only while it is bare. */
const FIRST_VIEW_MS = [0, 700, 2500];

/** When to look at a view that a page put in the place of another: its text may come long after its address. */
const NEXT_VIEW_MS = [250, 750, 2000, 4000];

/**
 * Whether the view that a page shows now names the topic. `first` is the view it was loaded with. `goOn` is asked before every look: where it
 * says no, the page shows something else by now, and the answer is no.
 */
export async function viewNamesTopic(
  document: Document,
  test: TopicTest,
  first: boolean,
  goOn: () => boolean,
): Promise<boolean> {
  for (const wait of first ? FIRST_VIEW_MS : NEXT_VIEW_MS) {
    if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));
    if (!goOn()) return false;
    const { found, built } = await namesTopic(document, test, BARE);
    if (found) return goOn();
    if (first && built) return false;
  }
  return false;
}
