import { describe, expect, it } from "vitest";
import { agencyNames } from "../../../core/claims/agency-names";
import { wireCreditsOf } from "../../../core/claims/wire-credit";
import { fc } from "../../seeded";

const AGENCIES = agencyNames([
  { id: "valley-wire", name: "Valley Wire", aliases: ["VW"], agency: true },
  { id: "the-courier", name: "The Courier", aliases: [], agency: false },
]);

const BODY = "The river rose for a third day on Tuesday and two bridges were closed, the council said.";

/** Each credit as "id place", with "part" where the agency only helped. */
const ROWS: { name: string; text?: string; bylines?: string[]; credits: string[] }[] = [
  { name: "dateline", text: `CARACAS (AP) — ${BODY}`, credits: ["ap dateline"] },
  { name: "dateline with a date", text: `CARACAS, Feb. 7 (UPI) — ${BODY}`, credits: ["upi dateline"] },
  { name: "a date alone", text: `Feb 7 (Reuters) - ${BODY}`, credits: ["reuters dateline"] },
  {
    name: "under a headline",
    text: `River rises\n\nLIMA (Reuters) - ${BODY}`,
    credits: ["reuters dateline"],
  },
  { name: "Spanish dateline", text: `Caracas, 7 feb (EFE).- ${BODY}`, credits: ["efe dateline"] },
  {
    name: "desk dateline",
    text: `Redacción Internacional, 7 ene (EFE).- ${BODY}`,
    credits: ["efe dateline"],
  },
  { name: "Sputnik", text: `MOSCÚ (Sputnik) — ${BODY}`, credits: ["sputnik dateline"] },
  { name: "Xinhua", text: `CARACAS, 7 feb (Xinhua) -- ${BODY}`, credits: ["xinhua dateline"] },
  { name: "Portuguese dateline", text: `Caracas, 07 fev 2019 (Lusa) - ${BODY}`, credits: ["lusa dateline"] },
  { name: "ANSA", text: `ROMA, 7 FEV (ANSA) - ${BODY}`, credits: ["ansa dateline"] },
  {
    name: "two agencies",
    text: `MADRID, 7 Feb. (EFE/Reuters) - ${BODY}`,
    credits: ["efe dateline", "reuters dateline"],
  },
  {
    name: "Europa Press",
    text: `MADRID, 7 Feb. (EUROPA PRESS) - ${BODY}`,
    credits: ["europa-press dateline"],
  },
  { name: "name first", text: `AFP.- ${BODY}`, credits: ["afp dateline"] },
  { name: "name and bar", text: `EFE | ${BODY}`, credits: ["efe dateline"] },
  { name: "a pack's agency", text: `ELMTOWN (VW) — ${BODY}`, credits: ["valley-wire dateline"] },
  { name: "a pack's outlet is none", text: `ELMTOWN (The Courier) — ${BODY}`, credits: [] },
  { name: "an explained acronym", text: `The Associated Press (AP) – a cooperative – ${BODY}`, credits: [] },
  { name: "a sentence before the brackets", text: `A man told reporters of (AP) - ${BODY}`, credits: [] },
  { name: "a party in brackets", text: `Sen. Ana Ruiz (PSUV) — ${BODY}`, credits: [] },
  { name: "byline", bylines: ["Reuters"], credits: ["reuters byline"] },
  { name: "byline with By", bylines: ["By THE ASSOCIATED PRESS"], credits: ["ap byline"] },
  { name: "staff", bylines: ["AFP Staff"], credits: ["afp byline"] },
  { name: "person and agency", bylines: ["Ana Ruiz, Associated Press"], credits: ["ap byline"] },
  { name: "person of an agency", bylines: ["By Ana Ruiz of The Associated Press"], credits: ["ap byline"] },
  { name: "bar", bylines: ["Ana Ruiz | EFE"], credits: ["efe byline"] },
  { name: "agency's own word", bylines: ["Agencia EFE"], credits: ["efe byline"] },
  { name: "two in a byline", bylines: ["EFE y AFP"], credits: ["efe byline", "afp byline"] },
  { name: "helped, Spanish", bylines: ["Redacción con información de EFE"], credits: ["efe byline part"] },
  {
    name: "helped, Portuguese",
    bylines: ["Da redação, com informações da Reuters"],
    credits: ["reuters byline part"],
  },
  { name: "a person's name", bylines: ["Michael Bloomberg"], credits: [] },
  { name: "a firm named so", bylines: ["By Ana Ruiz, CNBC"], credits: [] },
  {
    name: "desk line",
    text: `${BODY}\n\n(Reporting by Ana Ruiz in Lima; Editing by Luis Paz.)`,
    credits: ["reuters closing"],
  },
  { name: "signature", text: `${BODY}\n\n- Reuters.`, credits: ["reuters closing"] },
  { name: "signature after a quotation", text: `${BODY} “We stay.” — AFP`, credits: ["afp closing"] },
  { name: "alone", text: `${BODY}\n\nEFE`, credits: ["efe closing"] },
  { name: "source label", text: `${BODY}\n\nFuente: Prensa Latina`, credits: ["prensa-latina closing"] },
  { name: "last brackets", text: `${BODY} (Lusa)`, credits: ["lusa closing"] },
  {
    name: "initials and agencies",
    text: `${BODY}\n\nlp (efe, dpa)`,
    credits: ["efe closing", "dpa closing"],
  },
  {
    name: "writers",
    text: `${BODY}\n\nAssociated Press writer Ana Ruiz contributed to this report.`,
    credits: ["ap closing"],
  },
  { name: "copyright", text: `${BODY}\n\n© 2019 AFP`, credits: ["afp closing"] },
  {
    name: "helped, closing",
    text: `${BODY}\n\nCon información de AFP y EFE.`,
    credits: ["afp closing part", "efe closing part"],
  },
  {
    name: "contributed",
    text: `${BODY}\n\nThe Associated Press contributed to this report.`,
    credits: ["ap closing part"],
  },
  { name: "a picture", text: `${BODY}\n\nBloomberg via Getty Images.`, credits: [] },
  { name: "a photo", text: `${BODY}\n\nFoto: EFE`, credits: [] },
  { name: "told an agency", text: `Ana Ruiz told Reuters on Monday. ${BODY}`, credits: [] },
  { name: "said to an agency", text: `Nadie se va, dijo a EFE el ministro. ${BODY}`, credits: [] },
  { name: "counted by an agency", text: `${BODY} It was so, by The Associated Press' count.`, credits: [] },
  { name: "editor's initials", text: `${BODY}\n\naa`, credits: [] },
  { name: "once", text: `LIMA (Reuters) - ${BODY}`, bylines: ["Reuters"], credits: ["reuters dateline"] },
];

describe("wireCreditsOf", () => {
  it.each(ROWS)("$name", ({ text = BODY, bylines = [], credits }) => {
    const found = wireCreditsOf(text, bylines, AGENCIES);
    expect(found.map(({ id, place, whole }) => `${id} ${place}${whole ? "" : " part"}`)).toEqual(credits);
  });

  it("credits in words of the text or byline, whatever those are", () => {
    const part = fc.constantFrom(
      "(AP)",
      " — ",
      "EFE",
      "\n\n",
      "Reuters",
      ", ",
      "By ",
      "(Reporting by ",
      "; Editing by ",
      "con información de ",
    );
    const mixed = fc
      .array(fc.oneof(fc.string({ unit: "binary" }), part), { maxLength: 30 })
      .map((parts) => parts.join(""));
    fc.assert(
      fc.property(mixed, mixed, (text, byline) => {
        for (const { words } of wireCreditsOf(text, [byline], AGENCIES))
          expect(`${text}\n${byline}`).toContain(words);
      }),
      { numRuns: 60 },
    );
  }, 30_000);
});
