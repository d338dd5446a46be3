// @vitest-environment happy-dom
/** @jsxImportSource preact */
import type { ComponentProps } from "preact";
import { describe, expect, it, vi } from "vitest";
import { AGE, MANY, sampleClaim, sampleMatch } from "../../cli/gallery/samples";
import { PopupView } from "../../components/PopupView";
import type { PopupState } from "../../components/popup-state";
import { viewClaim } from "../../core/reading/claim-view";
import { button, doing, show, textOf } from "./render";

function popup(
  state: PopupState,
  change: Partial<ComponentProps<typeof PopupView>> = {},
  automatic = true,
): HTMLElement {
  const none = () => {};
  return show(
    <PopupView
      state={state}
      site={{ host: "news.example", automatic }}
      age={AGE}
      marksShown
      privately={false}
      onRead={none}
      onRebuild={none}
      onJump={none}
      onAutomatic={none}
      onMarks={none}
      onTake={none}
      onSaved={none}
      save={{ state: { kind: "idle" }, onSave: none, onUndo: none }}
      since={null}
      onOptions={none}
      onPanel={none}
      {...change}
    />,
  );
}

function choose(root: ParentNode, which: number, value: string): void {
  const select = root.querySelectorAll("select")[which];
  if (!select) throw new Error("Nothing to choose from");
  doing(() => {
    select.value = value;
    select.dispatchEvent(new Event("change", { bubbles: true }));
  });
}

const CLAIMS: Extract<PopupState, { kind: "claims" }> = {
  kind: "claims",
  notes: [],
  provisional: false,
  claims: [
    viewClaim(sampleClaim([], "silent")),
    viewClaim(sampleClaim([sampleMatch()], "agreed")),
    viewClaim(sampleClaim(MANY, "differing")),
  ],
};

describe("the popup", () => {
  it("says that more is to come while the rest of the page is compared, not that nobody else reported it", () => {
    const said = (state: PopupState) => popup(state).querySelector(".claims-head [role=status]")?.textContent;
    const unanswered = { ...CLAIMS, claims: CLAIMS.claims.slice(0, 1) };
    expect(said({ ...CLAIMS, provisional: true })).toMatch(/^2 .*Still comparing/);
    expect(said({ ...unanswered, provisional: true })).toBe("Still comparing the rest…");
    expect(said(unanswered)).toContain("None of them");
    expect(said(CLAIMS)).not.toContain("Still comparing");
  });

  it.each<{ state: PopupState; title: string; step: string | null }>([
    { state: { kind: "reading" }, title: "Reading this page", step: null },
    { state: { kind: "unread" }, title: "Not read yet", step: "Read this page" },
    { state: { kind: "paused" }, title: "Paused on this site", step: "Read this page" },
    { state: { kind: "failed" }, title: "This page could not be read", step: "Read this page" },
    { state: { kind: "barred", barrier: "pdf" }, title: "Not possible on this page", step: null },
    { state: { kind: "installing", done: 1, total: 4 }, title: "Installing the corpus", step: null },
    {
      state: { kind: "corpusFailed" },
      title: "The corpus could not be installed",
      step: "Rebuild the corpus",
    },
    { state: { kind: "silent", silence: "off-topic" }, title: "Not about Venezuela", step: null },
    { state: { kind: "silent", silence: "no-text" }, title: "No article found", step: null },
    { state: { kind: "silent", silence: "no-claims" }, title: "No checkable claims", step: null },
    { state: { kind: "silent", silence: "language" }, title: "Language not read", step: null },
  ])("says $title with a reason and its next step", ({ state, title, step }) => {
    const onStep = vi.fn();
    const notice = popup(state, { onRead: onStep, onRebuild: onStep }).querySelector(".notice");
    expect(textOf(notice?.querySelector("h2") ?? null)).toBe(title);
    expect(textOf(notice?.querySelector("p") ?? null).length).toBeGreaterThan(30);
    if (step !== null && notice) button(notice, step).click();
    expect(onStep).toHaveBeenCalledTimes(step === null ? 0 : 1);
  });

  it("lists the claims in the order of the text, each with its counts or the reason for silence", () => {
    const items = [...popup(CLAIMS).querySelectorAll(".claim-item")].map(textOf);
    expect(items[0]).toContain("No other report in the corpus");
    expect(items[1]).toContain("1 outlet · 1 origin");
    expect(items[1]).toContain("no difference found");
    expect(items[2]).toContain("6 outlets · 3 origins · 1 unknown");
    expect(textOf(popup(CLAIMS).querySelector(".claims-head"))).toContain(
      "2 reported elsewhere · 3 origins · 1 with differences",
    );
  });

  it("puts the most disputed first when asked", () => {
    const root = popup(CLAIMS);
    choose(root, 1, "differences");
    expect(textOf(root.querySelector(".claim-item"))).toContain("6 outlets");
  });

  it("shows only what was asked for, and says when there is none of it", () => {
    const root = popup(CLAIMS);
    const listed = () => root.querySelectorAll(".claim-item").length;
    choose(root, 0, "answered");
    expect(listed()).toBe(2);
    choose(root, 0, "differing");
    expect(listed()).toBe(1);
    const silent = popup({ ...CLAIMS, claims: CLAIMS.claims.slice(0, 1) });
    choose(silent, 0, "differing");
    expect(textOf(silent.querySelector(".claims-none"))).toBe("No claim of this kind on this page.");
  });

  it("leads from pages that scripts cannot enter to where their text can be pasted", () => {
    const onPanel = vi.fn();
    const root = popup({ kind: "barred", barrier: "pdf" }, { onPanel });
    button(root.querySelector(".notice") ?? root, "Check a text").click();
    expect(onPanel).toHaveBeenCalledWith("text");
    const store = popup({ kind: "barred", barrier: "store" }).querySelector(".notice");
    expect(store?.querySelector("button")).toBeNull();
  });

  it("says that a private window keeps nothing, and says it only there", () => {
    expect(textOf(popup(CLAIMS, { privately: true }))).toContain("Private window");
    expect(textOf(popup(CLAIMS))).not.toContain("Private window");
  });

  it.each([
    [null, "Saving the article’s claims…", 0],
    [{ step: "reading" }, "Reading the article…", 0.5],
    [{ step: "finding" }, "Finding its claims…", 1.5],
    [{ step: "keeping", claims: 131 }, "Keeping 131 claims…", 2.5],
  ] as const)("says how far saving the article is: %j", (at, words, value) => {
    const save = { state: { kind: "saving" as const, at }, onSave: () => {}, onUndo: () => {} };
    const saving = popup(CLAIMS, { save }).querySelector(".save-article");
    expect(textOf(saving?.querySelector("[role=status]") ?? null)).toBe(words);
    const progress = saving?.querySelector("progress");
    expect([progress?.getAttribute("value"), progress?.getAttribute("max")]).toEqual([String(value), "3"]);
    expect(saving?.querySelector("button")?.disabled).toBe(true);
  });

  it("jumps to a claim, hides the marks, switches the site and opens the options", () => {
    const actions = { onJump: vi.fn(), onMarks: vi.fn(), onAutomatic: vi.fn(), onOptions: vi.fn() };
    const root = popup(CLAIMS, actions);
    root.querySelectorAll<HTMLButtonElement>(".claim-item")[1]?.click();
    button(root, "Hide marks").click();
    root.querySelector<HTMLInputElement>("input[role=switch]")?.click();
    button(root, "Options").click();
    expect(actions.onJump).toHaveBeenCalledWith("agreed");
    expect(actions.onMarks).toHaveBeenCalledWith(false);
    expect(actions.onAutomatic).toHaveBeenCalledWith(false);
    expect(actions.onOptions).toHaveBeenCalledOnce();
  });
});
