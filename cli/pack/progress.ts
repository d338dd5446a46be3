import type { WriteStream } from "node:tty";

/** A step's progress: `to` says how much of the whole is done, `end` that it is over. */
export interface Progress {
  to(done: number): void;
  end(): void;
}

const BAR_WIDTH = 30;
const REDRAW_MS = 100;

/** A bar that is redrawn on a terminal; elsewhere a line at every tenth, so that logs stay short. Nothing at all for what is done at once. */
export function showProgress(
  title: string,
  total: number,
  output: Pick<WriteStream, "write"> & { readonly isTTY?: boolean } = process.stderr,
  now: () => number = Date.now,
): Progress {
  const start = now();
  let drawn = start;
  let tenth = 0;
  return output.isTTY
    ? {
        to(done) {
          if (now() - drawn < REDRAW_MS) return;
          drawn = now();
          output.write(`\r${bar(title, done, total, now() - start)}\u001b[K`);
        },
        end() {
          if (drawn !== start) output.write("\r\u001b[K");
        },
      }
    : {
        to(done) {
          const reached = total === 0 ? 0 : Math.floor((10 * done) / total);
          if (reached <= tenth || now() - start < LONG_MS) return;
          tenth = reached;
          output.write(`${title}: ${reached * 10} %\n`);
        },
        end: () => undefined,
      };
}

/** Steps shorter than this leave no line behind. */
const LONG_MS = 10_000;

function bar(title: string, done: number, total: number, elapsed: number): string {
  const share = total === 0 ? 1 : Math.min(1, done / total);
  const full = Math.round(share * BAR_WIDTH);
  const left = share === 0 ? "" : ` ${Math.ceil(((elapsed / share) * (1 - share)) / 1000)} s left`;
  return `${title} [${"#".repeat(full)}${"-".repeat(BAR_WIDTH - full)}] ${Math.floor(share * 100)} %${left}`;
}

/** Passes on what there is to do, with a bar of how many of `total` were taken and done with; it stands until the last, or until no more is wanted. */
export async function* eachShown<T>(
  title: string,
  total: number,
  all: AsyncIterable<T> | Iterable<T>,
  show: typeof showProgress = showProgress,
): AsyncGenerator<T> {
  const progress = show(title, total);
  let done = 0;
  try {
    for await (const each of all) {
      yield each;
      progress.to(++done);
    }
  } finally {
    progress.end();
  }
}

/** How far work has come; of a total that it knows better than whoever began it. */
export interface Stepper {
  of(done: number, total: number | null): void;
}

/** Runs work that tells how far it is; the bar stands from the first time it does until the end, whatever that is. */
export async function withProgress<T>(
  title: string,
  known: number,
  work: (stepper: Stepper) => Promise<T>,
): Promise<T> {
  let shown: Progress | undefined;
  try {
    return await work({
      of(done, total) {
        shown ??= showProgress(title, total ?? known);
        shown.to(done);
      },
    });
  } finally {
    shown?.end();
  }
}
