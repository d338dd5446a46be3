import type { Page } from "puppeteer-core";
import type { Report } from "../../../core/corpus/report";
import { SearchPage } from "../../../core/index/search";
import { z } from "../../../core/schema";
import { SavedReport } from "../../../platform/store/saved-report";
import { askExtension } from "./extension-messages";

/** A report that no pack has, as a reader saves it; `WORDS` find it and nothing else. */
export const ID = "r-00000000ff";

export const WORDS = "lighthouse albatrosses";

export const SAVED: Report = {
  id: ID,
  url: "https://gazette.example/harbour",
  outlet: "gazette",
  carrier: null,
  language: "en",
  headline: null,
  published: "2019-03-04",
  publishedMonth: "2019-03",
  dateBasis: "text",
  credits: [],
  claims: [
    {
      id: `${ID}#0`,
      text: "The lighthouse keeper of Quibor tends seventeen albatrosses.",
      attributedTo: null,
      entities: [],
      figures: [],
      eventDate: null,
      stance: "asserts",
      quote: null,
    },
  ],
};

export const OUTLET = {
  id: "gazette",
  name: "The Gazette",
  domains: ["gazette.example"],
  country: null,
  language: "en",
  family: null,
  kind: "newspaper",
};

/** Saves the report. */
export async function saveOwn(control: Page): Promise<void> {
  const request = { kind: "changeSaved", put: [{ report: SAVED, outlet: OUTLET }], remove: [] };
  await askExtension(control, request, z.unknown());
}

/** The ids of all saved reports. */
export async function savedIds(control: Page): Promise<string[]> {
  const saved = await askExtension(control, { kind: "saved" }, z.array(SavedReport));
  return saved.map(({ report }) => report.id);
}

/** What a search for these words gives. */
export function searched(control: Page, text: string, filters = {}): Promise<SearchPage> {
  const request = { kind: "search", text, filters, offset: 0 };
  return askExtension(control, request, SearchPage);
}
