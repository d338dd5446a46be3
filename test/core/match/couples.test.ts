import { expect, it } from "vitest";
import type { Claim } from "../../../core/claims/claim";
import { ENCODER } from "../../../core/encode/encoder-name";
import type { StoredClaim } from "../../../core/index/corpus-reader";
import { couplesOf } from "../../../core/match/couples";

const claim = (id: string) => ({ id }) as Claim;
const candidate = (doc: number) => ({ stored: { doc } as StoredClaim });

it("gives each couple the vectors that this package's encoder gave its claim, in one read", async () => {
  const asked: unknown[] = [];
  const vector = Int8Array.of(1, 2);
  const reader = {
    vectors: async (docs: readonly number[], encoder: string) => {
      asked.push([docs, encoder]);
      return new Map([[7, [vector]]]);
    },
  };
  const couples = await couplesOf(
    [
      { claim: claim("a"), candidates: [candidate(7), candidate(8)] },
      { claim: claim("b"), candidates: [candidate(7)] },
    ],
    reader,
  );
  expect(asked).toEqual([[[7, 8], ENCODER]]);
  expect(couples.map(({ claim: { id }, stored: { doc }, vectors }) => [id, doc, vectors])).toEqual([
    ["a", 7, [vector]],
    ["a", 8, []],
    ["b", 7, [vector]],
  ]);
});
