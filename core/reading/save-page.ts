import { agencyNames } from "../claims/agency-names";
import { recogniserOf } from "../claims/recogniser-of";
import { spotClaims } from "../claims/spot";
import { wireCreditsOf } from "../claims/wire-credit";
import { reportIdOf } from "../corpus/complete-report";
import type { Outlet } from "../corpus/outlet";
import { findOutlet } from "../corpus/outlet-lookup";
import type { Report } from "../corpus/report";
import type { CorpusReader } from "../index/corpus-reader";
import { hostOf } from "../index/report-head";
import { shinglesOf } from "../match/lineage/shingles";
import { displayText } from "./display-text";
import type { Page } from "./page";
import { savedAddress } from "./saved-address";
import { savedClaim } from "./saved-claim";

/** What is kept of an article, or why nothing is: no address of the web, or nothing in it that could be compared. */
export type SavedPage =
  | { readonly kind: "report"; readonly report: Report; readonly outlet: Outlet }
  | { readonly kind: "no-address" | "no-claims" };

/** So many claims of one article are kept, in the order of its text: no article has more. */
const MOST_CLAIMS = 400;

/**
 * Makes a report of a page that was read at an address: claims, metadata, agencies credited, and hashes of its text, never the text. `page` is
 * complete (see `completePage`); its word for its address and outlet counts only within its own site.
 */
export async function savePage(
  page: Page,
  readAt: string,
  reader: Pick<CorpusReader, "reference">,
): Promise<SavedPage> {
  const url = savedAddress(page.url, readAt);
  if (url === null) return { kind: "no-address" };
  const { gazetteer, outlets, carriers, credits } = await reader.reference();
  const claims = spotClaims(page, recogniserOf(gazetteer)).slice(0, MOST_CLAIMS);
  if (claims.length === 0) return { kind: "no-claims" };
  const id = await reportIdOf(url);
  const host = hostOf(url);
  const known = findOutlet({ outlets, carriers }, host, page.siteName);
  const language = claims[0]?.language ?? page.language ?? "en";
  const outlet = known ?? siteOutlet(host, language);
  const headline = displayText(page.headline ?? "").trim();
  const published = page.published ?? null;
  const shingles = shinglesOf(page.text);
  const report: Report = {
    id,
    url,
    outlet: outlet.id,
    carrier: carriers.some(({ domain }) => host === domain || host.endsWith(`.${domain}`)) ? host : null,
    language,
    headline: headline === "" ? null : { text: headline, basis: "published" },
    published,
    publishedMonth: published?.slice(0, 7) ?? null,
    dateBasis: published === null ? null : "text",
    credits: wireCreditsOf(page.text, page.credits ?? [], agencyNames(credits)).map((credit) => credit.id),
    ...(shingles !== "" && { shingles }),
    claims: claims.map((claim, place) => savedClaim(claim, id, place)),
  };
  return { kind: "report", report, outlet };
}

/** An outlet that no pack knows is known by its host, which cannot be made up. The prefix keeps it apart from a pack's outlets. */
export function siteOutlet(host: string, language: string): Outlet {
  const id = `site-${host
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "")}`;
  return { id, name: host, domains: [host], country: null, language, family: null, kind: "site" };
}
