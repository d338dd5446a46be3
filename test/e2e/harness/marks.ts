import type { Frame, Page } from "puppeteer-core";

/** A range that the page shows marked. `index` counts the marks of its frame in the order of the text. */
export interface Mark {
  readonly frame: Frame;
  readonly index: number;
  readonly text: string;
  readonly highlight: string;
}

/** Marks of a frame in the order of the text, as an expression. The page sees the registry that Careo paints into. */
const RANGES = `[...CSS.highlights].flatMap(([highlight, ranges]) => [...ranges].map((range) => ({ highlight, range })))
  .filter(({ range }) => range.startContainer.isConnected && range.toString().trim() !== "")
  .sort((a, b) => a.range.compareBoundaryPoints(Range.START_TO_START, b.range))`;

/** Waits until something is marked, in whichever frame. */
export async function waitForMarks(page: Page, timeout = 30_000): Promise<void> {
  const count = "[...CSS.highlights.values()].reduce((sum, ranges) => sum + ranges.size, 0)";
  const waiting = new AbortController();
  const inFrames = page
    .frames()
    .map((frame) => frame.waitForFunction(`${count} > 0`, { polling: 50, timeout, signal: waiting.signal }));
  try {
    await Promise.any(inFrames);
  } catch {
    throw new Error(`Nothing was marked on ${page.url()} within ${timeout / 1000} s`);
  } finally {
    waiting.abort();
    await Promise.allSettled(inFrames);
  }
}

/** All that is marked, frame by frame. */
export async function readMarks(page: Page): Promise<Mark[]> {
  const marks: Mark[] = [];
  for (const frame of page.frames()) {
    const script = `JSON.stringify(${RANGES}.map(({ highlight, range }) => ({ highlight, text: range.toString() })))`;
    const found: { highlight: string; text: string }[] = JSON.parse(String(await frame.evaluate(script)));
    marks.push(...found.map((mark, index) => ({ ...mark, frame, index })));
  }
  return marks;
}

/** Scrolls a mark to the middle of the window and gives a point on its first line, in the window's coordinates. */
export async function placeOfMark({ frame, index }: Mark): Promise<{ x: number; y: number }> {
  const script = `(() => {
    const { range } = ${RANGES}[${index}];
    const start = range.startContainer;
    (start.nodeType === Node.TEXT_NODE ? start.parentElement : start).scrollIntoView({ block: "center", behavior: "instant" });
    const line = [...range.getClientRects()].find(({ width, height }) => width > 4 && height > 4);
    if (!line) return null;
    let x = line.x + Math.min(line.width / 2, 40);
    let y = line.y + line.height / 2;
    for (let inner = window; inner.frameElement; inner = inner.parent) {
      const frame = inner.frameElement.getBoundingClientRect();
      x += frame.x + inner.frameElement.clientLeft;
      y += frame.y + inner.frameElement.clientTop;
    }
    return JSON.stringify({ x, y });
  })()`;
  const place: { x: number; y: number } | null = JSON.parse(String(await frame.evaluate(script)));
  if (!place) throw new Error(`Mark ${index} has no box on the page`);
  return place;
}
