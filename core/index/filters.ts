import { PartialDate } from "../corpus/date";
import { OutletId } from "../corpus/outlet";
import { isWholeDay } from "../corpus/whole-day";
import { z } from "../schema";
import type { CorpusReader, DocId } from "./corpus-reader";
import type { DatedYears } from "./dated-years";
import { LABELS, MONTH_LENGTH } from "./labels";

/** From one date to another, both included, each known to the day, the month or the year; an open end has none. */
export const DateRange = z.object({ from: z.optional(PartialDate), to: z.optional(PartialDate) });
export type DateRange = z.infer<typeof DateRange>;

/**
 * What a claim must be to be found: of one of the outlets, in one of the languages, published or about an event in a time, of one of
 * the packs (`reading` is what the reader saved). An absent filter asks for nothing, an empty list is met by nothing.
 */
export const SearchFilters = z.object({
  outlets: z.optional(z.array(OutletId)),
  languages: z.optional(z.array(z.string())),
  published: z.optional(DateRange),
  event: z.optional(DateRange),
  packs: z.optional(z.array(z.string())),
});
export type SearchFilters = z.infer<typeof SearchFilters>;

/** Tells which documents meet the filters, by the postings of their labels; undefined where every one does. */
export async function accepting(
  filters: SearchFilters,
  reader: CorpusReader,
): Promise<((doc: DocId) => boolean) | undefined> {
  if (isMetByAll(filters)) return undefined;
  const { size, extents = [], years } = await reader.collection();
  const groups = labelGroups(filters, years);
  const holders = await readLabels([...new Set(groups.flat())], reader);
  const met = new Uint8Array(size);
  for (const [group, labels] of groups.entries()) {
    for (const label of labels)
      for (const doc of holders.get(label) ?? []) if (met[doc] === group) met[doc] = group + 1;
  }
  const packs = filters.packs && new Set(filters.packs);
  const within = extents.filter(({ pack }) => packs?.has(pack) ?? true);
  return (doc) =>
    met[doc] === groups.length &&
    (packs === undefined || within.some(({ first, size: length }) => doc >= first && doc < first + length));
}

async function readLabels(
  labels: readonly string[],
  reader: CorpusReader,
): Promise<ReadonlyMap<string, Uint32Array>> {
  const found = await reader.postings(labels);
  return new Map([...found].map(([label, { docs }]) => [label, docs]));
}

function isMetByAll({ outlets, languages, published, event, packs }: SearchFilters): boolean {
  return (
    [outlets, languages, packs].every((list) => list === undefined) && isOpen(published) && isOpen(event)
  );
}

/** For each filter the labels of which a claim must have one; of dates, those in years that the corpus has. */
function labelGroups(
  { outlets, languages, published, event }: SearchFilters,
  years?: DatedYears,
): string[][] {
  return [
    ...(outlets ? [outlets.map(LABELS.outlet)] : []),
    ...(languages ? [languages.map(LABELS.language)] : []),
    ...(isOpen(published) ? [] : [datesIn(published, years?.published).map(LABELS.published)]),
    ...(isOpen(event) ? [] : [datesIn(event, years?.happened).map(LABELS.event)]),
  ];
}

function isOpen(range: DateRange | undefined): range is undefined {
  return range === undefined || (range.from === undefined && range.to === undefined);
}

/** The years a range without an end reaches to. */
const EARLIEST = 1900;
const LATEST = 2100;

/**
 * The dates whose whole time lies in a range: years and months that lie in it, and the days of months that lie in it only in part.
 * A month stands for all its days. Where `years` are told, there are no dates outside of them.
 */
export function datesIn(
  { from = String(EARLIEST), to = String(LATEST) }: DateRange,
  years?: readonly string[],
): string[] {
  const first = isWholeDay(from) ? from : `${from}${"-01-01".slice(from.length - 4)}`;
  const last = isWholeDay(to) ? to : `${to}${"-12-31".slice(to.length - 4)}`;
  const dates: string[] = [];
  for (const year of years ?? yearsBetween(Number(first.slice(0, 4)), Number(last.slice(0, 4)))) {
    if (first <= `${year}-01-01` && `${year}-12-31` <= last) dates.push(year);
    for (let month = 1; month <= 12; month++) dates.push(...ofMonth(`${year}-${two(month)}`, first, last));
  }
  return dates;
}

function yearsBetween(first: number, last: number): string[] {
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, at) => String(first + at));
}

function ofMonth(month: string, first: string, last: string): string[] {
  if (month < first.slice(0, MONTH_LENGTH) || month > last.slice(0, MONTH_LENGTH)) return [];
  if (first <= `${month}-01` && last >= `${month}-${lastDay(month)}`) return [month];
  return Array.from({ length: LONGEST_MONTH }, (_, at) => `${month}-${two(at + 1)}`).filter(
    (day) => day >= first && day <= last,
  );
}

function lastDay(month: string): string {
  const [year, number] = month.split("-").map(Number);
  return two(new Date(Date.UTC(year ?? 0, number ?? 1, 0)).getUTCDate());
}

function two(number: number): string {
  return String(number).padStart(2, "0");
}

const LONGEST_MONTH = 31;
