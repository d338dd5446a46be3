import type { Page } from "../../core/reading/page";
import { LOOKS, type Look } from "../messages/look";
import type { Failure, PageRequests, ReplyOf } from "../messages/protocol";
import { ask } from "./runtime";

/** How long the background may take, in milliseconds: a cold start on a busy machine, then the reading. */
const PATIENCE_MS = 15_000;

/** How often a check is asked for again: while the corpus is being unpacked, and of a background too busy to answer. */
const TRIES: Partial<Readonly<Record<Failure, number>>> = { "no-corpus": 40, "no-answer": 4 };

/** Waits between these, in milliseconds; the last is repeated. */
const WAITS_MS = [500, 1000, 2000, 5000];

type Checked = ReplyOf<typeof PageRequests, "check">;

/** What becomes of a check: each may be called several times, and none after `goOn` has said no. */
export interface CheckListener {
  readonly goOn: () => boolean;
  readonly answered: (checked: Checked) => void;
  readonly failed: (failure: Failure) => void;
}

/** Has a page checked, more closely each time: first marks are there at once, and the last answer stays. A look that fails is made up for by the next. */
export async function checkPage(page: Page, listener: CheckListener): Promise<void> {
  let best: Checked | null = null;
  for (const look of LOOKS) {
    const closer: Checked | null = await compare(
      page,
      look,
      best ? { ...listener, failed: () => undefined } : listener,
    );
    best = closer ?? best;
    if (best === null || !listener.goOn() || !best.reading.provisional) break;
  }
  if (best === null || !listener.goOn() || !best.reading.provisional) return;
  const { provisional: _, ...reading } = best.reading;
  listener.answered({ ...best, reading });
}

async function compare(
  page: Page,
  look: Look,
  { goOn, answered, failed }: CheckListener,
): Promise<Checked | null> {
  for (let tries = 1; ; tries++) {
    const answer = await ask("check", { page, look }, PATIENCE_MS);
    if (!goOn()) return null;
    if (answer.ok) {
      answered(answer.value);
      return answer.value;
    }
    failed(answer.error);
    if (tries >= (TRIES[answer.error] ?? 1)) return null;
    await new Promise((resolve) => setTimeout(resolve, WAITS_MS[tries - 1] ?? WAITS_MS.at(-1)));
    if (!goOn()) return null;
  }
}
