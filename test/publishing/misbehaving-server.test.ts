import "fake-indexeddb/auto";
import { readFileSync } from "node:fs";
import type { ServerResponse } from "node:http";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { bytesOf } from "../core/corpus/signed-publication";
import { type Fault, type FaultyServer, faultyServer } from "./faulty-server";
import { FIRST, type PublishedPack, publicationIn, publishedPack, SECOND } from "./published-pack";
import { IMPATIENT, LIMITS, newReader } from "./reader";

let pack: PublishedPack;
let server: FaultyServer;
const cleaners: (() => void)[] = [];
beforeAll(async () => {
  [pack, server] = await Promise.all([publishedPack(), faultyServer()]);
}, 120_000);
afterEach(() => {
  for (const clean of cleaners.splice(0)) clean();
  server.fail(null);
  server.asked.length = 0;
});
afterAll(async () => {
  await server.close();
  pack.remove();
});

/** A reader that has the first publication, of a server that now has the second. */
async function followed() {
  const reader = await newReader();
  server.serve(pack.first);
  await reader.follow(server.address);
  expect(await reader.held()).toBe(FIRST);
  server.serve(pack.second);
  server.asked.length = 0;
  return reader;
}

/** Calls a function every few milliseconds until the test is over. */
function every(milliseconds: number, work: () => void): void {
  const timer = setInterval(work, milliseconds);
  cleaners.push(() => clearInterval(timer));
}

const only =
  (file: "pack.json" | "part", fault: (response: ServerResponse, bytes: Buffer) => void): Fault =>
  (name, response, bytes) => {
    if (file === "part" ? !name.endsWith(".bin") : name !== file) return false;
    fault(response, bytes);
    return true;
  };

const endless = (response: ServerResponse) => {
  response.writeHead(200);
  const more = () => {
    while (response.write(Buffer.alloc(65_536)));
  };
  response.on("drain", more);
  more();
};

const truncated = (response: ServerResponse, bytes: Buffer) => {
  response.writeHead(200, { "content-length": bytes.length });
  response.write(bytes.subarray(0, bytes.length / 2), () => response.destroy());
};

const trickling = (response: ServerResponse) => {
  response.writeHead(200);
  every(20, () => response.write("x"));
};

const envelope = (folder: string): Record<string, unknown> =>
  JSON.parse(readFileSync(join(folder, "pack.json"), "utf8"));

const FAULTS: { name: string; fault: () => Fault; trouble: string }[] = [
  { name: "never answers", fault: () => only("pack.json", () => undefined), trouble: "too-slow" },
  {
    name: "falls silent after the head",
    fault: () => only("part", (response) => response.writeHead(200).flushHeaders()),
    trouble: "too-slow",
  },
  {
    name: "sends a byte now and then, for ever",
    fault: () => only("pack.json", trickling),
    trouble: "too-slow",
  },
  { name: "breaks off within pack.json", fault: () => only("pack.json", truncated), trouble: "network" },
  { name: "breaks off within a part", fault: () => only("part", truncated), trouble: "network" },
  { name: "hangs up", fault: () => only("part", (response) => response.destroy()), trouble: "network" },
  {
    name: "ends a part early as if it were whole",
    fault: () => only("part", (response, bytes) => response.end(bytes.subarray(0, 100))),
    trouble: "wrong-hash",
  },
  {
    name: "ends pack.json early as if it were whole",
    fault: () => only("pack.json", (response, bytes) => response.end(bytes.subarray(0, 300))),
    trouble: "malformed",
  },
  { name: "never ends pack.json", fault: () => only("pack.json", endless), trouble: "too-large" },
  { name: "never ends a part", fault: () => only("part", endless), trouble: "too-large" },
  {
    name: "packs ten megabytes into ten kilobytes",
    fault: () =>
      only("part", (response) =>
        response.writeHead(200, { "content-encoding": "gzip" }).end(gzipSync(Buffer.alloc(10_000_000))),
      ),
    trouble: "too-large",
  },
  {
    name: "sends what does not unpack",
    fault: () =>
      only("part", (response, bytes) => response.writeHead(200, { "content-encoding": "gzip" }).end(bytes)),
    trouble: "network",
  },
  {
    name: "sends its front page instead of pack.json",
    fault: () =>
      only("pack.json", (response) =>
        response.writeHead(200, { "content-type": "text/html" }).end("<!doctype html><title>Welcome</title>"),
      ),
    trouble: "malformed",
  },
  {
    name: "sends its front page instead of a part",
    fault: () => only("part", (response) => response.end("<!doctype html><title>Welcome</title>")),
    trouble: "wrong-hash",
  },
  {
    name: "leads elsewhere",
    fault: () => only("pack.json", (response) => response.writeHead(302, { location: "/elsewhere" }).end()),
    trouble: "network",
  },
  {
    name: "leads elsewhere for a part",
    fault: () => only("part", (response) => response.writeHead(307, { location: "/elsewhere" }).end()),
    trouble: "network",
  },
  {
    name: "has lost a part",
    fault: () => only("part", (response) => response.writeHead(404).end("gone")),
    trouble: "status",
  },
  {
    name: "is out of order",
    fault: () => only("pack.json", (response) => response.writeHead(503).end("later")),
    trouble: "status",
  },
  {
    name: "changes one bit of a part",
    fault: () =>
      only("part", (response, bytes) => {
        bytes.writeUInt8((bytes.at(-1) ?? 0) ^ 1, bytes.length - 1);
        response.end(bytes);
      }),
    trouble: "wrong-hash",
  },
  {
    name: "swaps one part for another",
    fault: () => {
      const [name = ""] =
        publicationIn(pack.first)
          .chain[0]?.files.map((file) => file.name)
          .slice(-1) ?? [];
      return only("part", (response) => response.end(readFileSync(join(pack.first, name))));
    },
    trouble: "too-large",
  },
  {
    name: "sends another update's list of what is gone",
    fault: () => (name, response, bytes) => {
      if (!name.startsWith("update-")) return false;
      response.end(String(bytes).replace(/"removed":.*/, '"removed":[[0]]}'));
      return true;
    },
    trouble: "wrong-hash",
  },
  {
    name: "changes the signed text",
    fault: () => {
      const changed = {
        ...envelope(pack.second),
        publication: String(envelope(pack.second).publication).replace("1.0.0", "1.0.1"),
      };
      return only("pack.json", (response) => response.end(bytesOf(changed)));
    },
    trouble: "bad-signature",
  },
  {
    name: "puts another key beside the signature",
    fault: () => {
      const changed = { ...envelope(pack.second), key: envelope(pack.rekeyed).key };
      return only("pack.json", (response) => response.end(bytesOf(changed)));
    },
    trouble: "bad-signature",
  },
];

describe("a server that", { timeout: 60_000 }, () => {
  it.each(FAULTS)("$name: $trouble, and what was there stays", async ({ fault, trouble }) => {
    const reader = await followed();
    server.fail(fault());
    if (trouble === "too-slow") reader.allow(IMPATIENT);
    expect(await reader.update()).toBe(trouble);
    reader.allow(LIMITS);
    expect(server.asked.map(({ name }) => name)).not.toContain("elsewhere");
    expect(await reader.held()).toBe(FIRST);
    server.fail(null);
    expect(await reader.update()).toBe(null);
    expect(await reader.held()).toBe(SECOND);
  });

  it("replays an older publication: downgrade", async () => {
    const reader = await followed();
    await reader.update();
    server.serve(pack.first);
    expect(await reader.update()).toBe("downgrade");
    expect(await reader.held()).toBe(SECOND);
  });

  it("shows other readers another publication under the same number: fork", async () => {
    const reader = await followed();
    await reader.update();
    server.serve(pack.forked);
    expect(await reader.update()).toBe("fork");
    expect(await reader.held()).toBe(SECOND);
  });

  it("has another key: nothing is taken until the reader agrees", async () => {
    const reader = await followed();
    server.serve(pack.rekeyed);
    expect(await reader.update()).toBe("key-changed");
    expect(await reader.held()).toBe(FIRST);
    await reader.packs.act("lurania", "acceptKey");
    expect(await reader.held()).toBe(SECOND);
  });

  it("says nothing of types, or the wrong ones: only the bytes count", async () => {
    const reader = await followed();
    server.fail((_name, response, bytes) => {
      response.writeHead(200, { "content-type": "video/mp4", etag: "x".repeat(5_000) }).end(bytes);
      return true;
    });
    expect(await reader.update()).toBe(null);
    expect(await reader.held()).toBe(SECOND);
    expect(reader.record()?.source?.etag).toBe(null);
  });

  it("is told nothing about the reader: no cookie that it set, no page, no more than what it has to know", async () => {
    const reader = await newReader();
    server.serve(pack.first);
    server.fail((_name, response, bytes) => {
      response.writeHead(200, { "set-cookie": "reader=1; Path=/", etag: '"one"' }).end(bytes);
      return true;
    });
    await reader.follow(server.address);
    await reader.update();
    expect(server.asked.length).toBeGreaterThan(4);
    const told = new Set(server.asked.flatMap(({ headers }) => Object.keys(headers)));
    for (const header of ["cookie", "referer", "origin", "authorization"])
      expect([...told]).not.toContain(header);
    expect(server.asked.at(-1)?.headers["if-none-match"]).toBe('"one"');
  });
});

describe("a server that behaves", { timeout: 60_000 }, () => {
  it("is asked once when nothing is new, and otherwise only for the files of the new segment", async () => {
    const reader = await followed();
    const first = new Set(
      publicationIn(pack.first).chain.flatMap(({ files }) => files.map(({ name }) => name)),
    );
    await reader.update();
    const parts = server.asked.map(({ name }) => name).filter((name) => name.endsWith(".bin"));
    const update = publicationIn(pack.second).chain[1]?.files.map(({ name }) => name) ?? [];
    expect(parts).toEqual(update.filter((name) => name.endsWith(".bin")));
    expect(parts.some((name) => first.has(name))).toBe(false);
    server.asked.length = 0;
    expect(await reader.update()).toBe(null);
    expect(server.asked.map(({ name }) => name)).toEqual(["pack.json"]);
  });
});
