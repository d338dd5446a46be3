// @vitest-environment happy-dom
/** @jsxImportSource preact */
import { describe, expect, it, vi } from "vitest";
import { AGE, MANY, STRANGE, sampleClaim, sampleMatch } from "../../cli/gallery/samples";
import { ClaimCard } from "../../components/ClaimCard";
import { Actions } from "../../components/report-actions";
import { Statement } from "../../components/Statement";
import type { Match } from "../../core/match/match";
import { viewClaim } from "../../core/reading/claim-view";
import type { ReadingNote } from "../../core/reading/reading-notes";
import { button, doing, show, textOf } from "./render";

const card = (
  matches: readonly Match[],
  onClose = () => {},
  onPin = () => {},
  notes: readonly ReadingNote[] = [],
) =>
  show(
    <ClaimCard
      corrected={null}
      view={viewClaim(sampleClaim(matches))}
      age={AGE}
      notes={notes}
      onClose={onClose}
      onPin={onPin}
    />,
  );

describe("the card", () => {
  it("says first how many outlets, origins and unknown there are, and what differs", () => {
    const root = card(MANY);
    expect(textOf(root).startsWith("6 outlets · 3 origins · 1 unknown")).toBe(true);
    expect(textOf(root.querySelector(".summary"))).toBe(
      "figures differ: “55” here, “at least 80” there · quotes differ: “contacts” here, “contracts … some of” there · attributed differently · denied or disputed: by o ministro, as told by Folha do Cais (event dated Mar 2, 2019)",
    );
  });

  it("groups the reports by origin, the unknown last and said not to count", () => {
    const headings = [...card(MANY).querySelectorAll(".group-heading")].map(textOf);
    expect(headings[0]).toBe("Reutersnews agency3 outlets");
    expect(headings.at(-1)).toContain("Unknown originnot counted as independent");
  });

  it("labels summaries as ours and shows the outlet's own words as a quotation", () => {
    const root = card(MANY);
    const statements = [...root.querySelectorAll(".statement")];
    expect(statements.every((each) => textOf(each).startsWith("Our summary"))).toBe(true);
    expect(textOf(root.querySelector("blockquote"))).toBe(
      "“tenemos contratos directos con algunos de ellos”— Ana Ríos",
    );
  });

  it("sets quotes side by side with only the differing words marked", () => {
    const root = card(MANY);
    const quote = [...root.querySelectorAll(".difference")].find((each) =>
      textOf(each).startsWith("quotes differ"),
    );
    const [page, corpus] = [...(quote?.querySelectorAll("dd") ?? [])];
    expect([...(page?.querySelectorAll("mark") ?? [])].map(textOf)).toEqual(["contacts"]);
    expect([...(corpus?.querySelectorAll("mark") ?? [])].map(textOf)).toEqual(["contracts", "some of"]);
  });

  it("labels aggregators, carriers, missing dates and insecure links", () => {
    const text = textOf(card(MANY));
    for (const label of ["aggregator", "read on pressreader.com", "no date known", "not encrypted"]) {
      expect(text).toContain(label);
    }
  });

  it.each([
    ["en", "cut", "One of the two quotations is a shorter cut of the other."],
    ["es", "modality", "Las dos citas difieren en cuán seguro u obligado es, o en un «no»."],
    ["pt", "altered", "As duas citações diferem em algumas palavras."],
    [
      "en",
      "translated",
      "Quoted in different languages: if both are of the same words, at least one is a translation.",
    ],
    ["en", null, ""],
  ] as const)(
    "says in one line below a quotation how it stands to the page's: %s, %s",
    (language, relation, line) => {
      const statement = viewClaim(sampleClaim(MANY)).groups[0]?.reports[1]?.statements[0];
      if (!statement) throw new Error("no statement");
      const view = { ...statement, quoteRelation: relation, differences: [] };
      const root = show(<Statement statement={view} outlet="Harbour Times" language="es" />, language);
      const next = root.querySelector("blockquote")?.nextElementSibling ?? null;
      expect(next?.querySelector(".line") ? "" : textOf(next)).toBe(line);
    },
  );

  it("links to the source and to the copy of its day, giving the page no handle", () => {
    const links = [...card([sampleMatch()]).querySelectorAll("a")];
    expect(links.map((link) => link.getAttribute("href"))).toEqual([
      "https://www.harbourtimes.example/world/2019/03/04/flooding",
      "https://web.archive.org/web/20190304/https://www.harbourtimes.example/world/2019/03/04/flooding",
    ]);
    expect(links.every((link) => link.rel === "noopener noreferrer" && link.target === "_blank")).toBe(true);
  });

  it("folds what goes beyond four reports of one origin, and says how many those are", () => {
    const root = card(Array.from({ length: 6 }, () => sampleMatch()));
    expect(root.querySelectorAll(".group > ul > .report")).toHaveLength(4);
    expect(textOf(root.querySelector(".more > summary"))).toBe("2 more reports");
    expect(root.querySelectorAll(".more .report")).toHaveLength(2);
  });

  it("never calls a less sure match the same without a doubt", () => {
    const listed = card([sampleMatch({ tier: "listed" })]).querySelector(".listed");
    expect(textOf(listed)).toContain("probably the same statement");
    expect(textOf(listed)).not.toContain("no difference found");
  });

  it("says what made the page's reading poorer, and nothing where it was whole", () => {
    const noted = (notes: readonly ReadingNote[]) =>
      textOf(card(MANY, undefined, undefined, notes).querySelector(".reading-notes"));
    expect(noted(["unencoded"])).toContain("could not run the sentence encoder");
    expect(noted(["partial"])).toContain("withholds part");
    expect(card(MANY).querySelector(".reading-notes")).toBeNull();
  });

  it("lets the reader say what is another claim, and of the less sure also what is the same", () => {
    const [sure, listed] = [sampleMatch(), sampleMatch({ tier: "listed" })];
    const onCorrect = vi.fn();
    const actions = { onCite: async () => true, onCorrect };
    const root = show(
      <Actions.Provider value={actions}>
        <ClaimCard
          corrected={null}
          view={viewClaim(sampleClaim([sure, listed]))}
          age={AGE}
          notes={[]}
          onClose={() => {}}
          onPin={() => {}}
        />
      </Actions.Provider>,
    );
    const buttons = [...root.querySelectorAll<HTMLElement>(".correct button")];
    expect(buttons.map(textOf)).toEqual(["Not the same claim", "Not the same claim", "The same claim"]);
    for (const each of buttons) each.click();
    expect(onCorrect.mock.calls).toEqual([
      [sure.claimId, "different"],
      [listed.claimId, "different"],
      [listed.claimId, "same"],
    ]);
  });

  it("keeps the less sure below and apart", () => {
    const root = card(MANY);
    expect(textOf(root.querySelector(".listed"))).toContain("Three bridges on the coast road were closed.");
    expect(root.querySelector(".group + .listed")).not.toBeNull();
  });

  it("says why there is nothing, and that this is no verdict", () => {
    expect(textOf(card([]))).toContain("That says nothing about whether it is true.");
  });

  it("ends with what the corpus can know", () => {
    expect(textOf(card(MANY).querySelector("footer"))).toContain("Corpus to Nov 20, 2026");
    expect(textOf(card(MANY).querySelector(".card-end"))).toBe(
      "Corpus: 1,058 reports, 2014–2026, version 2026.11. It cannot know later reports.",
    );
  });

  it("shows what decided a match, and where its origin was read, when asked", () => {
    const details = card([sampleMatch()]).querySelector("details");
    expect(textOf(details)).toBe("Why this match");
    doing(() => {
      if (details) details.open = true;
      details?.dispatchEvent(new Event("toggle"));
    });
    expect([...(details?.querySelectorAll(".reasons li") ?? [])].map(textOf)).toEqual([
      "Rule: the same statement, sure enough to mark the page",
      "Both name Civil Defence.",
      "Words in common: “died”; “the lower town” here, “the town” there.",
      "Figures that agree: “55”.",
      "Both tell of the same day.",
      "Estimate that both state the same: 93%.",
    ]);
    expect(textOf(details?.querySelector("dl") ?? null)).toContain("told Reuters");
    const measures = details?.querySelector(".measures");
    expect(
      [...(measures?.querySelectorAll("dt") ?? [])].map(
        (name) => `${textOf(name)}: ${textOf(name.nextElementSibling)}`,
      ),
    ).toEqual([
      "Words of the page’s sentence that the report has: 41%",
      "Names on the page that the report has: 100%",
      "Figures that agree: 1",
      "Closeness of meaning: 83%",
      "Score: 0.93",
    ]);
    expect(textOf(details)).not.toMatch(/civil-defence|defenc\b|coverP|same-proposition|r-[0-9a-f]{10}/);
  });

  it("[A6] closes by its button", () => {
    const onClose = vi.fn();
    button(card(MANY, onClose), "Close").click();
    expect(onClose).toHaveBeenCalledOnce();
  });

  it("goes to the side panel when asked to", () => {
    const onPin = vi.fn();
    button(
      card(MANY, () => {}, onPin),
      "Open in the side panel",
    ).click();
    expect(onPin).toHaveBeenCalledOnce();
  });

  it("[S16] never shows a slug or an unsafe address as a link", () => {
    const root = card(STRANGE);
    expect([...root.querySelectorAll("a")].some((link) => !/^https?:/.test(link.href))).toBe(false);
    expect(textOf(root)).toContain("No address that can be opened safely.");
  });
});
