import { describe, expect, it } from "vitest";
import type { Outlet } from "../../../core/corpus/outlet";
import type { StoredClaim } from "../../../core/index/corpus-reader";
import { ownOf } from "../../../core/match/own-outlet";
import { lazyClaim } from "./lazy-claim";
import { stored } from "./stored-claim";

const POST: Outlet = {
  id: "harbour-post",
  name: "Harbour Post",
  domains: ["harbourpost.example"],
  country: null,
  language: "en",
  family: "harbour-group",
  kind: "newspaper",
};

function storedOf(outlet: Outlet, domain: string): StoredClaim {
  return stored({}, { report: { outlet, domain } });
}

describe("a page's own claims", () => {
  const other = { ...POST, id: "quay-radio", family: null };

  it("are those of its outlet, wherever published, and of its family", () => {
    const isOwn = ownOf(POST, "mirror.example");
    expect(isOwn(storedOf(POST, "elsewhere.example"))).toBe(true);
    expect(isOwn(storedOf({ ...other, family: "harbour-group" }, "quay.example"))).toBe(true);
    expect(isOwn(storedOf(other, "mirror.example"))).toBe(false);
  });

  it("are not those of other outlets without a family where its own has none", () => {
    expect(ownOf({ ...POST, family: null }, null)(storedOf(other, "quay.example"))).toBe(false);
  });

  it("are told by their sketches: nothing is parsed", () => {
    const kept = [POST, other].map((outlet) => lazyClaim(storedOf(outlet, "quay.example")));
    const told = [ownOf(POST, null), ownOf(null, "quay.example")].map((isOwn) =>
      kept.map(({ lazy }) => isOwn(lazy)),
    );
    expect(told).toEqual([
      [true, false],
      [true, true],
    ]);
    expect(kept.map(({ reads }) => reads())).toEqual([0, 0]);
  });

  it.each([
    { page: "quay.example", report: "quay.example", own: true },
    { page: "www.quay.example", report: "M.Quay.example", own: true },
    { page: "amp.quay.example", report: "quay.example", own: true },
    { page: "quay.example", report: "news.quay.example", own: false },
    { page: "quay.example", report: "old-quay.example", own: false },
    { page: null, report: "quay.example", own: false },
  ])("are of its host where the outlet is not known: $page, $report", ({ page, report, own }) => {
    expect(ownOf(null, page)(storedOf(other, report))).toBe(own);
  });
});
