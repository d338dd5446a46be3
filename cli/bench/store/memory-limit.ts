import { grownMost, processesBelow } from "../processes";

/** No engine may need more, in bytes. */
export const MEMORY_LIMIT = 4 * 2 ** 30;

const LOOK_EVERY_MS = 1_000;

/**
 * By how many bytes the process grew that grew most among `pid` and its descendants while work ran: what an engine before left behind is not its.
 * `onTooMuch` is called once, when that passes the limit.
 */
export async function watchMemory<T>(
  pid: number,
  onTooMuch: () => void,
  work: () => Promise<T>,
): Promise<{ value: T; most: number }> {
  const before = processesBelow(pid);
  let most = 0;
  const look = () => {
    const grown = grownMost(before, processesBelow(pid));
    if (grown > MEMORY_LIMIT && most <= MEMORY_LIMIT) onTooMuch();
    most = Math.max(most, grown);
  };
  const timer = setInterval(look, LOOK_EVERY_MS);
  try {
    return { value: await work(), most };
  } finally {
    clearInterval(timer);
  }
}
