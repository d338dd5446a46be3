// @vitest-environment happy-dom
/** @jsxImportSource preact */
import type { ComponentProps } from "preact";
import { describe, expect, it, vi } from "vitest";
import { sampleCorrection, sampleCorrections } from "../../cli/gallery/correction-samples";
import { PACKS } from "../../cli/gallery/pack-samples";
import { AGE } from "../../cli/gallery/samples";
import { Corrections } from "../../components/Corrections";
import { OptionsView } from "../../components/OptionsView";
import { WelcomeView } from "../../components/WelcomeView";
import { DEFAULT_SETTINGS } from "../../core/corpus/settings";
import { viewCorrections } from "../../core/reading/corrections-view";
import { button, doing, show, textOf } from "./render";

const scopeActions = () => ({
  onClickOnly: vi.fn(),
  onAll: vi.fn(),
  onAddSite: vi.fn((text: string) => text.includes(".")),
  onRemoveSite: vi.fn(),
});

const OUTLETS = [
  { id: "gazette", name: "Morning Gazette", country: "GB", family: "Gazette Group", kind: "newspaper" },
  { id: "tribuna", name: "La Tribuna Pública", country: "ES", family: null, kind: "newspaper" },
];

const NO_PACKS = { ...PACKS, packs: [], adding: { kind: "idle" as const } };

const SINCE = { most: 0, kept: 0, news: [], onAllow: vi.fn(), onForget: vi.fn(), onSeen: vi.fn() };

const COVERAGE = [
  { month: "2017-05", claims: { en: 4, es: 2 } },
  { month: "2019-01", claims: { en: 10, es: 6, pt: 3 } },
];

function write(root: ParentNode, selector: string, words: string): void {
  const field = root.querySelector<HTMLInputElement>(selector);
  doing(() => {
    if (!field) throw new Error(`No field ${selector}`);
    field.value = words;
    field.dispatchEvent(new Event("input", { bubbles: true }));
  });
}

function options(change: Partial<Pick<ComponentProps<typeof OptionsView>, "keys" | "saved">> = {}) {
  const data = {
    onExport: vi.fn(),
    onPreview: vi.fn(),
    onDeleteAll: vi.fn(async () => true),
  };
  const actions = {
    ...scopeActions(),
    onSettings: vi.fn(),
    onRebuild: vi.fn(),
    outlets: OUTLETS,
    data,
    corrections: {
      corrections: viewCorrections([sampleCorrection(1, "different"), sampleCorrection(2, "same")]),
      canUndo: true,
      onTakeBack: vi.fn(),
      onForget: vi.fn(),
      onUndo: vi.fn(),
      onExport: vi.fn(),
    },
    usage: 43_200_000,
    quota: 2_043_200_000,
    coverage: COVERAGE,
    keys: {
      commands: [
        { name: "next-claim", what: "Go to the next claim", keys: "Alt+Shift+J" },
        { name: "save-article", what: "Save this article", keys: "" },
      ],
      onChange: vi.fn(),
    },
    saved: 3,
    onSaved: vi.fn(),
    ...change,
  };
  const root = show(
    <OptionsView
      access={{ scope: "listed", sites: ["news.example"] }}
      settings={{
        ...DEFAULT_SETTINGS,
        paused: ["paused.example", "other.example"],
        languages: ["en", "es"],
        marked: "answered",
      }}
      corpus={{ state: "ready", done: 4, total: 4, age: AGE }}
      packs={NO_PACKS}
      since={SINCE}
      {...actions}
    />,
  );
  return { root, actions };
}

function type(root: ParentNode, text: string): void {
  const field = root.querySelector<HTMLInputElement>("input[type=text]");
  const form = root.querySelector("form");
  if (!field || !form) throw new Error("No field for a site");
  doing(() => {
    field.value = text;
    form.dispatchEvent(new Event("submit", { cancelable: true, bubbles: true }));
  });
}

describe("the options", () => {
  it("hold the sites: add, remove, all, none, resume", () => {
    const { root, actions } = options();
    button(root, "Remove news.example").click();
    button(root, "Give back all site permissions").click();
    button(root, "Allow all sites").click();
    button(root, "Resume paused.example").click();
    expect(actions.onRemoveSite).toHaveBeenCalledWith("news.example");
    expect(actions.onClickOnly).toHaveBeenCalledOnce();
    expect(actions.onAll).toHaveBeenCalledOnce();
    expect(actions.onSettings).toHaveBeenCalledWith({ paused: ["other.example"] });
  });

  it("say so when what was typed names no site, until it does", () => {
    const { root } = options();
    type(root, "nothing");
    expect(textOf(root.querySelector("[role=alert]"))).toBe("That is not the address of a site.");
    expect(root.querySelector("input[type=text]")?.getAttribute("aria-invalid")).toBe("true");
    type(root, "news.example");
    expect(root.querySelector("[role=alert]")).toBeNull();
  });

  it("change languages, but never leave none", () => {
    const { root, actions } = options();
    const boxes = [...root.querySelectorAll<HTMLInputElement>(".check input[type=checkbox]")];
    boxes[2]?.click();
    boxes[0]?.click();
    expect(actions.onSettings.mock.calls).toEqual([
      [{ languages: ["en", "es", "pt"] }],
      [{ languages: ["es"] }],
    ]);
    const last = show(
      <OptionsView
        {...actions}
        access={{ scope: "click", sites: [] }}
        settings={{ ...DEFAULT_SETTINGS, paused: [], languages: ["es"], marked: "answered" }}
        corpus={null}
        packs={NO_PACKS}
        since={SINCE}
      />,
    );
    expect(
      [...last.querySelectorAll<HTMLInputElement>(".check input[type=checkbox]")].map((box) => box.disabled),
    ).toEqual([false, true, false]);
  });

  it("find an outlet without its accents, or by its publisher, and leave it out", () => {
    const { root, actions } = options();
    const names = () =>
      [...root.querySelectorAll(".sites select")].map((each) => each.getAttribute("aria-label"));
    for (const [words, name] of [
      ["publica", "How to treat La Tribuna Pública"],
      ["gazette group", "How to treat Morning Gazette"],
    ] as const) {
      write(root, ".find-outlet input", words);
      expect(names()).toEqual([name]);
    }
    const select = root.querySelector<HTMLSelectElement>(".sites select");
    if (!select) throw new Error("No choice for an outlet");
    select.value = "leftOut";
    select.dispatchEvent(new Event("change", { bubbles: true }));
    expect(actions.onSettings).toHaveBeenCalledWith({ leftOut: ["gazette"], preferred: [] });
  });

  it("are found by their own words, without accents, and say so when none is", () => {
    const { root } = options();
    const titles = () => [...root.querySelectorAll("h2")].map(textOf);
    write(root, ".find-option input", "differ");
    expect(titles()).toEqual(["Marks"]);
    write(root, ".find-option input", "portuguese");
    expect(titles()).toContain("Languages");
    write(root, ".find-option input", "zzz");
    expect(titles()).toEqual([]);
    expect(textOf(root.querySelector("[role=status]"))).toBe("No option has these words.");
  });

  it("say what the corpus covers, how old it is and what room it takes", () => {
    const { root } = options();
    const figure = root.querySelector("figure");
    expect(textOf(figure)).toContain("25 claims of dated reports, 2017 to 2019; most in Jan 2019.");
    expect([...(figure?.querySelectorAll("tbody tr") ?? [])].map(textOf)).toEqual([
      "May 2017420",
      "Jan 20191063",
    ]);
    expect(textOf(root)).toContain("Its latest report is of Nov 20, 2026");
    expect(textOf(root)).toContain("43.2 MB");
  });

  it("tell the keys, lead to where they are changed, and say nothing of them where there are none", () => {
    const { root, actions } = options();
    expect([...root.querySelectorAll(".keys > div")].map(textOf)).toEqual([
      "Go to the next claimAlt+Shift+J",
      "Save this articleno key",
    ]);
    button(root, "Change the keys").click();
    expect(actions.keys.onChange).toHaveBeenCalledOnce();
    const without = options({ keys: { commands: [], onChange: vi.fn() } }).root;
    expect(textOf(without)).not.toContain("Change the keys");
  });

  it("lead to the saved articles", () => {
    const { root, actions } = options();
    expect(textOf(root)).toContain("3 saved articles");
    button(root, "Look through them").click();
    expect(actions.onSaved).toHaveBeenCalledOnce();
    expect(textOf(options({ saved: null }).root)).not.toContain("saved article?");
  });

  it("delete what the reader made only when asked twice", async () => {
    const { root, actions } = options();
    doing(() => button(root, "Delete everything…").click());
    expect(actions.data.onDeleteAll).not.toHaveBeenCalled();
    doing(() => button(root, "Delete").click());
    expect(actions.data.onDeleteAll).toHaveBeenCalledOnce();
  });

  it("list what was corrected, to take back, along, or to forget", () => {
    const { root, actions } = options();
    const { corrections } = actions;
    expect(textOf(root)).toContain("2 corrections of matches are kept.");
    expect(textOf(root)).toContain("there are 2.");
    const [newest] = root.querySelectorAll(".corrections li");
    expect(textOf(newest ?? null)).toMatch(/^At least 2 houses .*Harbour Times: The same claim/);
    newest?.querySelector("button")?.click();
    expect(corrections.onTakeBack).toHaveBeenCalledWith(
      expect.objectContaining({ claim: sampleCorrection(2, "same").claim }),
    );
    button(root, "Export as gold pairs for a pack").click();
    button(root, "Forget all corrections").click();
    button(root, "Undo").click();
    for (const done of [corrections.onExport, corrections.onForget, corrections.onUndo])
      expect(done).toHaveBeenCalledOnce();
  });

  it.each([
    { name: "too few", kept: [sampleCorrection(1, "different")], says: "Nothing is learnt from them yet" },
    {
      name: "enough that tell",
      kept: sampleCorrections(60),
      says: /Of (\d+) held out to check, \1 are shown as you said with your corrections; before, 0\./,
    },
  ])("say what was learnt from corrections: $name", ({ kept, says }) => {
    const nothing = () => undefined;
    const root = show(
      <Corrections
        corrections={viewCorrections(kept)}
        canUndo={false}
        onTakeBack={nothing}
        onForget={nothing}
        onUndo={nothing}
        onExport={nothing}
      />,
    );
    expect(textOf(root.querySelector("[role=status]"))).toMatch(says);
  });

  it("never call deleted what is not", async () => {
    const { root, actions } = options();
    actions.data.onDeleteAll.mockResolvedValueOnce(false);
    doing(() => button(root, "Delete everything…").click());
    doing(() => button(root, "Delete").click());
    await vi.waitFor(() => expect(textOf(root)).toContain("This did not work."), { timeout: 30_000 });
    expect(textOf(root)).not.toContain("Everything you made is deleted.");
  });

  it("[S33] say what a file would bring before they take it, and why they take nothing of a bad one", async () => {
    const { root, actions } = options();
    const onImport = vi.fn(async () => true);
    const pick = async () => {
      root
        .querySelector("input[type=file]:not([multiple])")
        ?.dispatchEvent(new Event("change", { bubbles: true }));
      await vi.waitFor(() => expect(textOf(root)).toMatch(/The file brings|not written by Careo/), {
        timeout: 30_000,
      });
    };
    const file = new File(["x"], "x.json");
    Object.defineProperty(root.querySelector("input[type=file]:not([multiple])"), "files", { value: [file] });
    const packs = [{ title: "The flood of Aldea", host: "packs.example" }];
    actions.data.onPreview.mockResolvedValueOnce({ kind: "ok", corrections: 7, packs, onImport });
    await pick();
    expect(textOf(root)).toContain("7 corrections");
    expect(textOf(root.querySelector(".brought-packs"))).toMatch(
      /1 pack would be followed.*The flood of Aldea · packs\.example/,
    );
    expect(onImport).not.toHaveBeenCalled();
    button(root, "Take them").click();
    expect(onImport).toHaveBeenCalledOnce();
  });

  it("show what the corpus holds and rebuild it", () => {
    const { root, actions } = options();
    expect(textOf(root)).toContain("1,058 reports · 726 outlets · Feb 27, 2014 – Nov 20, 2026");
    button(root, "Rebuild the corpus").click();
    expect(actions.onRebuild).toHaveBeenCalledOnce();
  });

  it("say that nothing leaves the device unasked", () => {
    expect(textOf(options().root)).toContain("Nothing leaves this device unless you ask for it.");
  });
});

describe("the welcome page", () => {
  it("says what cannot be known and asks for the scope, which starts at the toolbar click", () => {
    const actions = scopeActions();
    const root = show(
      <WelcomeView
        access={{ scope: "click", sites: [] }}
        onOptions={() => {}}
        onSample={() => {}}
        {...actions}
      />,
    );
    expect(root.querySelectorAll("svg.picture")).toHaveLength(3);
    expect(textOf(root)).toContain("Whether a claim is true. Many reports can repeat one mistake.");
    expect(textOf(root.querySelector(".chosen"))).toContain("Only when I click");
    type(root, "news.example");
    expect(actions.onAddSite).toHaveBeenCalledWith("news.example");
    button(root, "Allow all sites").click();
    expect(actions.onAll).toHaveBeenCalledOnce();
  });
});
