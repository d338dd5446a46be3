import type { ComponentProps } from "preact";
import { PopupView } from "../../components/PopupView";
import type { PopupState } from "../../components/popup-state";
import { viewClaim } from "../../core/reading/claim-view";
import { type Case, nothing, sharedStyles } from "./case";
import { NEWS } from "./reading-samples";
import { AGE, MANY, STRANGE, sampleClaim, sampleMatch } from "./samples";

/** A page of claims, as popup and panel list them. */
export const LISTED: PopupState = {
  kind: "claims",
  notes: [],
  provisional: false,
  claims: [
    viewClaim(sampleClaim(MANY, "a")),
    viewClaim(sampleClaim([sampleMatch()], "b")),
    viewClaim(sampleClaim([], "c")),
    viewClaim(sampleClaim(MANY.slice(0, 1), "d")),
    viewClaim(sampleClaim(MANY.slice(-1), "e")),
    viewClaim(sampleClaim(STRANGE, "f")),
  ],
};

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
  claims: LISTED,
  "claims-so-far": { ...LISTED, provisional: true },
};

/** The toolbar popup. */
export const POPUP_CASES: readonly Case[] = [
  ...Object.entries(POPUP_STATES).map(([name, state]) => popup(`popup-${name}`, state)),
  popup("popup-saving", LISTED, {
    save: {
      state: { kind: "saving", at: { step: "keeping", claims: 131 } },
      onSave: nothing,
      onUndo: nothing,
    },
  }),
  popup("popup-since", LISTED, {
    since: { news: NEWS, onSeen: nothing },
  }),
];

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
    style: () => Promise.all([...sharedStyles(), import("../../components/popup.css")]),
    view,
  };
}
