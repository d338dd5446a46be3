import { describe, expect, it, vi } from "vitest";
import { parseProof } from "../../core/match/proof/prove-match";
import { replay } from "../../core/match/proof/replay";
import { memoryCorpus } from "../core/match/memory-corpus";
import { nested, pathsOf, VALUES, withAt } from "./hostile-values";
import { PARSERS } from "./parsers";

vi.setConfig({ testTimeout: 60_000 }); // Thousands of proofs, on machines that may be busy.

const document = PARSERS.find(({ name }) => name === "a saved proof")?.document;
const READER = memoryCorpus([], { gazetteer: [], outlets: [], carriers: [], credits: [] });
const SHA = "ab".repeat(32);

describe("[S17, S18, S28] a proof that somebody sent", () => {
  it("comes to a difference where its shape fits, whatever stands in any field", async () => {
    let replayed = 0;
    for (const path of pathsOf(document))
      for (const value of VALUES) {
        const read = parseProof(JSON.stringify(withAt(document, path, value)) ?? "");
        if ("fault" in read) continue;
        replayed++;
        const outcome = await replay(read.proof, { reader: READER, sha256: SHA });
        expect(outcome, path.join(".")).toMatchObject({ same: false, part: expect.any(String) });
      }
    expect(replayed).toBeGreaterThan(1_000);
    expect(Object.keys(Object.prototype)).toEqual([]);
  });

  it.each([
    ["nothing", ""],
    ["no JSON", "careo-proof"],
    ["a hundred thousand lists in lists", nested(100_000)],
    ["another form", '{"format":"careo-proof","version":2}'],
    ["keys of prototypes", '{"__proto__":{"format":"careo-proof"},"version":1}'],
  ])("%s is no proof, and the part is named", (_, text) => {
    expect(parseProof(text)).toEqual({ fault: expect.stringMatching(/^(?:format|version|code)$/) });
  });

  it("is refused wherever it is cut", () => {
    const text = JSON.stringify(document);
    for (let end = 0; end < text.length - 1; end += 7)
      expect(parseProof(text.slice(0, end))).toHaveProperty("fault");
  });
});
