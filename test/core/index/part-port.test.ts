import { describe, expect, it, vi } from "vitest";
import type { Manifest } from "../../../core/index/manifest";
import { joinRecords } from "../../../core/index/part-file";
import { createPartPort } from "../../../core/index/part-port";
import { FORMAT } from "../../../core/index/record-keys";

const PARTS = 40;

/** Parts of one record each, which holds the part's number. */
function parts(): Manifest {
  const each = Array.from({ length: PARTS }, (_, at) => {
    return {
      name: `${at}.bin`,
      bytes: 9,
      sha256: "0".repeat(64),
      runs: [{ kind: "c", first: at, count: 1 }],
    };
  });
  const age = { pack: "small", version: "1", reports: 0, outlets: 0, from: "2020-01-01", to: "2020-01-01" };
  return {
    format: FORMAT,
    sha256: "0".repeat(64),
    age,
    claims: 0,
    records: PARTS,
    bytes: 9 * PARTS,
    parts: each,
  };
}

const readPart = (name: string) => Promise.resolve(joinRecords([Uint8Array.of(Number.parseInt(name, 10))]));

describe("createPartPort", () => {
  it("reads a part once for what is asked of it again and again, and forgets what was longest unused", async () => {
    const read = vi.fn(readPart);
    const port = createPartPort(parts(), read);
    for (let at = 0; at < PARTS; at++) {
      const found = await port.read(["c/0", `c/${at}`]);
      expect(found.get(`c/${at}`)).toEqual(Uint8Array.of(at));
    }
    expect(read).toHaveBeenCalledTimes(PARTS);
    await port.read([`c/${PARTS - 1}`, "c/0"]);
    expect(read).toHaveBeenCalledTimes(PARTS);
    await port.read(["c/1"]);
    expect(read).toHaveBeenCalledTimes(PARTS + 1);
  });

  it("tries again after a part could not be read", async () => {
    const read = vi.fn(readPart).mockRejectedValueOnce(new Error("torn off"));
    const port = createPartPort(parts(), read);
    await expect(port.read(["c/3"])).rejects.toThrow("torn off");
    expect((await port.read(["c/3"])).get("c/3")).toEqual(Uint8Array.of(3));
  });

  it("knows nothing of keys that no part has", async () => {
    expect(await createPartPort(parts(), readPart).read(["c/99", "t/0"])).toEqual(new Map());
  });
});
