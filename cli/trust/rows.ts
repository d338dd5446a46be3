/** One fault or threat, and what Careo does about it. A row without a test says why it is left out, one without a mutation why there is none. */
export interface Row {
  readonly id: string;
  readonly fault: string;
  readonly behaviour: string;
  readonly left?: string;
  readonly platform?: string;
}

/** The faults of the background and its messages (R1–R11), the store (R12–R29) and the page (R30–R40). */
const RELIABILITY: readonly Row[] = [
  row(
    "R1",
    "the background is stopped",
    "no answer depends on a variable of it: any flow goes on after a stop",
  ),
  row("R2", "a test keeps the background alive", "the suite itself shows that the stop happened"),
  row(
    "R3",
    "a stop, or a kill, in the middle of an installation",
    "the corpus is the old one or the new one, whole; it goes on at the next start",
  ),
  row(
    "R4",
    "an event takes too long, or is never answered",
    "whoever asks gives up at its own limit and says so",
  ),
  row(
    "R5",
    "nobody receives a message",
    "three more tries, then a quiet “not available”; no rejection is left unhandled",
  ),
  row(
    "R6",
    "the extension is updated, reloaded or removed under an open page",
    "the orphan takes its marks, listeners and host away by itself",
  ),
  row("R7", "two instances in a document", "exactly one lives; a second finds the first and leaves"),
  row(
    "R8",
    "registered scripts are forgotten",
    "the registration is made equal to what was granted at each start, as often as asked",
  ),
  row(
    "R9",
    "a host permission is withheld or taken back",
    "the toolbar button alone still reads a page; the popup offers the grant",
  ),
  row("R10", "an alarm is lost", "set anew at each start; what was missed is looked for once"),
  row(
    "R11",
    "two contexts install or change settings at once",
    "they take turns; the end is one of both, never a mixture",
  ),
  row(
    "R12",
    "a write fails at its commit, or there is no room",
    "nothing is half written: the version before or the package answers, what was saved is kept, the reader is told, and it goes on once it can",
  ),
  row(
    "R13",
    "a full disk wipes the database (Chromium)",
    "the sentinel outside it notices; the corpus is made anew, saved reports come back from their second copy",
  ),
  row(
    "R14",
    "the database comes back empty or garbled",
    "checksums and the sentinel notice; the corpus is made anew, saved reports stay",
  ),
  row(
    "R15",
    "the store does not open at all",
    "few tries, then pages are answered from the package, and the reader is told",
  ),
  row("R16", "the store opens only after it is deleted (Firefox)", "it is deleted, made anew and filled"),
  row(
    "R17",
    "a record cannot be read",
    "records stay under 60 kB; a lost one is noticed and made good from the package",
  ),
  row(
    "R18",
    "the tail of the log is lost",
    "what is there is counted against the manifest; what is missing is installed again",
  ),
  row(
    "R19",
    "the connection is closed under our feet",
    "the handle is dropped, opened once more, the operation tried once more",
  ),
  row(
    "R20",
    "another tab blocks an upgrade",
    "old handles give way; the upgrade goes on, and pages are answered meanwhile",
  ),
  row("R21", "an older version meets a newer store", "it is left alone; pages are answered from the package"),
  row(
    "R22",
    "a transaction commits itself while something else is awaited",
    "nothing but the database is awaited inside a transaction",
  ),
  row(
    "R23",
    "power fails",
    "what the reader made, and the switch to a new version, are written strictly; bulk is not",
  ),
  row(
    "R24",
    "the estimate of free space is wrong",
    "used and available are shown in every state, and never asked for leave",
  ),
  row(
    "R25",
    "the browser evicts the store",
    "it is noticed, under a running background too, and made anew with what was saved; followed packs are fetched again; what was decided about persistence stands in a note",
  ),
  row("R26", "the extension is reinstalled", "what the reader made comes back from a file, equal"),
  row(
    "R27",
    "the limits of synchronised storage",
    "–",
    "nothing is synchronised: settings are kept on the device",
  ),
  row("R28", "a private window", "nothing of it is stored"),
  row("R29", "IndexedDB is forbidden", "pages are answered from the package, with a note"),
  row(
    "R30",
    "back and forward through the browser's cache",
    "marks are as they were, one instance, the badge again",
  ),
  row(
    "R31",
    "a site changes its view by script",
    "old marks go, the new view is read; a change of the fragment alone is none",
  ),
  row(
    "R32",
    "a storm of mutations",
    "many become one reading, and a page that never rests is read ever more rarely",
  ),
  row(
    "R33",
    "a hundred thousand text nodes",
    "read in slices; beyond a cap the rest is left out and said so",
  ),
  row("R34", "too many marks", "at most 300, those nearest to what is seen; the list has all"),
  row("R35", "live ranges slow the page's own work", "at most 300 live ranges, dropped with their marks"),
  row("R36", "text changes under a mark", "a mark covers the claim's words or is taken off"),
  row(
    "R37",
    "prerendering",
    "nothing is read before the page is shown",
    "headless browsers here do not prerender; the wait for activation is in `platform/page/activation.ts`",
  ),
  row("R38", "many frames", "one instance in the top frame reads them"),
  row(
    "R39",
    "pages that scripts may not enter",
    "the popup says which kind it is and offers to check a text instead",
  ),
  {
    ...row("R40", "a strict policy of the page", "marks and card work under `default-src 'none'`"),
    platform:
      "no line of ours: browsers hold a page's policy over its own scripts and sheets, and not over an extension's",
  },
];

/** The threats of a page (S1–S14), of packs, files and networks (S15–S35). */
const SECURITY: readonly Row[] = [
  row("S1", "a page forges the events of a content-script framework", "none of them is listened to"),
  row("S2", "a page listens for our start", "nothing is dispatched or posted"),
  row(
    "S3",
    "a page lists or clears the highlights",
    "names are random for each document and say nothing; painting again is bounded",
  ),
  row("S4", "a page looks for our styles", "they come as a user sheet, which it cannot list"),
  row("S5", "a page probes for our files", "none is accessible"),
  row("S6", "a page reads our interface", "it stands in a closed shadow root of one host element"),
  row(
    "S7",
    "a page covers or moves the card",
    "the card can only show, and note a correction that can be undone",
  ),
  row("S8", "forged clicks and keys", "only what a person did counts"),
  row("S9", "names in the page's DOM cover ours", "nodes are read by their prototypes' accessors"),
  row("S10", "the page pollutes prototypes", "no script of ours runs in its world"),
  row("S11", "a page or another extension talks to us", "nothing listens"),
  row(
    "S12",
    "a compromised renderer uses our channel",
    "content scripts may ask for little, and every message is parsed",
  ),
  row(
    "S13",
    "a content script reads what is stored",
    "storage is closed to them where the browser can; nothing secret is kept",
  ),
  row(
    "S14",
    "a page imitates our card",
    "–",
    "cannot be prevented on a page; the popup is the authority (SECURITY.md)",
  ),
  row("S15", "markup in any field", "text stays text on every surface"),
  row(
    "S16",
    "addresses that are none",
    "only http and https to a named host become links; hosts are shown in ASCII",
  ),
  row("S17", "huge or deep files", "refused by size and shape, with the place named"),
  row("S18", "keys that reach for prototypes", "only what the schema names is taken"),
  row("S19", "patterns that take forever", "none comes from outside, and a checker proves our own linear"),
  row("S20", "characters that hide or reorder", "taken out or isolated before text is shown"),
  row("S21", "texts of any length", "layouts stand"),
  row("S22", "pictures and trackers in packs", "nothing is loaded"),
  row(
    "S23",
    "a hijacked subscription",
    "signed; another key is asked about, and the old version stays whole",
  ),
  row(
    "S24",
    "anything sent by default",
    "no connection unless the reader follows a pack, and then by one module",
  ),
  row("S25", "a redirect", "refused"),
  row("S26", "an answer that never ends", "given up after a time, as a whole and between bytes"),
  row("S27", "an answer too large", "read to its limit only; sizes are signed"),
  row(
    "S28",
    "an answer of a hostile shape",
    "parsed whole before anything of it is read; refused, and nothing left",
  ),
  row("S29", "a query that says too much", "no cookie, no referrer, no header but the ETag"),
  row("S30", "plain http, leaked credentials", "https only, and no address with a name or password"),
  row("S31", "Firefox upgrades local addresses", "our policy upgrades none"),
  row(
    "S32",
    "the policy of our own pages",
    "strict, with Trusted Types, of which the only one names the script of the encoder's threads",
  ),
  row(
    "S33",
    "a hostile settings file",
    "parsed whole or refused; it cannot grant a site, and is shown before it is taken",
  ),
  row("S34", "page text in logs", "the consoles stay empty of it"),
  row("S35", "the supply chain", "exact versions, a lockfile with hashes, and two builds of the same bytes"),
];

/** Accessibility (A1–A12) and what a page is made to pay (F1–F5). */
const EXPERIENCE: readonly Row[] = [
  row("A1", "a kind told by colour alone", "line styles tell it, and words in the card"),
  row("A2", "too little contrast", "text and lines reach the ratios on every ground"),
  row("A3", "forced colours", "everything stays usable in the system's colours"),
  row("A4", "marks cannot take the focus", "keys step through claims; the focus goes to the card and back"),
  row("A5", "a screen reader does not hear marks", "the list of claims is the way: named, of real buttons"),
  row("A6", "cards that hang on the pointer", "nothing opens by hovering; Escape closes"),
  row(
    "A7",
    "small targets, hidden focus, narrow windows",
    "24 pixels, a visible focus, no sideways scroll at 320 pixels",
  ),
  row("A8", "unwanted motion", "none under reduced motion"),
  row("A9", "what rules can check", "axe finds nothing on any surface in any mode"),
  row("A10", "untranslated or mirrored", "keys and slots agree in three languages, plurals are there"),
  row("A11", "we damage the page", "its DOM has at most one element more"),
  row("A12", "keys that clash", "no single letters; every key can be changed"),
  row("F1", "a cost on every page", "off the topic: one pass, no worker, one listener left"),
  row("F2", "long tasks", "work on a page is cut into slices of a few milliseconds"),
  row("F3", "yielding", "between slices the page comes first"),
  row("F4", "layout", "no layout is read while a page is scanned"),
  row("F5", "leaks", "views that come and go leave nothing behind"),
];

export const ROWS: readonly Row[] = [...RELIABILITY, ...SECURITY, ...EXPERIENCE];

function row(id: string, fault: string, behaviour: string, left?: string): Row {
  return { id, fault, behaviour, ...(left !== undefined && { left }) };
}
