import type { ComponentProps } from "preact";
import { PanelView } from "../../components/PanelView";
import { Actions } from "../../components/report-actions";
import { EVERYTHING } from "../../components/SearchForm";
import { NOT_SEARCHED } from "../../components/SearchResults";
import { viewClaim } from "../../core/reading/claim-view";
import { viewFigureLives } from "../../core/reading/figure-life";
import { viewFound } from "../../core/reading/search-view";
import { viewTimeline } from "../../core/reading/timeline";
import { type Case, nothing, sharedStyles } from "./case";
import { LISTED } from "./popup-cases";
import { NEWS, OUTLETS } from "./reading-samples";
import { ACTIONS, AGE, COUNTED, MANY, sampleClaim } from "./samples";
import { sampleHit } from "./search-samples";

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
const ORIGINS = [
  { id: "agency:reuters", kind: "agency", name: "Reuters", claims: 14 },
  { id: "unknown", kind: "unknown", name: "", claims: 17 },
] as const;
const SEARCH: ComponentProps<typeof PanelView>["search"] = {
  query: { ...EVERYTHING, words: "flood" },
  state: FOUND,
  outlets: OUTLETS,
  packs: [
    { kind: "bundled", id: "venezuela" },
    { kind: "added", id: "harbour", title: "The harbour" },
    { kind: "saved", id: "reading" },
  ],
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

/** The side panel. */
export const PANEL_CASES: readonly Case[] = [
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
];

function panel(name: string, change: Partial<ComponentProps<typeof PanelView>>): Case {
  const read = sampleClaim(COUNTED);
  const view = () => (
    <Actions.Provider value={ACTIONS}>
      <PanelView
        subject="page"
        page={LISTED}
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
      Promise.all([
        ...sharedStyles(),
        import("../../components/popup.css"),
        import("../../components/panel.css"),
      ]),
    view,
  };
}
