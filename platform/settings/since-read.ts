import browser from "webextension-polyfill";
import { keepNewest, ReadMark, SinceNews } from "../../core/reading/since-read";
import { z } from "../../core/schema";

const KEY = "sinceRead";

/** The newest so many notices are kept until the reader has seen them. */
const MOST_NEWS = 50;

/** What is kept of claims that were read. `most` is how many the reader allows: none until that is switched on. */
export interface SinceRead {
  readonly most: number;
  readonly marks: readonly ReadMark[];
  readonly news: readonly SinceNews[];
}

const OFF: SinceRead = { most: 0, marks: [], news: [] };

/** What is kept; entries that do not parse are left out, and anything else is as if it were switched off. */
export async function loadSinceRead(): Promise<SinceRead> {
  const { [KEY]: stored } = await browser.storage.local.get(KEY);
  const whole = z.safeParse(Stored, stored);
  if (!whole.success) return OFF;
  const { most, marks, news } = whole.data;
  return { most, marks: valid(ReadMark, marks), news: valid(SinceNews, news) };
}

/** Sets how many claims may be kept. None erases all that was kept. */
export function allowSinceRead(most: number): Promise<void> {
  return change(({ marks, news }) => (most <= 0 ? OFF : { most, marks: keepNewest(marks, [], most), news }));
}

/** Forgets the claims and notices, and goes on keeping new ones. */
export function forgetSinceRead(): Promise<void> {
  return change(({ most }) => ({ ...OFF, most }));
}

/** Notes claims that were read; does nothing while it is switched off. */
export function noteRead(more: readonly ReadMark[]): Promise<void> {
  return change((kept) => ({ ...kept, marks: keepNewest(kept.marks, more, kept.most) }));
}

/** Takes up what looking again came to, for claims that are still kept. */
export function noteNews(looked: readonly ReadMark[], news: readonly SinceNews[]): Promise<void> {
  return change((kept) => {
    const renewed = new Map(looked.map((mark) => [mark.claim, mark]));
    const held = new Set(kept.marks.map(({ claim }) => claim));
    const fresh = news.filter(({ claim }) => held.has(claim));
    return {
      ...kept,
      marks: kept.marks.map((mark) => renewed.get(mark.claim) ?? mark),
      news: [...kept.news, ...fresh].slice(-MOST_NEWS),
    };
  });
}

/** The reader has seen the notices. */
export function dropNews(): Promise<void> {
  return change((kept) => ({ ...kept, news: [] }));
}

/** Calls back with what is kept at each change. Returns the undo. */
export function watchSinceRead(onChange: (kept: SinceRead) => void): () => void {
  const listener = (changes: Record<string, unknown>, area: string) => {
    if (area === "local" && KEY in changes) void loadSinceRead().then(onChange);
  };
  browser.storage.onChanged.addListener(listener);
  return () => browser.storage.onChanged.removeListener(listener);
}

const Stored = z.object({
  most: z.number().check(z.nonnegative()),
  marks: z.array(z.unknown()),
  news: z.array(z.unknown()),
});

function valid<T>(schema: z.ZodMiniType<T>, entries: readonly unknown[]): readonly T[] {
  return entries.flatMap((entry) => {
    const parsed = z.safeParse(schema, entry);
    return parsed.success ? [parsed.data] : [];
  });
}

/** One change at a time: pages are read while packs are updated, and all is written whole. */
function change(to: (kept: SinceRead) => SinceRead): Promise<void> {
  return navigator.locks.request(KEY, async () => {
    const kept = await loadSinceRead();
    const next = to(kept);
    if (next !== kept) await browser.storage.local.set({ [KEY]: next });
  });
}
