import { z } from "../../../core/schema";
import { ASK } from "../../../test/e2e/harness/extension-messages";
import type { Session } from "../../../test/e2e/harness/session";
import { DELETE, FUTURE, GARBLE, HOLD_OLD, LET_GO } from "../../../test/e2e/harness/store-faults";
import type { RowTime } from "./row-time";

const ROUNDS = 5;

/** Asks for a search, and then for the corpus until it is whole (`whole`) or the answer is there (else). */
const ask = (whole: boolean) => `(async () => {
  const began = performance.now();
  const found = await ${ASK}({ kind: "search", text: "humanitarian aid", filters: {}, offset: 0 });
  const answered = performance.now() - began;
  while (${whole} && (await ${ASK}({ kind: "corpus" }))?.state !== "ready")
    await new Promise((resolve) => setTimeout(resolve, 10));
  return JSON.stringify({ total: found.total, answered, whole: performance.now() - began });
})()`;

const Asked = z.object({ total: z.number(), answered: z.number(), whole: z.number() });

/** From a question that finds the store lost, garbled, of a newer version or held by another tab: until it is answered, and until the corpus is whole again. */
export async function storeTimes(session: Session): Promise<readonly RowTime[]> {
  const lost = await spoiltTimes(session, DELETE, true);
  const garbled = await spoiltTimes(session, GARBLE, true);
  const newer = await spoiltTimes(session, FUTURE, false);
  const held = await heldTimes(session);
  return [
    {
      row: "R13",
      what: "there is no store, as at the first start: a search is answered",
      ms: lost.answered,
      most: 1_000,
    },
    { row: "R13", what: "the same: the bundled pack is installed", ms: lost.whole, most: 1_000 },
    { row: "R14", what: "every record is garbled: a search is answered", ms: garbled.answered, most: 2_000 },
    { row: "R14", what: "the same: the corpus is whole again", ms: garbled.whole, most: 2_000 },
    {
      row: "R15, R21",
      what: "the store cannot be opened: a search is answered",
      ms: newer.answered,
      most: 2_000,
    },
    { row: "R20", what: "another tab lets go of the store: the corpus is whole", ms: held, most: 5_000 },
  ];
}

async function spoiltTimes(session: Session, fault: string, mended: boolean) {
  const { control, driver } = session;
  const times: { answered: number[]; whole: number[] } = { answered: [], whole: [] };
  for (let round = 0; round < ROUNDS; round++) {
    await driver.stopBackground();
    await control.evaluate(fault);
    const { total, answered, whole } = z.parse(
      Asked,
      JSON.parse(String(await control.evaluate(ask(mended)))),
    );
    if (total === 0) throw new Error("The search found nothing");
    times.answered.push(answered);
    times.whole.push(whole);
    await makeWhole(session);
  }
  return times;
}

async function heldTimes(session: Session): Promise<number[]> {
  const { control, driver } = session;
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    await driver.stopBackground();
    await control.evaluate(HOLD_OLD);
    await control.evaluate(ask(false));
    await driver.stopBackground();
    await control.evaluate(LET_GO);
    times.push(z.parse(Asked, JSON.parse(String(await control.evaluate(ask(true))))).whole);
    await makeWhole(session);
  }
  return times;
}

async function makeWhole({ control, driver, corpusReady }: Session): Promise<void> {
  await driver.stopBackground();
  await control.evaluate(DELETE);
  await corpusReady();
}
