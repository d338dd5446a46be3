import { readdirSync, readFileSync } from "node:fs";

/** No engine may need more, in bytes. */
export const MEMORY_LIMIT = 4 * 2 ** 30;

const LOOK_EVERY_MS = 1_000;

/** The largest process below `pid` that was seen while work ran, in bytes; `onTooMuch` is called once when one passes the limit. */
export async function watchMemory<T>(
  pid: number,
  onTooMuch: () => void,
  work: () => Promise<T>,
): Promise<{ value: T; most: number }> {
  let most = 0;
  const look = () => {
    const now = largestBelow(pid);
    if (now > MEMORY_LIMIT && most <= MEMORY_LIMIT) onTooMuch();
    most = Math.max(most, now);
  };
  const timer = setInterval(look, LOOK_EVERY_MS);
  try {
    return { value: await work(), most };
  } finally {
    clearInterval(timer);
  }
}

/** Resident bytes of the largest process among the descendants; 0 where there is no /proc. */
function largestBelow(pid: number): number {
  const parents = new Map<number, number>();
  const sizes = new Map<number, number>();
  for (const name of list("/proc")) {
    const status = /^\d+$/.test(name) ? statusOf(name) : "";
    if (status === "") continue;
    parents.set(Number(name), Number(/^PPid:\s+(\d+)/m.exec(status)?.[1]));
    sizes.set(Number(name), Number(/^VmRSS:\s+(\d+)/m.exec(status)?.[1] ?? 0) * 1024);
  }
  const isBelow = (id: number): boolean => id === pid || (id > 1 && isBelow(parents.get(id) ?? 0));
  return Math.max(0, ...[...sizes].filter(([id]) => isBelow(id)).map(([, size]) => size));
}

function list(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    // Another system has no such folder; then memory is not watched.
    return [];
  }
}

function statusOf(id: string): string {
  try {
    return readFileSync(`/proc/${id}/status`, "utf8");
  } catch {
    // The process ended meanwhile.
    return "";
  }
}
