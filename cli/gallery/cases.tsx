import type { ComponentChild, ComponentProps } from "preact";
import { OptionsView } from "../../components/OptionsView";
import type { ScopeState } from "../../components/ScopeChoice";
import { ImportFiles } from "../../components/saved/ImportFiles";
import { SavedView } from "../../components/saved/SavedView";
import { WelcomeView } from "../../components/WelcomeView";
import { DEFAULT_SETTINGS } from "../../core/corpus/settings";
import { viewClaim } from "../../core/reading/claim-view";
import { viewCorrections } from "../../core/reading/corrections-view";
import { type Case, nothing, sharedStyles } from "./case";
import { sampleCorrections } from "./correction-samples";
import { PACKS } from "./pack-samples";
import { PANEL_CASES } from "./panel-cases";
import { POPUP_CASES } from "./popup-cases";
import { OUTLETS, SAVED } from "./reading-samples";
import { ShadowCard } from "./ShadowCard";
import { AGE, MANY, STRANGE, sampleClaim, sampleMatch } from "./samples";

const CLICK: ScopeState = { scope: "click", sites: [] };
const SCOPE = { onClickOnly: nothing, onAll: nothing, onAddSite: () => false, onRemoveSite: nothing };

const CORRECTIONS = {
  canUndo: false,
  onTakeBack: nothing,
  onForget: nothing,
  onUndo: nothing,
  onExport: nothing,
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

/** All cases, for eyes, for screenshots and for the accessibility rules. */
export const CASES: readonly Case[] = [
  card("card-many", () => <ShadowCard view={viewClaim(sampleClaim(MANY))} age={AGE} rtl={false} />),
  card("card-one", () => <ShadowCard view={viewClaim(sampleClaim([sampleMatch()]))} age={AGE} rtl={false} />),
  card("card-none", () => <ShadowCard view={viewClaim(sampleClaim([]))} age={AGE} rtl={false} />),
  card("card-less-sure", () => (
    <ShadowCard view={viewClaim(sampleClaim(MANY.slice(-1)))} age={AGE} rtl={false} />
  )),
  card("card-noted", () => (
    <ShadowCard view={viewClaim(sampleClaim([sampleMatch()]))} age={AGE} rtl={false} notes={["unencoded"]} />
  )),
  card("card-strange", () => <ShadowCard view={viewClaim(sampleClaim(STRANGE))} age={AGE} rtl={false} />),
  card("card-rtl", () => <ShadowCard view={viewClaim(sampleClaim(MANY))} age={AGE} rtl />),
  ...POPUP_CASES,
  ...PANEL_CASES,
  options("options", {
    access: { scope: "listed", sites: ["example.com", "news.example"] },
    settings: { ...DEFAULT_SETTINGS, paused: ["paused.example"], languages: ["en", "es"], marked: "all" },
    corrections: { ...CORRECTIONS, corrections: viewCorrections(sampleCorrections(60)) },
  }),
  options("options-installing", {
    settings: { ...DEFAULT_SETTINGS, languages: ["es"] },
    corpus: { state: "installing", done: 12, total: 40, age: null },
  }),
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
        ...sharedStyles(),
        import("../../components/page.css"),
        import("../../components/saved/saved.css"),
      ]),
    view,
  };
}

function options(name: string, change: Partial<ComponentProps<typeof OptionsView>>): Case {
  return page(name, () => (
    <OptionsView
      access={CLICK}
      settings={DEFAULT_SETTINGS}
      corpus={{ state: "ready", done: 40, total: 40, age: AGE }}
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
      quota={2_043_200_000}
      coverage={COVERAGE}
      {...SCOPE}
      {...change}
    />
  ));
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
