import { PublicationError } from "../../core/corpus/publication-error";
import { fetchable } from "./pack-address";

/** At most so many bytes (as unpacked), so long without any, and so long in all, in milliseconds. */
export interface FetchLimits {
  readonly bytes: number;
  readonly idleMs: number;
  readonly wholeMs: number;
}

/** `fetch` is there for tests; `signal` gives up at once. */
export interface FetchOptions {
  readonly limits: FetchLimits;
  readonly etag?: string | undefined;
  readonly fetch?: typeof globalThis.fetch;
  readonly signal?: AbortSignal | undefined;
}

/** An answer whose bytes are all there; null bytes: what has this ETag did not change. */
export interface FetchedBytes {
  readonly bytes: Uint8Array | null;
  readonly etag: string | null;
}

/**
 * The only door to the network: one GET that follows no redirect, sends neither cookies nor where it comes from, and leaves nothing in
 * the browser's cache. Every failure is a `PublicationError`, but for the caller's own `signal`.
 */
export async function fetchBytes(address: string, options: FetchOptions): Promise<FetchedBytes> {
  const url = fetchable(address);
  const watch = new Watch(options.limits, options.signal);
  try {
    const response = await (options.fetch ?? globalThis.fetch)(url.href, {
      redirect: "error",
      credentials: "omit",
      referrerPolicy: "no-referrer",
      cache: "no-store",
      signal: watch.signal,
      ...(options.etag !== undefined && { headers: { "If-None-Match": options.etag } }),
    });
    watch.heard();
    const etag = response.headers.get("etag");
    if (response.status === NOT_MODIFIED && options.etag !== undefined) return { bytes: null, etag };
    if (!response.ok) {
      throw new PublicationError(
        "status",
        address,
        `the server answered ${response.status}; is the address right?`,
      );
    }
    return { bytes: await readBody(response, options.limits.bytes, address, watch), etag };
  } catch (error) {
    if (error instanceof PublicationError) throw error;
    options.signal?.throwIfAborted();
    const late = watch.late;
    if (late !== null) throw new PublicationError("too-slow", address, late, { cause: error });
    const what = "no answer, or one that broke off or led elsewhere; try again later";
    throw new PublicationError("network", address, what, { cause: error });
  } finally {
    watch.end();
  }
}

const NOT_MODIFIED = 304;

async function readBody(
  response: Response,
  most: number,
  address: string,
  watch: Watch,
): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  const reader = response.body?.getReader();
  for (;;) {
    const chunk = await reader?.read();
    if (chunk?.value === undefined) break;
    watch.heard();
    size += chunk.value.length;
    if (size > most) {
      throw new PublicationError("too-large", address, `more than the ${most} bytes that are allowed`);
    }
    chunks.push(chunk.value);
  }
  const bytes = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}

/** Ends a request that is silent for too long, or takes too long in all. */
class Watch {
  readonly #controller = new AbortController();
  readonly #whole: ReturnType<typeof setTimeout>;
  #idle: ReturnType<typeof setTimeout>;
  late: string | null = null;
  readonly signal: AbortSignal;

  constructor(
    private readonly limits: FetchLimits,
    signal: AbortSignal | undefined,
  ) {
    this.signal =
      signal === undefined ? this.#controller.signal : AbortSignal.any([signal, this.#controller.signal]);
    this.#whole = setTimeout(() => this.#giveUp(`not all there after ${limits.wholeMs} ms`), limits.wholeMs);
    this.#idle = this.#waiting();
  }

  heard(): void {
    clearTimeout(this.#idle);
    this.#idle = this.#waiting();
  }

  /** What was not read by now is not wanted. */
  end(): void {
    clearTimeout(this.#idle);
    clearTimeout(this.#whole);
    this.#controller.abort();
  }

  #waiting(): ReturnType<typeof setTimeout> {
    const { idleMs } = this.limits;
    return setTimeout(() => this.#giveUp(`no byte for ${idleMs} ms`), idleMs);
  }

  #giveUp(why: string): void {
    this.late = why;
    this.#controller.abort();
  }
}
