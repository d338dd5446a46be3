import type { Outlet } from "../corpus/outlet";
import type { Report } from "../corpus/report";
import type { ReportHead } from "./corpus-reader";

/** A report without its claims, with its outlet and the host that it was read on. */
export function reportHead({ claims: _, ...report }: Report, outlet: Outlet): ReportHead {
  return { ...report, outlet, domain: report.carrier ?? hostOf(report.url) };
}

/** The host of an address without `www.`; throws where it is no address. */
export function hostOf(url: string): string {
  return new URL(url).hostname.replace(/^www\./, "");
}
