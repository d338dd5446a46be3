import { Claim } from "../../core/claims/claim";
import { Outlet } from "../../core/corpus/outlet";
import { ClaimId, ReportId } from "../../core/corpus/report";
import { Marked } from "../../core/corpus/settings";
import { MonthCoverage } from "../../core/index/coverage";
import { SearchFilters } from "../../core/index/filters";
import { Correction } from "../../core/reading/correction";
import { Page } from "../../core/reading/page";
import { Reading } from "../../core/reading/reading";
import { Relation } from "../../core/reading/relation";
import { SiftedPage } from "../../core/reading/sift-search";
import { z } from "../../core/schema";
import { PackTrouble } from "../packs/pack-record";
import { PackAction, PackPreview, PackView } from "../packs/pack-view";
import { NewReport, SavedReport } from "../store/saved-report";
import { LOOKS } from "./look";

/** How far the bundled corpus is installed in IndexedDB. */
export const CorpusState = z.object({
  state: z.enum(["absent", "installing", "ready", "repairing", "full", "failed"]),
  done: z.number(),
  total: z.number(),
  age: z.nullable(Reading.shape.corpus),
  error: z.nullable(z.string()),
});
export type CorpusState = z.infer<typeof CorpusState>;

/** What the browser says of the room taken and allowed, in bytes, and how many reports were saved; null where that is not known. */
export const StorageState = z.object({
  usage: z.nullable(z.number()),
  quota: z.nullable(z.number()),
  saved: z.nullable(z.number()),
});
export type StorageState = z.infer<typeof StorageState>;

/** A random name of a highlight. Letters only: it is written into a style sheet. */
const HighlightName = z.string().check(z.regex(/^[a-z]{8,32}$/));

const CorrectRequest = z.object({
  kind: z.literal("correct"),
  claim: Correction.shape.claim,
  report: Correction.shape.report,
  verdict: z.nullable(Correction.shape.verdict),
  pair: Correction.shape.pair,
});

/** What an outlet is told apart by in a list. */
export const OutletName = z.pick(Outlet, { id: true, name: true, country: true, family: true, kind: true });
export type OutletName = z.infer<typeof OutletName>;

/** The longest text that can be pasted or picked out to check, in characters: some fifteen pages. */
export const LONGEST_TEXT = 40_000;

const PickedText = z.string().check(z.minLength(1), z.maxLength(LONGEST_TEXT));

/** Most saved reports that one request changes: larger imports come in several. */
export const MOST_CHANGED = 200;

/** Most items of a feed that one request reads. */
export const MOST_ITEMS = 50;

/** Why a request about a pack came to nothing, and where. */
export const PackRefusal = z.object({ trouble: PackTrouble, detail: z.string() });
export type PackRefusal = z.infer<typeof PackRefusal>;

const PackAddress = z.string().check(z.minLength(1), z.maxLength(2_000));

/** The longest proof that is read, in characters: one is some 10,000 long. */
export const LONGEST_PROOF = 500_000;

/** What checking a proof came to: the very same match, the first part that is not (as JSON), or the part by which the text is no proof. */
export const CheckedProof = z.union([
  z.object({ kind: z.literal("same"), outlet: z.string(), text: z.string() }),
  z.object({ kind: z.literal("differs"), part: z.string(), expected: z.string(), found: z.string() }),
  z.object({ kind: z.literal("no-proof"), fault: z.string() }),
]);
export type CheckedProof = z.infer<typeof CheckedProof>;

/** What saving an article came to: how many claims it has, and how the report stood before (null where it is new). */
export const SavedPageReply = z.object({
  id: ReportId,
  claims: z.number(),
  before: z.nullable(SavedReport),
});
export type SavedPageReply = z.infer<typeof SavedPageReply>;

/**
 * What content scripts may ask of the background. They run beside hostile pages, so that is all they may
 * ask: nothing here changes anything but their own tab's look and, taken back at a press, what a reader said of a match.
 */
export const PageRequests = {
  /** The gate found a topic name: inject the page script into the sender's tab. */
  open: { request: z.object({ kind: z.literal("open") }), reply: z.null() },
  /** The gate found none of the names it has built in: by which names (and words of which each holds one) added packs know their topics. */
  triggers: {
    request: z.object({ kind: z.literal("triggers") }),
    reply: z.object({ names: z.array(z.string()), roots: z.array(z.string()) }),
  },
  /** Spot and match the claims of the sender's page, as closely as the look says. `marked` is the reader's setting. */
  check: {
    request: z.object({ kind: z.literal("check"), page: Page, look: z.enum(LOOKS) }),
    reply: z.object({ reading: Reading, marked: Marked }),
  },
  /**
   * Style the highlights of these (random) names in the sender's tab, and show the count on its badge. Answered with the style sheet where
   * the sender is one of the extension's own pages, which has to adopt it itself.
   */
  paint: {
    request: z.object({
      kind: z.literal("paint"),
      names: z.object({
        agreement: HighlightName,
        difference: HighlightName,
        denial: HighlightName,
        wording: HighlightName,
        plain: HighlightName,
      }),
      painted: z.number(),
    }),
    reply: z.nullable(z.string()),
  },
  /** Inject the card into the sender's tab (first click on a mark). */
  card: { request: z.object({ kind: z.literal("card") }), reply: z.null() },
  /** Note what the reader said of a match; a verdict of null takes it back. */
  correct: { request: CorrectRequest, reply: z.null() },
  /** Show a claim of the sender's reading in the side panel (the reader pressed for it in the card). */
  pin: { request: z.object({ kind: z.literal("pin"), claim: z.string() }), reply: z.null() },
} as const;

/** What the extension's own pages may ask of the background. */
export const ExtensionRequests = {
  /** Look for other reports of each sentence of a text that the reader pasted or picked out. */
  checkText: { request: z.object({ kind: z.literal("checkText"), text: PickedText }), reply: Reading },
  /** The outlets of the corpus. */
  outlets: { request: z.object({ kind: z.literal("outlets") }), reply: z.array(OutletName) },
  /** Read this tab now, by the `activeTab` grant of the toolbar click. */
  readTab: { request: z.object({ kind: z.literal("readTab"), tabId: z.number() }), reply: z.null() },
  /** How the corpus stands. */
  corpus: { request: z.object({ kind: z.literal("corpus") }), reply: CorpusState },
  /** Rebuild the store from the bundle. */
  rebuild: { request: z.object({ kind: z.literal("rebuild") }), reply: CorpusState },
  /**
   * Claims of packs and saved reports for typed words, from the `offset`-th on; without words, what the filters let through. With a claim in
   * hand (`beside`) each result says how it stands to it, and `relation` keeps those that stand so; `origin` keeps those of an origin's facet. `atOnce`
   * wants what is shown first, before any of that is known.
   */
  search: {
    request: z.object({
      kind: z.literal("search"),
      text: z.string().check(z.maxLength(1_000)),
      filters: SearchFilters,
      offset: z.int().check(z.nonnegative()),
      atOnce: z.optional(z.boolean()),
      origin: z.optional(z.string()),
      relation: z.optional(Relation),
      beside: z.optional(
        z.object({
          claim: Claim,
          page: z.object({ siteName: z.nullable(z.string()), headline: z.nullable(z.string()) }),
        }),
      ),
    }),
    reply: SiftedPage,
  },
  /** How much room the extension's data takes, and how many saved reports are part of it. */
  storage: { request: z.object({ kind: z.literal("storage") }), reply: StorageState },
  /** How many claims the corpus has of each year and language. */
  coverage: { request: z.object({ kind: z.literal("coverage") }), reply: z.array(MonthCoverage) },
  /** Keep this tab's article in "My reading": its claims, metadata, credits and hashes, never its text. Refused for private windows. */
  savePage: { request: z.object({ kind: z.literal("savePage"), tabId: z.number() }), reply: SavedPageReply },
  /** Spot claims in items of a feed, by title and summary; null for those without any. Nothing is kept yet. */
  readItems: {
    request: z.object({
      kind: z.literal("readItems"),
      items: z
        .array(
          z.object({
            line: z.number(),
            title: z.string(),
            summary: z.string(),
            address: z.string(),
            date: z.string(),
            language: z.string(),
          }),
        )
        .check(z.maxLength(MOST_ITEMS)),
    }),
    reply: z.array(z.nullable(NewReport)),
  },
  /** All saved reports, the newest first. */
  saved: { request: z.object({ kind: z.literal("saved") }), reply: z.array(SavedReport) },
  /** Keep some reports and forget others; answered with those of them that were kept before, which is what it takes to undo it. */
  changeSaved: {
    request: z.object({
      kind: z.literal("changeSaved"),
      put: z.array(NewReport).check(z.maxLength(MOST_CHANGED)),
      remove: z.array(ReportId),
    }),
    reply: z.object({ before: z.array(SavedReport) }),
  },
  /**
   * The proof of one match of a claim, as the text of a file; null where the package's own pack has no such match. `beside` are the claim's
   * matches in their order.
   */
  prove: {
    request: z.object({
      kind: z.literal("prove"),
      claim: Claim,
      match: ClaimId,
      beside: z.array(ClaimId),
      page: z.object({ siteName: z.nullable(z.string()), headline: z.nullable(z.string()) }),
    }),
    reply: z.nullable(z.string()),
  },
  /** Make a proof's match anew and tell whether it comes out the same. */
  checkProof: {
    request: z.object({ kind: z.literal("checkProof"), text: z.string().check(z.maxLength(LONGEST_PROOF)) }),
    reply: CheckedProof,
  },
  /** The packs that the reader added. */
  packs: { request: z.object({ kind: z.literal("packs") }), reply: z.array(PackView) },
  /** Look at a published pack; nothing is kept of it. Its host must be granted. */
  previewPack: {
    request: z.object({ kind: z.literal("previewPack"), address: PackAddress }),
    reply: z.union([z.object({ preview: PackPreview }), z.object({ refusal: PackRefusal })]),
  },
  /** Add a pack by the key that its preview showed, and follow it. Answered when it is installed, which may take minutes. */
  followPack: {
    request: z.object({ kind: z.literal("followPack"), address: PackAddress, key: z.string() }),
    reply: z.nullable(PackRefusal),
  },
  /** Do something with a pack. A check that fails is no refusal: it is noted with the pack. */
  changePack: {
    request: z.object({ kind: z.literal("changePack"), id: z.string(), action: PackAction }),
    reply: z.nullable(PackRefusal),
  },
  /** A page of the extension installed a pack from files. */
  packBrought: { request: z.object({ kind: z.literal("packBrought") }), reply: z.null() },
} as const;

/** What the popup may ask of the page script of a tab (through `tabs.sendMessage`). */
export const TabRequests = {
  /** The reading that the page's marks come from, or null while it is not finished. */
  reading: { request: z.object({ kind: z.literal("reading") }), reply: z.nullable(Reading) },
  /** The article as it is checked, for saving it; null while it is not read. */
  article: { request: z.object({ kind: z.literal("article") }), reply: z.nullable(Page) },
  /** Scroll to a claim and open its card. */
  jump: { request: z.object({ kind: z.literal("jump"), claim: z.string() }), reply: z.null() },
  /** Go to the next claim that is marked (`by` 1), or the one before (-1), and open its card. */
  step: {
    request: z.object({ kind: z.literal("step"), by: z.union([z.literal(1), z.literal(-1)]) }),
    reply: z.null(),
  },
  /** The reader said in the side panel what a match of this page is; null takes it back. */
  amend: {
    request: z.extend(z.omit(CorrectRequest, { pair: true }), { kind: z.literal("amend") }),
    reply: z.null(),
  },
  /** The reader changed how much is marked. */
  marked: { request: z.object({ kind: z.literal("marked"), marked: Marked }), reply: z.null() },
  /** Show or hide the marks of this tab. */
  show: { request: z.object({ kind: z.literal("show"), marks: z.boolean() }), reply: z.null() },
} as const;

/** Why a request was not answered. */
export const Failure = z.enum([
  "not-allowed",
  "bad-request",
  "no-corpus",
  "no-page",
  "no-answer",
  "private-window",
  "nothing-to-save",
  "store-full",
  "internal",
]);
export type Failure = z.infer<typeof Failure>;

/** A set of requests, by kind. */
export type Contract = Readonly<Record<string, { request: z.core.$ZodType; reply: z.core.$ZodType }>>;

/** The whole request of one kind. */
export type RequestOf<C extends Contract, K extends keyof C> = z.infer<C[K]["request"]>;

/** What one kind of request takes besides its kind. */
export type PayloadOf<C extends Contract, K extends keyof C> = Omit<RequestOf<C, K>, "kind">;

/** What one kind of request is answered with. */
export type ReplyOf<C extends Contract, K extends keyof C> = z.infer<C[K]["reply"]>;

/** What a question is answered with: a value that JSON can hold, or why there is none; `Error` objects do not cross worlds. */
export type Envelope<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly error: Failure };
