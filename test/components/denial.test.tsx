// @vitest-environment happy-dom
/** @jsxImportSource preact */
import { describe, expect, it } from "vitest";
import { sampleClaim, sampleMatch } from "../../cli/gallery/samples";
import { ClaimItem } from "../../components/ClaimItem";
import { Difference } from "../../components/Difference";
import { DifferenceSummary } from "../../components/DifferenceSummary";
import type { Match } from "../../core/match/match";
import { viewClaim } from "../../core/reading/claim-view";
import { show, textOf } from "./render";

const DENIAL = {
  kind: "denial" as const,
  page: { text: "", span: null },
  corpus: { text: "denied", span: null },
};

const denied = (change: Partial<Match>) =>
  viewClaim(sampleClaim([sampleMatch({ differences: [DENIAL], ...change })], "c"));

function difference(change: Partial<Match>, language?: "en" | "es" | "pt"): string {
  const [first] = denied(change).differences;
  if (!first) throw new Error("No difference");
  return textOf(show(<Difference difference={first} outlet="Harbour Times" />, language));
}

describe("a denial", () => {
  it("says in the card that the page states it, who denies it, and when", () => {
    const told = { attributedTo: "Ana Ríos", eventDate: "2019-03-02" };
    expect(difference(told)).toBe(
      "denied or disputedThis pagestates itHarbour Timesdeniedby Ana Ríos, as told by Harbour Times (event dated Mar 2, 2019)",
    );
    expect(difference(told, "es")).toMatch(
      /lo afirma.*por Ana Ríos, según .* \(hecho con fecha 2 mar 2019\)$/,
    );
    expect(difference(told, "pt")).toMatch(
      /afirma isso.*por Ana Ríos, segundo .* \(fato com data 2 .*2019\)$/,
    );
  });

  it("says so where the outlet denies it itself, by its day of publication", () => {
    const own = { attributedTo: null };
    expect(difference(own)).toMatch(/by Harbour Times in its own voice \(published Mar 4, 2019\)$/);
    expect(difference(own, "es")).toMatch(/por Harbour Times, con voz propia \(publicado el 4 mar 2019\)$/);
    expect(difference(own, "pt")).toMatch(/por Harbour Times, em voz própria \(publicado em 4 .*2019\)$/);
  });

  it("says that no date is known where none is", () => {
    expect(difference({ published: null })).toMatch(/\(no date known\)$/);
  });

  it("says it in the summary and in the list of claims", () => {
    const view = denied({ attributedTo: "Ana Ríos" });
    const words = "denied or disputed: by Ana Ríos, as told by Harbour Times (published Mar 4, 2019)";
    expect(textOf(show(<DifferenceSummary view={view} />))).toBe(words);
    expect(textOf(show(<ClaimItem claim={view} onChoose={() => {}} />))).toContain(words);
  });
});
