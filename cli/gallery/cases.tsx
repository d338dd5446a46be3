import type { ComponentChild, ComponentProps } from "preact";
import { OptionsView } from "../../components/OptionsView";
import { PanelView } from "../../components/PanelView";
import { PopupView } from "../../components/PopupView";
import type { PopupState } from "../../components/popup-state";
import { Actions } from "../../components/report-actions";
import type { ScopeState } from "../../components/ScopeChoice";
import { EVERYTHING } from "../../components/SearchForm";
import { NOT_SEARCHED } from "../../components/SearchResults";
import { ImportFiles } from "../../components/saved/ImportFiles";
import { SavedView } from "../../components/saved/SavedView";
import { WelcomeView } from "../../components/WelcomeView";
import { DEFAULT_SETTINGS } from "../../core/corpus/settings";
import { viewClaim } from "../../core/reading/claim-view";
import { viewCorrections } from "../../core/reading/corrections-view";
import { viewFigureLives } from "../../core/reading/figure-life";
import { viewFound } from "../../core/reading/search-view";
import { viewTimeline } from "../../core/reading/timeline";
import { sampleCorrections } from "./correction-samples";
import { PACKS } from "./pack-samples";
import { NEWS, SAVED } from "./reading-samples";
import { ShadowCard } from "./ShadowCard";
import { ACTIONS, AGE, COUNTED, MANY, STRANGE, sampleClaim, sampleHit, sampleMatch } from "./samples";

/** One surface in one state. */
export interface Case {
  readonly name: string;
  readonly surface: "card" | "popup" | "panel" | "page";
  readonly style: () => Promise<unknown>;
  readonly view: () => ComponentChild;
}

const nothing = () => {};
const CLICK: ScopeState = { scope: "click", sites: [] };
const SCOPE = { onClickOnly: nothing, onAll: nothing, onAddSite: () => false, onRemoveSite: nothing };

const OUTLETS = [
  { id: "gazette", name: "Morning Gazette", country: "GB", family: "Gazette Group", kind: "newspaper" },
  { id: "echo", name: "NewsEcho24", country: null, family: null, kind: "aggregator" },
  { id: "folha", name: "Folha do Cais", country: "BR", family: null, kind: "newspaper" },
];
const FOUND = {
  ...NOT_SEARCHED,
  total: 31,
  shown: 5,
  found: viewFound(
    MANY.slice(0, 5).map((match, at) =>
      sampleHit(match, (["agrees", "differs", "denies", "adds", "none"] as const)[at] ?? null),
    ),
  ),
};
const CORRECTIONS = {
  canUndo: false,
  onTakeBack: nothing,
  onForget: nothing,
  onUndo: nothing,
  onExport: nothing,
};
const ORIGINS = [
  { id: "agency:reuters", kind: "agency", name: "Reuters", claims: 14 },
  { id: "unknown", kind: "unknown", name: "", claims: 17 },
] as const;
const SEARCH: ComponentProps<typeof PanelView>["search"] = {
  query: { ...EVERYTHING, words: "flood" },
  state: FOUND,
  outlets: OUTLETS,
  origins: ORIGINS,
  claim: {
    text: [{ text: "At least 80 people died in the flooding.", marked: false }],
    language: "en",
  },
  onQuery: nothing,
  onSearch: nothing,
  onMore: nothing,
  onLetGo: nothing,
};
const DATA = {
  onExport: nothing,
  onPreview: async () => ({ kind: "bad" as const, reason: "JSON" }),
  onDeleteAll: async () => true,
};

const KEYS = {
  commands: [
    { name: "next-claim", what: "Go to the next claim", keys: "Alt+Shift+J" },
    { name: "find-selection", what: "Find other reports of this", keys: "" },
  ],
  onChange: nothing,
};

const COVERAGE = Array.from({ length: 150 }, (_, at) => ({
  month: `${2014 + Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, "0")}`,
  claims: { en: 40 + ((at * at) % 90), es: 30 + ((at * 37) % 50), pt: 12 + ((at * 13) % 20) },
}));

const POPUP_STATES: Readonly<Record<string, PopupState>> = {
  reading: { kind: "reading" },
  unread: { kind: "unread" },
  paused: { kind: "paused" },
  "not-read": { kind: "failed" },
  "barred-browser": { kind: "barred", barrier: "browser" },
  "barred-pdf": { kind: "barred", barrier: "pdf" },
  installing: { kind: "installing", done: 12, total: 40 },
  failed: { kind: "corpusFailed" },
  "off-topic": { kind: "silent", silence: "off-topic" },
  "no-claims": { kind: "silent", silence: "no-claims" },
  claims: {
    kind: "claims",
    notes: [],
    claims: [
      viewClaim(sampleClaim(MANY, "a")),
      viewClaim(sampleClaim([sampleMatch()], "b")),
      viewClaim(sampleClaim([], "c")),
      viewClaim(sampleClaim(MANY.slice(0, 1), "d")),
      viewClaim(sampleClaim(MANY.slice(-1), "e")),
      viewClaim(sampleClaim(STRANGE, "f")),
    ],
  },
};

/** All cases, for eyes, for screenshots and for the accessibility rules. */
export const CASES: readonly Case[] = [
  card("card-many", () => <ShadowCard view={viewClaim(sampleClaim(MANY))} age={AGE} rtl={false} />),
  card("card-one", () => <ShadowCard view={viewClaim(sampleClaim([sampleMatch()]))} age={AGE} rtl={false} />),
  card("card-none", () => <ShadowCard view={viewClaim(sampleClaim([]))} age={AGE} rtl={false} />),
  card("card-less-sure", () => (
    <ShadowCard view={viewClaim(sampleClaim(MANY.slice(-1)))} age={AGE} rtl={false} />
  )),
  card("card-strange", () => <ShadowCard view={viewClaim(sampleClaim(STRANGE))} age={AGE} rtl={false} />),
  card("card-rtl", () => <ShadowCard view={viewClaim(sampleClaim(MANY))} age={AGE} rtl />),
  ...Object.entries(POPUP_STATES).map(([name, state]) => popup(`popup-${name}`, state)),
  popup("popup-saving", POPUP_STATES.claims ?? { kind: "reading" }, {
    save: {
      state: { kind: "saving", at: { step: "keeping", claims: 131 } },
      onSave: nothing,
      onUndo: nothing,
    },
  }),
  popup("popup-since", POPUP_STATES.claims ?? { kind: "reading" }, {
    since: { news: NEWS, onSeen: nothing },
  }),
  panel("panel-claims", { evidence: null }),
  panel("panel-evidence", {}),
  panel("panel-quotes", {
    evidence: {
      claim: viewClaim(sampleClaim(MANY)),
      timeline: viewTimeline(sampleClaim(MANY)),
      figures: viewFigureLives(sampleClaim(MANY)),
    },
  }),
  panel("panel-text", { evidence: null, subject: "text" }),
  panel("panel-search", { evidence: null, subject: "search" }),
  panel("panel-search-nothing", {
    evidence: null,
    subject: "search",
    search: { ...SEARCH, claim: null, origins: [], state: { ...NOT_SEARCHED, found: [] } },
  }),
  panel("panel-since", { evidence: null, since: { news: NEWS, onSeen: nothing } }),
  page("options", () => (
    <OptionsView
      access={{ scope: "listed", sites: ["example.com", "news.example"] }}
      settings={{ ...DEFAULT_SETTINGS, paused: ["paused.example"], languages: ["en", "es"], marked: "all" }}
      corpus={{ state: "ready", done: 40, total: 40, age: AGE }}
      onSettings={nothing}
      onRebuild={nothing}
      outlets={OUTLETS}
      data={DATA}
      packs={PACKS}
      corrections={{ ...CORRECTIONS, corrections: viewCorrections(sampleCorrections(60)) }}
      since={{ most: 100, kept: 12, news: [], onAllow: nothing, onForget: nothing, onSeen: nothing }}
      keys={KEYS}
      saved={2}
      onSaved={nothing}
      usage={43_200_000}
      coverage={COVERAGE}
      {...SCOPE}
    />
  )),
  page("options-installing", () => (
    <OptionsView
      access={{ scope: "click", sites: [] }}
      settings={{ ...DEFAULT_SETTINGS, paused: [], languages: ["es"], marked: "answered" }}
      corpus={{ state: "installing", done: 12, total: 40, age: null }}
      onSettings={nothing}
      onRebuild={nothing}
      outlets={OUTLETS}
      data={DATA}
      packs={PACKS}
      corrections={{ ...CORRECTIONS, corrections: viewCorrections([]) }}
      since={{ most: 100, kept: 12, news: [], onAllow: nothing, onForget: nothing, onSeen: nothing }}
      keys={KEYS}
      saved={2}
      onSaved={nothing}
      usage={43_200_000}
      coverage={COVERAGE}
      {...SCOPE}
    />
  )),
  page("saved", () => <Saved articles={SAVED} />),
  page("saved-none", () => <Saved articles={[]} />),
  page("welcome", () => <WelcomeView access={CLICK} onOptions={nothing} onSample={nothing} {...SCOPE} />),
];

function card(name: string, view: () => ComponentChild): Case {
  return { name, surface: "card", style: async () => {}, view };
}

function page(name: string, view: () => ComponentChild): Case {
  return {
    name,
    surface: "page",
    style: () =>
      Promise.all([
        ...base(),
        import("../../components/page.css"),
        import("../../components/saved/saved.css"),
      ]),
    view,
  };
}

function Saved({ articles }: { readonly articles: typeof SAVED }) {
  return (
    <SavedView
      articles={articles}
      total={articles.length}
      words=""
      failed={false}
      canUndo={articles.length > 0}
      onWords={nothing}
      onUndo={nothing}
      onForget={nothing}
      onForgetAll={nothing}
      onForgetClaim={nothing}
      onEditClaim={nothing}
      onExport={nothing}
    >
      <ImportFiles
        state={{ kind: "idle" }}
        onFile={nothing}
        onMapping={nothing}
        onStore={nothing}
        onCancel={nothing}
      />
    </SavedView>
  );
}

function popup(
  name: string,
  state: PopupState,
  change: Partial<ComponentProps<typeof PopupView>> = {},
): Case {
  const view = () => (
    <PopupView
      state={state}
      site={{ host: "news.example", automatic: true }}
      age={AGE}
      marksShown
      privately={name === "popup-unread"}
      onRead={nothing}
      onRebuild={nothing}
      onJump={nothing}
      onAutomatic={nothing}
      onMarks={nothing}
      onTake={nothing}
      onSaved={nothing}
      save={{ state: { kind: "idle" }, onSave: nothing, onUndo: nothing }}
      since={null}
      onOptions={nothing}
      onPanel={nothing}
      {...change}
    />
  );
  return {
    name,
    surface: "popup",
    style: () => Promise.all([...base(), import("../../components/popup.css")]),
    view,
  };
}

function panel(name: string, change: Partial<ComponentProps<typeof PanelView>>): Case {
  const read = sampleClaim(COUNTED);
  const view = () => (
    <Actions.Provider value={ACTIONS}>
      <PanelView
        subject="page"
        page={POPUP_STATES.claims ?? { kind: "reading" }}
        text={{ kind: "found", given: "Eighty people died in the flooding.", claims: [viewClaim(read)] }}
        search={SEARCH}
        proof={{ kind: "none" }}
        evidence={{ claim: viewClaim(read), timeline: viewTimeline(read), figures: viewFigureLives(read) }}
        corrected={null}
        since={null}
        age={AGE}
        onSubject={nothing}
        onChoose={nothing}
        onAround={nothing}
        onJump={nothing}
        onText={nothing}
        onRead={nothing}
        onRebuild={nothing}
        onProof={nothing}
        onSave={nothing}
        {...change}
      />
    </Actions.Provider>
  );
  return {
    name,
    surface: "panel",
    style: () =>
      Promise.all([...base(), import("../../components/popup.css"), import("../../components/panel.css")]),
    view,
  };
}

function base(): Promise<unknown>[] {
  return [
    import("../../components/tokens.css"),
    import("../../components/surface.css"),
    import("../../components/evidence.css"),
  ];
}
