import { describe, expect, it } from "vitest";
import { reliability } from "../../../cli/eval/ranking-figures";
import { reliabilityPlot } from "../../../cli/eval/reliability-plot";

/** Ten pairs of score 0.85, eight of them right, and two of 0.15, of which one is. */
const PAIRS = [
  ...Array.from({ length: 10 }, (_, at) => ({ score: 0.85, right: at < 8 })),
  { score: 0.15, right: true },
  { score: 0.15, right: false },
];

describe("the plot of how often a score is right", () => {
  const plot = reliabilityPlot([{ name: "pairs", tenths: reliability(PAIRS) }]);

  it("puts a point where a tenth's score and its share of right ones meet, and none for an empty tenth", () => {
    const discs = [...plot.matchAll(/<circle cx="([\d.]+)" cy="([\d.]+)"/g)].map(([, x, y]) => [
      Number(x),
      Number(y),
    ]);
    const [low, high, inLegend, ...rest] = discs;
    expect(low).toEqual([0.15 * 320 - 2.5, 160]);
    expect(high).toEqual([0.85 * 320 - 2.5, 0.2 * 320]);
    expect(inLegend?.[1]).toBeGreaterThan(320);
    expect(rest).toEqual([]);
  });

  it("draws Wilson's interval through each point", () => {
    const [, top, bottom] = /<line x1="269.5" x2="269.5" y1="([\d.]+)" y2="([\d.]+)"/.exec(plot) ?? [];
    expect([Number(top), Number(bottom)]).toEqual([
      expect.closeTo((1 - 0.49) * 320, 0),
      expect.closeTo((1 - 0.943) * 320, 0),
    ]);
  });
});
