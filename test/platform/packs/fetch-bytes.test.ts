import { describe, expect, it } from "vitest";
import { fetchBytes } from "../../../platform/packs/fetch-bytes";

const ADDRESS = "https://packs.example/flood/pack.json";
const LIMITS = { bytes: 100, idleMs: 20, wholeMs: 200 };

/** A network of one answer, and what was asked of it. */
function network(answer: (signal: AbortSignal | null | undefined) => Response | Promise<Response>) {
  const asked: { address: string; init: RequestInit | undefined }[] = [];
  const fetch: typeof globalThis.fetch = async (address, init) => {
    asked.push({ address: String(address), init });
    return answer(init?.signal);
  };
  return { asked, fetch };
}

/** A body; `next` gives what comes: null for nothing more, ever, and no bytes for the end. */
const body = (signal: AbortSignal | null | undefined, next: () => Uint8Array<ArrayBuffer> | null) =>
  new ReadableStream({
    start: (controller) => signal?.addEventListener("abort", () => controller.error(signal.reason)),
    pull(controller) {
      const bytes = next();
      if (bytes?.length === 0) controller.close();
      else if (bytes !== null) controller.enqueue(bytes);
      else return new Promise(() => undefined);
    },
  });

describe("asking the network", () => {
  it("[S25] follows no redirect", async () => {
    const { asked, fetch } = network(() => new Response("x"));
    await fetchBytes(ADDRESS, { limits: LIMITS, fetch });
    expect(asked[0]?.init?.redirect).toBe("error");
  });

  it("[S26] waits no longer than it may for an answer, a byte, or the end", async () => {
    const silent = network(
      (signal) => new Promise((_, fail) => signal?.addEventListener("abort", () => fail(signal.reason))),
    );
    const stuck = network((signal) => new Response(body(signal, () => null)));
    for (const { fetch } of [silent, stuck])
      await expect(fetchBytes(ADDRESS, { limits: LIMITS, fetch })).rejects.toMatchObject({
        fault: "too-slow",
      });
  });

  it("[S27] reads no more than it may, whatever the answer says of its length", async () => {
    let sent = 0;
    const { fetch } = network(
      (signal) =>
        new Response(
          body(signal, () => {
            sent += 60;
            return new Uint8Array(sent > 6_000 ? 0 : 60);
          }),
          { headers: { "content-length": "60" } },
        ),
    );
    await expect(fetchBytes(ADDRESS, { limits: LIMITS, fetch })).rejects.toMatchObject({
      fault: "too-large",
    });
    expect(sent).toBeLessThan(300);
  });

  it("[S29] says nothing of who asks: no cookie, no page it comes from, nothing but the version that is known", async () => {
    const { asked, fetch } = network(() => new Response("x"));
    await fetchBytes(ADDRESS, { limits: LIMITS, fetch, etag: '"7"' });
    const { signal: _, ...said } = asked[0]?.init ?? {};
    expect([asked[0]?.address, said]).toEqual([
      ADDRESS,
      {
        redirect: "error",
        credentials: "omit",
        referrerPolicy: "no-referrer",
        cache: "no-store",
        headers: { "If-None-Match": '"7"' },
      },
    ]);
  });

  it.each([
    "http://packs.example/pack.json",
    "https://me:secret@packs.example/pack.json",
    "ftp://packs.example/",
  ])("[S30] asks nothing of %s", async (address) => {
    const { asked, fetch } = network(() => new Response("x"));
    await expect(fetchBytes(address, { limits: LIMITS, fetch })).rejects.toMatchObject({ fault: "address" });
    expect(asked).toEqual([]);
  });
});
