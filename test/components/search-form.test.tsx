// @vitest-environment happy-dom
/** @jsxImportSource preact */
import type { ComponentProps } from "preact";
import { useState } from "preact/hooks";
import { describe, expect, it, vi } from "vitest";
import { COUNTED } from "../../cli/gallery/samples";
import { sampleHit } from "../../cli/gallery/search-samples";
import { EVERYTHING, SearchForm } from "../../components/SearchForm";
import { NOT_SEARCHED, type SearchState } from "../../components/SearchResults";
import { viewFound } from "../../core/reading/search-view";
import { button, doing, show, textOf } from "./render";

const nothing = () => {};
const FOUND: SearchState = {
  ...NOT_SEARCHED,
  found: viewFound(COUNTED.slice(0, 3).map((match) => sampleHit(match, "denies"))),
  total: 31,
  shown: 3,
};
const ORIGINS = [
  { id: "agency:reuters", kind: "agency", name: "Reuters", claims: 3 },
  { id: "statement:minister", kind: "statement", name: "The minister", claims: 2 },
  { id: "unknown", kind: "unknown", name: "", claims: 9 },
] as const;
const PACKS = [
  { kind: "bundled", id: "venezuela" },
  { kind: "added", id: "harbour-pack", title: "The harbour" },
  { kind: "saved", id: "reading" },
] as const;
const CLAIM = { text: [{ text: "Eighty people died.", marked: false }], language: "en" };

/** The form with its query held, as the panel holds it. */
function form(
  change: Partial<ComponentProps<typeof SearchForm>> = {},
  language: "en" | "es" | "pt" = "en",
): HTMLElement {
  function Held() {
    const [query, setQuery] = useState(change.query ?? EVERYTHING);
    return (
      <SearchForm
        state={NOT_SEARCHED}
        outlets={[{ id: "harbour", name: "Harbour Times", country: "AU", family: null, kind: "newspaper" }]}
        packs={PACKS}
        origins={ORIGINS}
        claim={null}
        onSearch={nothing}
        onMore={nothing}
        onLetGo={nothing}
        {...change}
        query={query}
        onQuery={setQuery}
      />
    );
  }
  return show(<Held />, language);
}

function fill(root: ParentNode, field: HTMLInputElement | HTMLSelectElement | null, value: string): void {
  if (!field) throw new Error(`No field for ${value} in ${textOf(root.querySelector("form"))}`);
  doing(() => {
    field.value = value;
    field.dispatchEvent(
      new Event(field instanceof HTMLSelectElement ? "change" : "input", { bubbles: true }),
    );
  });
}

function labelled<T extends HTMLElement>(root: ParentNode, label: string, kind: string): T | null {
  const found = [...root.querySelectorAll("label")].find((each) => textOf(each).startsWith(label));
  return found?.querySelector<T>(kind) ?? null;
}
const choice = (root: ParentNode, label: string) => labelled<HTMLSelectElement>(root, label, "select");

describe("the search over the corpus", () => {
  it("asks for words, language, outlet, time and origin at once when it is sent", () => {
    const onSearch = vi.fn();
    const root = form({ onSearch });
    fill(root, root.querySelector("input[type=search]"), "toll of the flood");
    fill(root, choice(root, "Language"), "es");
    fill(root, root.querySelector("input[list]"), "Harbour Times");
    fill(root, root.querySelector("input[type=date]"), "2019-03-01");
    fill(root, choice(root, "Origin"), "agency:reuters");
    expect(onSearch).not.toHaveBeenCalled();
    doing(() => button(root, "Search").click());
    expect(onSearch).toHaveBeenCalledWith({
      words: "toll of the flood",
      language: "es",
      outlet: "Harbour Times",
      pack: null,
      dated: "published",
      from: "2019-03-01",
      to: "",
      origin: "agency:reuters",
      relation: null,
    });
  });

  it("offers the origins that occur, by what they are, with how many claims have them", () => {
    const select = choice(form(), "Origin");
    const groups = [...(select?.querySelectorAll("optgroup") ?? [])].map(({ label }) => label);
    expect(groups).toEqual(["News agencies", "Public statements"]);
    expect([...(select?.options ?? [])].map(textOf)).toEqual([
      "Any",
      "Reuters (3)",
      "The minister (2)",
      "Unknown origin (9)",
    ]);
  });

  it("narrows down to a pack or the saved articles, and dates to those of the event", () => {
    const onSearch = vi.fn();
    const root = form({ onSearch, state: FOUND });
    expect([...(choice(root, "Pack")?.options ?? [])].map(textOf)).toEqual([
      "Any",
      "Came with Careo",
      "The harbour",
      "Saved articles",
    ]);
    fill(root, choice(root, "Pack"), "harbour-pack");
    expect(onSearch).toHaveBeenLastCalledWith({ ...EVERYTHING, pack: "harbour-pack" });
    fill(root, choice(root, "Dates of"), "event");
    expect(onSearch).toHaveBeenLastCalledWith({ ...EVERYTHING, dated: "event" });
  });

  it("applies a choice at once to what is listed", () => {
    const onSearch = vi.fn();
    const root = form({ onSearch, state: FOUND, query: { ...EVERYTHING, words: "flood" } });
    fill(root, choice(root, "Origin"), "unknown");
    expect(onSearch).toHaveBeenCalledWith({ ...EVERYTHING, words: "flood", origin: "unknown" });
  });

  it("says how to get a claim in hand instead of hiding the relation", () => {
    const root = form();
    const select = choice(root, "Relation to a claim");
    expect(select?.disabled).toBe(true);
    const said = root.querySelector(`#${CSS.escape(select?.getAttribute("aria-describedby") ?? "")}`);
    expect(textOf(said)).toMatch(/^No claim in hand\. Open one under/);
  });

  it("narrows down to a relation with the claim in hand, and lets go of it", () => {
    const onSearch = vi.fn();
    const onLetGo = vi.fn();
    const root = form({ onSearch, onLetGo, claim: CLAIM, state: FOUND });
    expect(textOf(root.querySelector(".in-hand"))).toContain("Eighty people died.");
    fill(root, choice(root, "Relation to a claim"), "denies");
    expect(onSearch).toHaveBeenCalledWith({ ...EVERYTHING, relation: "denies" });
    button(root, "Let go").click();
    expect(onLetGo).toHaveBeenCalledOnce();
  });

  it("says so instead of searching everywhere when no outlet has the name", () => {
    const onSearch = vi.fn();
    const root = form({ onSearch });
    fill(root, root.querySelector("input[list]"), "Harbour Tims");
    expect(textOf(root.querySelector("form [role=status]"))).toBe("No outlet in the corpus has this name.");
    doing(() => button(root, "Search").click());
    expect(onSearch).not.toHaveBeenCalled();
  });

  it("gathers what was found by report, with origin and relation, and shows more", () => {
    const onMore = vi.fn();
    const root = form({ state: FOUND, onMore });
    expect(textOf(root.querySelector("[role=status]"))).toBe("31 claims found");
    expect(root.querySelectorAll(".search-results .report")).toHaveLength(3);
    expect(textOf(root.querySelector(".search-results .line-denial"))).toBe("denies or disputes it");
    expect(textOf(root.querySelector(".search-results"))).toContain(
      "Origin: Reuters (news agency) · event dated Mar 1, 2019",
    );
    button(root, "Show more").click();
    expect(onMore).toHaveBeenCalledOnce();
  });

  it.each([
    ["en", "Why found", "flood: 80%"],
    ["es", "Por qué aparece", "flood: 80 %"],
    ["pt", "Por que aparece", "flood: 80%"],
  ] as const)("says in %s by which words each claim was found, behind a fold", (language, title, first) => {
    const folds = form({ state: FOUND }, language).querySelectorAll<HTMLDetailsElement>(
      ".report details.why",
    );
    expect(folds).toHaveLength(3);
    expect(folds[0]?.open).toBe(false);
    expect(textOf(folds[0]?.querySelector("summary") ?? null)).toBe(title);
    const said = [...(folds[0]?.querySelectorAll("li") ?? [])].map(textOf);
    expect(said[0]?.replace(/\s/g, " ")).toBe(first);
    expect(said).toHaveLength(2);
  });

  it("has no such fold where no words were typed", () => {
    const found = viewFound(COUNTED.slice(0, 1).map((match) => ({ ...sampleHit(match), foundBy: [] })));
    expect(form({ state: { ...FOUND, found } }).querySelector(".report details.why")).toBeNull();
  });

  it("tells of what it lists before all is counted, with the same lines in the same places", () => {
    const lines = (state: SearchState) => {
      const results = form({ state }).querySelector(".search-results");
      return [...(results?.children ?? [])].map(({ tagName }) => tagName);
    };
    const counting = { ...FOUND, total: null, busy: true };
    const root = form({ state: counting });
    expect(textOf(root.querySelector("[role=status]"))).toBe("The best 3; counting…");
    expect(root.querySelector(".search-results")?.getAttribute("aria-busy")).toBe("true");
    expect(button(root, "Show more").disabled).toBe(true);
    expect(lines(FOUND)).toEqual(lines(counting));
    expect(lines({ ...FOUND, sifted: 500 }).slice(0, 2)).toEqual(lines(counting).slice(0, 2));
  });

  it.each([
    [{ ...FOUND, found: [] }, "Nothing in the corpus"],
    [{ ...FOUND, failed: true }, "This could not be looked for"],
    [{ ...FOUND, sifted: 500 }, "Origins and relations are told of the best 500 results only."],
  ])(
    "says when nothing was found, when the corpus did not answer, and of how many it tells more",
    (state, said) => {
      expect(textOf(form({ state }))).toContain(said);
    },
  );
});
