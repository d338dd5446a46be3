import { describe, expect, it } from "vitest";
import { sampleMatch } from "../../../cli/gallery/samples";
import type { StoredClaim } from "../../../core/index/corpus-reader";
import type { DifferenceKind, Match } from "../../../core/match/match";
import { relationsOf } from "../../../core/reading/relation";
import { stored } from "../match/stored-claim";

function answer({ claim, report }: StoredClaim, change: Partial<Match>): Match {
  return { ...sampleMatch({}), claimId: claim.id, reportId: report.id, differences: [], ...change };
}
const differing = (kind: DifferenceKind): Partial<Match> => {
  const side = { text: "", span: null };
  return { sameness: "same", differences: [{ kind, page: side, corpus: side }] };
};
const notOwn = () => false;

describe("relationsOf", () => {
  it.each([
    ["agrees", { sameness: "same" }],
    ["differs", differing("figure")],
    ["differs", differing("update")],
    ["differs", differing("wording")],
    ["denies", differing("denial")],
    ["adds", { sameness: "adds" }],
  ] as const)("tells that a claim found %s", (relation, change) => {
    const found = stored({});
    expect(relationsOf([found], [answer(found, change)], notOwn)).toEqual([relation]);
  });

  it("finds no relation where nothing answers", () => {
    expect(relationsOf([stored({})], [], notOwn)).toEqual(["none"]);
  });

  it("says nothing of the page's own outlet, nor of what else an answering report says", () => {
    const found = stored({});
    const beside: StoredClaim = { ...found, claim: { ...found.claim, id: `${found.report.id}#1` } };
    const matches = [answer(found, { sameness: "same" })];
    expect(relationsOf([beside, stored({})], matches, () => true)).toEqual([null, null]);
  });
});
