import { readdirSync, readFileSync } from "node:fs";

/** What a process holds in memory and how long it has used a processor. */
export interface ProcessUse {
  readonly bytes: number;
  readonly processorMs: number;
}

/** The kernel counts processor time in hundredths of a second. */
const MS_A_TICK = 10;

/** A process and all its descendants, by their ids; empty where the system has no /proc. */
export function processesBelow(pid: number): ReadonlyMap<number, ProcessUse> {
  const parents = new Map<number, number>();
  const uses = new Map<number, ProcessUse>();
  for (const name of list("/proc")) {
    const [status, stat] = /^\d+$/.test(name)
      ? [read(`/proc/${name}/status`), read(`/proc/${name}/stat`)]
      : ["", ""];
    if (status === "" || stat === "") continue;
    const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    parents.set(Number(name), Number(fields[1]));
    uses.set(Number(name), {
      bytes: Number(/^VmRSS:\s+(\d+)/m.exec(status)?.[1] ?? 0) * 1024,
      processorMs: (Number(fields[11]) + Number(fields[12])) * MS_A_TICK,
    });
  }
  const isBelow = (id: number): boolean => id === pid || (id > 1 && isBelow(parents.get(id) ?? 0));
  return new Map([...uses].filter(([id]) => isBelow(id)));
}

/** By how many bytes the process grew that grew most. */
export function grownMost(
  before: ReadonlyMap<number, ProcessUse>,
  after: ReadonlyMap<number, ProcessUse>,
): number {
  return Math.max(0, ...[...after].map(([id, { bytes }]) => bytes - (before.get(id)?.bytes ?? 0)));
}

function list(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    // Another system has no such folder.
    return [];
  }
}

function read(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch {
    // The process ended meanwhile.
    return "";
  }
}
