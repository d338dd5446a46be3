import { type ComparedPair, sideAt } from "../differences/compared-pair";
import { corpusFigure } from "../differences/corpus-figure";
import { sameKind } from "../differences/count-kind";
import { outcomeOf } from "../differences/outcome";
import { isSettled } from "../differences/settled";
import type { Why } from "../match";

/** The numbers that count the same on both sides and agree, with their words. */
export function agreeingFigures({ claim, page, stored }: ComparedPair): NonNullable<Why["figures"]> {
  return page.figures.flatMap((figure, at) => {
    const own = claim.figures[at];
    if (!own) return [];
    const counted = { ...figure, unit: outcomeOf(claim, own) };
    const other = stored.proposition.figures.find(
      (each) => sameKind(counted.unit, each.unit) && isSettled(counted, each),
    );
    if (!other) return [];
    return [
      {
        page: sideAt(claim.text, own.start, own.end),
        corpus: corpusFigure(stored.claim, other, stored.report.language),
      },
    ];
  });
}
