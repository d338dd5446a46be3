import "fake-indexeddb/auto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { dieAtWrite } from "../platform/store/dying-writes";
import { FIRST, type PublishedPack, publishedPack, SECOND } from "./published-pack";
import { newReader } from "./reader";

const FAULTS = 200;

/** Requests of an update and writes of its installation, counted; faults are spread over a little more. */
const REQUESTS = 6;
const WRITES = 14;

let pack: PublishedPack;
beforeAll(async () => {
  pack = await publishedPack();
}, 120_000);
afterAll(() => pack.remove());

/** Numbers below `n`, the same in every run (mulberry32). */
function numbersFrom(seed: number): (n: number) => number {
  let state = seed;
  return (n) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % n;
  };
}

type Below = (n: number) => number;
type Change = (bytes: Buffer, name: string, below: Below) => Response | Promise<Response>;

const brokenAt = (bytes: Buffer, at: number): Response =>
  new Response(
    new ReadableStream({
      start(body) {
        body.enqueue(new Uint8Array(bytes.subarray(0, at)));
        body.error(new TypeError("connection reset"));
      },
    }),
  );

const answer = (bytes: Buffer): Response => new Response(new Uint8Array(bytes));

/** What may happen to one answer on its way. */
const CHANGES: Readonly<Record<string, Change>> = {
  "a bit is flipped": (bytes, _name, below) => {
    const at = below(bytes.length);
    const changed = Buffer.from(bytes);
    changed.writeUInt8(changed.readUInt8(at) ^ (1 << below(8)), at);
    return answer(changed);
  },
  "it is cut": (bytes, _name, below) => answer(bytes.subarray(0, below(bytes.length))),
  "bytes are added": (bytes, _name, below) =>
    answer(Buffer.concat([bytes, Buffer.alloc(1 + below(5_000), "x")])),
  "a piece is missing": (bytes, _name, below) => {
    const at = below(bytes.length - 1);
    return answer(Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + 1)]));
  },
  "the connection breaks": (bytes, _name, below) => brokenAt(bytes, below(bytes.length)),
  "there is no answer": () => Promise.reject(new TypeError("no route to host")),
  "it is an error page": (_bytes, _name, below) =>
    new Response("sorry", { status: [400, 403, 404, 410, 429, 500, 502, 503][below(8)] ?? 500 }),
  "it is a web page": () => new Response("<!doctype html><title>Log in to the hotel's network</title>"),
  "it is another file of the folder": (_bytes, name, below) => {
    const others = readdirSync(pack.second).filter((other) => other !== name);
    return answer(readFileSync(join(pack.second, others[below(others.length)] ?? "")));
  },
  "it is nothing": () => new Response(null),
};

/** A way to the second publication on which the `nth` answer is changed. */
function faultyWay(nth: number, change: Change, below: Below): typeof fetch {
  let asked = 0;
  return async (address) => {
    const name = new URL(String(address)).pathname.slice(1);
    const bytes = readFileSync(join(pack.second, name));
    return asked++ === nth ? change(bytes, name, below) : answer(bytes);
  };
}

const ADDRESS = "https://packs.example/pack.json";

describe("faults injected into downloads and installations", { timeout: 120_000 }, () => {
  it(`${FAULTS} of them leave a whole version, and the next attempt finishes`, async () => {
    let way: typeof fetch = async () => new Response(null, { status: 500 });
    const begin = async () => {
      const reader = await newReader((address, init) => way(address, init));
      way = async (address) =>
        answer(readFileSync(join(pack.first, new URL(String(address)).pathname.slice(1))));
      await reader.follow(ADDRESS);
      expect(await reader.held()).toBe(FIRST);
      return reader;
    };
    const told: Record<string, number> = {};
    let died = 0;
    let reader = await begin();
    for (let seed = 0; seed < FAULTS; seed++) {
      const below = numbersFrom(seed);
      const names = Object.keys(CHANGES);
      const name = names[seed % (names.length + 2)];
      const change = CHANGES[name ?? ""];
      if (change === undefined) {
        way = faultyWay(-1, CHANGES["it is nothing"] ?? (() => new Response(null)), below);
        const nth = 1 + below(WRITES);
        if (await dieAtWrite(nth, () => reader.update())) died++;
        reader = await reader.restart();
        expect([FIRST, SECOND], `fault ${seed}: killed at write ${nth}`).toContain(await reader.held());
      } else {
        const nth = below(REQUESTS);
        way = faultyWay(nth, change, below);
        const trouble = await reader.update();
        const what = `fault ${seed}: in answer ${nth}, ${name}`;
        expect(trouble, what).not.toBe(null);
        expect(trouble, what).not.toBe("internal");
        told[trouble ?? ""] = (told[trouble ?? ""] ?? 0) + 1;
        expect(await reader.held(), what).toBe(FIRST);
      }
      if (change === undefined || seed % 10 === 0) {
        way = faultyWay(-1, CHANGES["it is nothing"] ?? (() => new Response(null)), below);
        expect(await reader.update(), `after fault ${seed}`).toBe(null);
        expect(await reader.held(), `after fault ${seed}`).toBe(SECOND);
        reader = await begin();
      }
    }
    expect(Object.keys(told).sort()).toEqual(
      ["bad-signature", "malformed", "network", "status", "too-large", "wrong-hash"].sort(),
    );
    expect(died).toBeGreaterThan(20);
  });
});
