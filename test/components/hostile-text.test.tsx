// @vitest-environment happy-dom
/** @jsxImportSource preact */
import { describe, expect, it } from "vitest";
import { AGE, sampleClaim, sampleMatch } from "../../cli/gallery/samples";
import { ClaimCard } from "../../components/ClaimCard";
import { PopupView } from "../../components/PopupView";
import type { Match, SharedWords } from "../../core/match/match";
import { viewClaim } from "../../core/reading/claim-view";
import type { ReadClaim } from "../../core/reading/reading";
import { show } from "./render";

const OPENERS = ["", '"', "'", "`", "]]>", "-->", "</textarea>", "</title>", "</style>", "</script>"];
const BODIES = [
  "<img src=x onerror=alert(1)>",
  "<script>alert(1)</script>",
  "<svg onload=alert(1)>",
  "<svg><animate onbegin=alert(1) attributeName=x>",
  "<iframe srcdoc='<script>alert(1)</script>'>",
  "<a href=javascript:alert(1)>x</a>",
  "<body onload=alert(1)>",
  "<math><mi xlink:href='javascript:alert(1)'>x",
  "<details open ontoggle=alert(1)>",
  "<form action=javascript:alert(1)><button>x",
  "<object data=javascript:alert(1)>",
  "<embed src=javascript:alert(1)>",
  "<link rel=stylesheet href=//evil.example>",
  "<meta http-equiv=refresh content='0;url=javascript:alert(1)'>",
  "<style>*{background:url(//evil.example)}</style>",
  "<template><script>alert(1)</script></template>",
  "onmouseover=alert(1) x=",
  "javascript:alert(1)",
  "{{constructor.constructor('alert(1)')()}}",
  "&lt;img src=x onerror=alert(1)&gt;",
];
const PAYLOADS = OPENERS.flatMap((opener) => BODIES.map((body) => opener + body));

function quoted(text: string): SharedWords {
  return { text, corpusText: `${text}.`, page: { start: 0, end: 1 }, corpus: { start: 0, end: 1 } };
}

/** A report with the text in every field that is text. */
function poisonedMatch(text: string): Match {
  return sampleMatch({
    outlet: { id: "x", name: text, country: text, aggregator: true, carrier: text },
    language: text,
    url: text,
    headline: text,
    text,
    attributedTo: text,
    quote: { speaker: text, text },
    differences: [
      { kind: "quote", page: { text, span: null }, corpus: { text, span: null } },
      {
        kind: "figure",
        page: { text, span: { start: 0, end: 3 } },
        corpus: { text, span: null },
        runs: [{ kind: "page", text }],
      },
    ],
    origin: { id: text, kind: "agency", name: text, evidence: text },
    why: { rule: text, terms: [text], mentions: [text], parts: { [text]: 1 }, quoted: [quoted(text)] },
  });
}

/** A claim of this text, answered by such a report and by a less sure one. */
function poisoned(text: string): ReadClaim {
  const match = poisonedMatch(text);
  const read = sampleClaim([match, { ...match, tier: "listed" }], text);
  return { ...read, claim: { ...read.claim, text, language: text } };
}

/** One claim answered by a report of each text. */
function poisonedByAll(texts: readonly string[]): ReadClaim {
  const read = poisoned(texts.join(" "));
  return { ...read, answer: { ...read.answer, matches: texts.map(poisonedMatch) } };
}

const age = (text: string) => ({ ...AGE, version: text, pack: text });
/** As long as the payloads: what is said of a text may depend on its length. */
const harmless = PAYLOADS.map((payload, place) => `${place} `.padEnd(payload.length, "words"));
const shape = (root: HTMLElement) =>
  [...root.querySelectorAll("*")].map(({ localName }) => localName).join(" ");
const handlers = (root: HTMLElement) =>
  [...root.querySelectorAll("*")].flatMap((each) =>
    each.getAttributeNames().filter((name) => name.startsWith("on")),
  );

const card = (texts: readonly string[]) =>
  show(
    <ClaimCard
      corrected={null}
      view={viewClaim(poisonedByAll(texts))}
      age={age(texts.join(" "))}
      notes={[]}
      onClose={() => {}}
      onPin={() => {}}
    />,
  );

const popup = (texts: readonly string[]) =>
  show(
    <PopupView
      state={{
        kind: "claims",
        notes: [],
        provisional: false,
        claims: texts.map((text) => viewClaim(poisoned(text))),
      }}
      site={{ host: texts.join(" "), automatic: true }}
      age={age(texts.join(" "))}
      marksShown
      privately={false}
      onRead={() => {}}
      onRebuild={() => {}}
      onJump={() => {}}
      onAutomatic={() => {}}
      onMarks={() => {}}
      onTake={() => {}}
      onSaved={() => {}}
      save={{ state: { kind: "idle" }, onSave: () => {}, onUndo: () => {} }}
      since={null}
      onOptions={() => {}}
      onPanel={() => {}}
    />,
  );

describe(`[S15, S18, S20, S21, S22] hostile text: ${PAYLOADS.length} payloads in every field`, () => {
  it("stays text in the card", { timeout: 30_000 }, () => {
    const expected = shape(card(harmless));
    const root = card(PAYLOADS);
    expect(shape(root)).toBe(expected);
    expect(handlers(root)).toEqual([]);
    expect(root.querySelectorAll("a")).toHaveLength(0);
  });

  it("stays text in the popup", { timeout: 30_000 }, () => {
    const expected = shape(popup(harmless));
    const root = popup(PAYLOADS);
    expect(shape(root)).toBe(expected);
    expect(handlers(root)).toEqual([]);
  });
});
