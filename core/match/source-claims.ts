import type { Outlet } from "../corpus/outlet";
import type { Report } from "../corpus/report";
import type { SourceClaim } from "../index/compile";
import type { ReportHead } from "../index/corpus-reader";
import { sketchClaim } from "./features/claim-sketch";
import type { Thinking } from "./thinking";

/** Reports one after the other, from memory or from files. */
export type Reports = AsyncIterable<Report> | Iterable<Report>;

/** The claims of a pack one after the other, each with its report's head, its proposition, its sketch and its terms. */
export async function* sourceClaims(
  source: { readonly reports: Reports; readonly outlets: readonly Outlet[] },
  thinking: Thinking,
): AsyncGenerator<SourceClaim> {
  const outlets = new Map(source.outlets.map((outlet) => [outlet.id, outlet]));
  for await (const report of source.reports) {
    const outlet = outlets.get(report.outlet);
    if (outlet === undefined) throw new Error(`${report.id} names the unknown outlet ${report.outlet}`);
    const { claims, ...rest } = report;
    const head: ReportHead = { ...rest, outlet, domain: domainOf(report) };
    for (const claim of claims) {
      const proposition = thinking.propose(claim, report);
      const terms = thinking.terms(proposition, report.headline?.text ?? null);
      const stated = { claim, report: head, proposition };
      yield { ...stated, sketch: sketchClaim(stated), terms };
    }
  }
}

/** The host that the report was read on. */
function domainOf(report: Report): string {
  return report.carrier ?? new URL(report.url).hostname.replace(/^www\./, "");
}
