import type { Page } from "puppeteer-core";
import { Reading } from "../../../core/reading/reading";
import { z } from "../../../core/schema";
import { type DomNode, find, findAll, textOf } from "./dom-node";
import type { Driver } from "./driver";
import { askTab } from "./extension-messages";
import { type Mark, placeOfMark, readMarks, waitForMarks } from "./marks";

const READING_PATIENCE_MS = 60_000;
const CARD_PATIENCE_MS = 15_000;

/** The open card: its elements in its closed shadow root, and their text as one line. */
export interface Card {
  readonly root: DomNode;
  readonly text: string;
}

/** An article being read, as a person and as a test see it. */
export interface ArticlePage {
  readonly page: Page;
  /** Waits for the first marks, which are made by features alone. */
  waitForFirstMarks(timeout?: number): Promise<void>;
  /** Waits for the marks of the final reading. */
  waitForMarks(): Promise<void>;
  marks(): Promise<Mark[]>;
  /** Clicks, with the mouse, the mark of this number or the first one that holds these words. */
  clickMark(which: number | string): Promise<void>;
  /** Waits for the card of a claim that holds these words. */
  card(words?: string): Promise<Card>;
  /** The card as it is now, null when none is open. */
  openCard(): Promise<Card | null>;
  cardClosed(): Promise<void>;
  clickInCard(test: (node: DomNode) => boolean): Promise<void>;
  /** What Careo has found so far; undefined where no page script runs. */
  readingNow(): Promise<Reading | null | undefined>;
  /** What Careo found, once it is done. */
  reading(): Promise<Reading>;
  close(): Promise<void>;
}

/** Wraps a page that shows an article. */
export function articlePage(driver: Driver, control: Page, page: Page): ArticlePage {
  const openCard = async () => cardOf(await driver.dom(page));
  const readingNow = () => askTab(control, page.url(), { kind: "reading" }, z.nullable(Reading));
  const reading = () =>
    eventually(READING_PATIENCE_MS, "the page's reading", async () => {
      const now = await readingNow();
      return now && !now.provisional ? now : null;
    });
  const marks = () => readMarks(page);

  return {
    page,
    waitForFirstMarks: (timeout) => waitForMarks(page, timeout),
    async waitForMarks() {
      await reading();
      await waitForMarks(page);
    },
    marks,
    async clickMark(which) {
      await page.bringToFront();
      const all = await marks();
      const mark =
        typeof which === "number" ? all[which] : all.find(({ text }) => squash(text).includes(which));
      if (!mark)
        throw new Error(
          `No mark ${which} among ${JSON.stringify(
            all.map(({ text }) => text),
            null,
            1,
          )}`,
        );
      const { x, y } = await placeOfMark(mark);
      await page.mouse.click(x, y);
    },
    card: (words = "") =>
      eventually(CARD_PATIENCE_MS, `a card with ${JSON.stringify(words)}`, async () => {
        const card = await openCard();
        return card?.text.includes(words) ? card : null;
      }),
    openCard,
    async cardClosed() {
      await eventually(CARD_PATIENCE_MS, "the card to close", async () => ((await openCard()) ? null : true));
    },
    async clickInCard(test) {
      const card = await openCard();
      const node = card && find(card.root, test);
      const place = node && (await driver.middle(page, node));
      if (!place) throw new Error("The card has no such element");
      await page.mouse.click(place.x, place.y);
    },
    readingNow,
    reading,
    close: () => page.close(),
  };
}

/** Asks again until there is an answer: nothing on a page tells a test that Careo has finished. */
async function eventually<T>(patienceMs: number, what: string, ask: () => Promise<T | null>): Promise<T> {
  const end = Date.now() + patienceMs;
  for (;;) {
    const answer = await ask();
    if (answer !== null) return answer;
    if (Date.now() > end) throw new Error(`Waited ${patienceMs / 1000} s in vain for ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** The card's dialog, which stands in a shadow root; a page may have dialogs of its own outside of any. */
function cardOf(document: DomNode): Card | null {
  const shadows = findAll(document, ({ shadow }) => shadow !== null).flatMap(({ shadow }) => shadow ?? []);
  const isOpen = ({ attributes }: DomNode) => attributes.role === "dialog" && !("hidden" in attributes);
  const root = shadows.map((shadow) => find(shadow, isOpen)).find((found) => found !== null) ?? null;
  const text = root ? textOf(root) : "";
  return root && text !== "" ? { root, text } : null;
}

/** Ranges over several lines of source hold line breaks; words are looked for in one line. */
function squash(text: string): string {
  return text.replace(/\s+/g, " ");
}
