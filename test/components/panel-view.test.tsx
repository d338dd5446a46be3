// @vitest-environment happy-dom
/** @jsxImportSource preact */
import type { ComponentProps } from "preact";
import { act } from "preact/test-utils";
import { describe, expect, it, vi } from "vitest";
import { AGE, COUNTED, MANY, sampleClaim } from "../../cli/gallery/samples";
import { PanelView } from "../../components/PanelView";
import { Actions } from "../../components/report-actions";
import { EVERYTHING } from "../../components/SearchForm";
import { NOT_SEARCHED } from "../../components/SearchResults";
import { WhyMatch } from "../../components/WhyMatch";
import { viewClaim } from "../../core/reading/claim-view";
import { viewFigureLives } from "../../core/reading/figure-life";
import { viewTimeline } from "../../core/reading/timeline";
import { again, button, doing, show, textOf } from "./render";

const READ = sampleClaim(COUNTED, "c1");
const EVIDENCE = { claim: viewClaim(READ), timeline: viewTimeline(READ), figures: viewFigureLives(READ) };

const nothing = () => {};
const SEARCH = {
  query: EVERYTHING,
  state: NOT_SEARCHED,
  outlets: [],
  packs: [],
  origins: [],
  claim: null,
  onQuery: nothing,
  onSearch: nothing,
  onMore: nothing,
  onLetGo: nothing,
};

function props(change: Partial<ComponentProps<typeof PanelView>> = {}): ComponentProps<typeof PanelView> {
  return {
    subject: "page",
    page: { kind: "claims", notes: [], provisional: false, claims: [viewClaim(READ)] },
    text: { kind: "empty" },
    search: SEARCH,
    proof: { kind: "none" },
    evidence: null,
    corrected: null,
    since: null,
    age: AGE,
    onSubject: nothing,
    onChoose: nothing,
    onAround: nothing,
    onJump: nothing,
    onText: nothing,
    onRead: nothing,
    onRebuild: nothing,
    onProof: nothing,
    onSave: nothing,
    ...change,
  };
}

function panel(change: Partial<ComponentProps<typeof PanelView>> = {}): HTMLElement {
  return show(<PanelView {...props(change)} />);
}

describe("the side panel", () => {
  it("gives the focus to the way back, and then to the claim it came from", () => {
    const scrolled = vi.spyOn(Element.prototype, "scrollIntoView");
    const change = { evidence: EVIDENCE };
    expect(textOf(document.activeElement)).not.toContain("All claims");
    panel(change);
    expect(textOf(document.activeElement)).toContain("All claims");
    expect(scrolled.mock.instances).toEqual([document.querySelector(".panel")]);
  });

  it("puts the words of a quote under the page's own", () => {
    const quoted = sampleClaim(MANY, "q");
    const root = panel({ evidence: { ...EVIDENCE, claim: viewClaim(quoted) } });
    const swaps = [...root.querySelectorAll(".alignments .swap")].map(textOf);
    expect(swaps).toEqual([
      "This page: contactsEl Diario del Puerto: contracts",
      "This page: –no wordsEl Diario del Puerto: some of",
    ]);
    expect(textOf(root.querySelector(".alignments dd"))).toMatch(/^we have direct .* with .*them$/);
    expect(textOf(root.querySelector(".alignments dt"))).toBe(
      "El Diario del PuertoThe two quotations differ in some of their words.",
    );
  });

  it("lists the page's claims and opens the one that is pressed", () => {
    const onChoose = vi.fn();
    const root = panel({ onChoose });
    root.querySelector<HTMLButtonElement>(".claim-item")?.click();
    expect(onChoose).toHaveBeenCalledWith("c1");
  });

  it("narrows and sorts the claims, and comes back to the list as it was left", () => {
    const claims = [
      viewClaim(sampleClaim([], "silent")),
      viewClaim(READ),
      viewClaim(sampleClaim(MANY, "more")),
    ];
    const page = { kind: "claims" as const, notes: [], provisional: false, claims };
    const view = (evidence: typeof EVIDENCE | null) => <PanelView {...props({ page, evidence })} />;
    const root = show(view(null));
    const listed = () =>
      [...root.querySelectorAll<HTMLElement>(".claim-item")].map(({ dataset }) => dataset.claim);
    expect(listed()).toEqual(["silent", "c1", "more"]);
    const selects = [...root.querySelectorAll("select")];
    for (const [at, value] of ["differing", "differences"].entries())
      doing(() => {
        const select = selects[at];
        if (select) select.value = value;
        select?.dispatchEvent(new Event("change", { bubbles: true }));
      });
    expect(listed()).toEqual(["more", "c1"]);
    again(root, view(EVIDENCE));
    expect(listed()).toEqual([]);
    again(root, view(null));
    expect(listed()).toEqual(["more", "c1"]);
  });

  it("tells what came of claims that were read above the page's claims, and nowhere else", () => {
    const side = { outlet: "Harbour Times", language: "en", published: null, text: "80 died.", link: null };
    const news = [{ id: "n", kind: "figure" as const, before: side, after: { ...side, text: "55 died." } }];
    const since = { news, onSeen: nothing };
    expect(textOf(panel({ since }).querySelector(".since"))).toMatch(/80 died\..*55 died\./);
    expect(panel({ since, subject: "search" }).querySelector(".since")).toBeNull();
    expect(panel({ since, evidence: EVIDENCE }).querySelector(".since")).toBeNull();
  });

  it("says which subject is shown, and changes it", () => {
    const onSubject = vi.fn();
    const root = panel({ onSubject });
    expect(button(root, "This page").getAttribute("aria-current")).toBe("page");
    button(root, "A text").click();
    expect(onSubject).toHaveBeenCalledWith("text");
  });

  it("draws the evidence, each picture with its facts as a table", () => {
    const root = panel({ evidence: EVIDENCE });
    const figures = [...root.querySelectorAll("figure")];
    expect(figures.map((figure) => textOf(figure.querySelector("h3")))).toEqual([
      "Outlets and their origins",
      "Who reported it when",
      "The figure over time: people died in the flooding",
    ]);
    for (const figure of figures) {
      expect(figure.querySelector("svg")?.getAttribute("role")).toBe("img");
      expect(figure.querySelectorAll("tbody tr").length).toBeGreaterThan(1);
    }
  });

  it("says what the timeline's dots mean, those that it shows", () => {
    const root = panel({ evidence: EVIDENCE });
    const legend = root.querySelector("svg .legend");
    const drawn = [...root.querySelectorAll("figure .dot")].filter((dot) => !legend?.contains(dot));
    const dots = new Set(drawn.map(({ classList }) => classList[1]));
    expect(legend?.querySelectorAll("circle").length).toBe(dots.size);
    expect([...(legend?.querySelectorAll("text") ?? [])].map(textOf)).toContain("differs");
  });

  it("goes back to the list, and to the claim's place", () => {
    const onChoose = vi.fn();
    const onJump = vi.fn();
    const root = panel({ evidence: EVIDENCE, onChoose, onJump });
    button(root, "Show in the page").click();
    expect(onJump).toHaveBeenCalledWith("c1");
    button(root, "← All claims").click();
    expect(onChoose).toHaveBeenCalledWith(null);
  });

  it("searches the corpus by the claim's words", () => {
    const onAround = vi.fn();
    button(panel({ evidence: EVIDENCE, onAround }), "Search the corpus for it").click();
    expect(onAround).toHaveBeenCalledWith(READ.claim.text);
  });

  it("hands a picture over to be saved", () => {
    const onSave = vi.fn();
    const root = panel({ evidence: EVIDENCE, onSave });
    button(root, "Save “Who reported it when” as PNG").click();
    expect(onSave).toHaveBeenCalledWith(expect.anything(), "careo-timeline", "png");
  });

  it("looks for the words that were pasted, without the space around them", () => {
    const onText = vi.fn();
    const root = panel({ subject: "text", onText });
    const area = root.querySelector("textarea");
    if (!area) throw new Error("No place for a text");
    doing(() => {
      area.value = "  Eighty people died.  ";
      area.dispatchEvent(new Event("input", { bubbles: true }));
    });
    doing(() => button(root, "Find other reports").click());
    expect(onText).toHaveBeenCalledWith("Eighty people died.");
  });

  it.each([
    { state: { kind: "looking", given: "x" } as const, says: "Looking through the corpus…" },
    { state: { kind: "failed", given: "x" } as const, says: "This could not be looked for" },
    { state: { kind: "found", given: "x", claims: [] } as const, says: "No sentence to look for" },
  ])("says how far it is with a text: $says", ({ state, says }) => {
    expect(textOf(panel({ subject: "text", text: state }))).toContain(says);
  });
});

describe("proofs in the side panel", () => {
  const actions = { onCite: async () => true, onCorrect: () => {} };

  it("saves the proof of the statement whose reasons are open, and says what came of it", async () => {
    const onProve = vi.fn(async () => "proofNone" as const);
    const root = show(
      <Actions.Provider value={{ ...actions, onProve }}>
        <WhyMatch statement={firstStatement()} />
      </Actions.Provider>,
    );
    const details = root.querySelector("details");
    if (details === null) throw new Error("No reasons");
    doing(() => {
      details.open = true;
      details.dispatchEvent(new Event("toggle"));
    });
    await act(async () => button(root, "Save proof").click());
    expect(onProve).toHaveBeenCalledWith(firstStatement().id);
    expect(textOf(root.querySelector("[role=status]"))).toMatch(/^No proof: this report is in your own/);
  });

  it.each([
    [{ kind: "same", outlet: "Harbour Times", text: "x" }, /^The same result here: Harbour Times/],
    [
      { kind: "differs", part: "match.score", expected: "0.9", found: "0.8" },
      /differs: match\.score.*0\.9.*0\.8/,
    ],
    [{ kind: "differs", part: "pack.sha256", expected: "a", found: "b" }, /^Made with another corpus/],
    [{ kind: "no-proof", fault: "claim" }, /^This is no proof .*\(claim\)/],
    [{ kind: "failed" }, /^Careo could not do it/],
  ] as const)("tells what came of checking one: %j", (proof, told) => {
    const root = panel({ subject: "text", proof });
    expect(textOf(root.querySelector(".check-proof [role=status]"))).toMatch(told);
  });

  function firstStatement() {
    const [statement] = EVIDENCE.claim.groups[0]?.reports[0]?.statements ?? [];
    if (statement === undefined) throw new Error("No statement");
    return statement;
  }
});
