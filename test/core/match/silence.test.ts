import { describe, expect, it } from "vitest";
import { analyseClaim } from "../../../core/claims/analyse";
import { createRecogniser } from "../../../core/claims/recogniser";
import type { Report } from "../../../core/corpus/report";
import { findCandidates } from "../../../core/match/candidates";
import { silenceOf } from "../../../core/match/silence";
import { stem } from "../../../core/text/stems";
import { memoryCorpus } from "./memory-corpus";
import { corpusClaim, NEWSROOM, reportOf } from "./newsroom";

const FLOOD =
  "The River Guard evacuated two hundred families from the flooded market quarter, Ana Prado said.";
const OTHER =
  "The River Guard evacuated patients of the market hospital before the flooded quarter lost power, Prado announced.";

const WORDS = {
  desalojó: "evacuated",
  pacientes: "patients",
  mercado: "market",
  barrio: "quarter",
  luz: "power",
};

/** What a learnt lexicon would know of the Spanish page. */
const LEXICON = {
  es: new Map(
    Object.entries(WORDS).map(([es, en]) => [stem(es, "es"), [{ stem: stem(en, "en"), probability: 0.9 }]]),
  ),
  pt: new Map(),
};

let serial = 1;

/** A report of its own id and one claim, on 5 March 2024. */
function report(outlet: string, text: string, more: Partial<Report> = {}): Report {
  serial += 1;
  const id = `r-${String(serial).padStart(10, "0")}`;
  const claim = { ...corpusClaim(text), id: `${id}#0`, figures: [] };
  return { ...reportOf(outlet, claim, more), id, url: `https://${outlet}.example/${serial}` };
}

async function silence(
  text: string,
  reports: readonly Report[],
  { published = "2024-03-06", own = "", language = "en" } = {},
) {
  const domain = own === "" ? "elsewhere.example" : `${own}.example`;
  const claim = analyseClaim(
    { id: "c", text, language, published, domain },
    createRecogniser(NEWSROOM.gazetteer),
  );
  const fill = Array.from({ length: 40 }, (_, at) =>
    report("daily", `The opera house sold ${at + 11} tickets for the autumn season of chamber concerts.`),
  );
  const reader = memoryCorpus([...reports, ...fill], NEWSROOM, LEXICON);
  const { searched } = await findCandidates([claim], reader);
  const [search] = searched;
  if (!search) throw new Error("not searched");
  const foreign = search.candidates.filter(({ stored }) => stored.report.outlet.id !== own).length;
  return silenceOf(search, foreign, foreign < search.candidates.length, await reader.age());
}

describe("silence", () => {
  it.each([
    ["a claim of a few words", "too-vague", "It rained again.", [report("daily", FLOOD)], {}],
    [
      "a page before the corpus begins",
      "outside-dates",
      FLOOD,
      [report("daily", FLOOD)],
      { published: "2011-05-01" },
    ],
    ["a page after it ends", "outside-dates", FLOOD, [report("daily", FLOOD)], { published: "2027-05-01" }],
    [
      "another subject",
      "topic-not-covered",
      "Forty violinists auditioned for the vacant chair of the philharmonic.",
      [report("daily", FLOOD)],
      {},
    ],
    [
      "a report of the page's own outlet",
      "only-own-outlet",
      FLOOD,
      [report("morning", FLOOD)],
      { own: "morning" },
    ],
    [
      "the subject at another time",
      "no-report-then",
      FLOOD,
      [report("daily", OTHER)],
      { published: "2025-01-10" },
    ],
    [
      "the subject in another language only",
      "other-language",
      "El River Guard desalojó a pacientes del mercado y del barrio sin luz, dijo Ana Prado.",
      [report("daily", OTHER)],
      { language: "es" },
    ],
    [
      "the subject at that time",
      "no-report",
      "The River Guard reopened the flooded market quarter with a parade, Prado joked.",
      [report("daily", OTHER)],
      {},
    ],
  ] as const)("tells %s: %s", async (_, reason, text, reports, page) => {
    expect(await silence(text, reports, page)).toBe(reason);
  });
});
