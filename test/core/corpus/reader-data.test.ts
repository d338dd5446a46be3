import { describe, expect, it } from "vitest";
import { readReaderData, writeReaderData } from "../../../core/corpus/reader-data";
import { DEFAULT_SETTINGS } from "../../../core/corpus/settings";
import { fc } from "../../seeded";

const hex = (length: number) =>
  fc
    .array(fc.nat(15), { minLength: length, maxLength: length })
    .map((digits) => digits.map((digit) => digit.toString(16)).join(""));
const outletId = fc.stringMatching(/^[a-z0-9][a-z0-9-]{0,9}$/);

const text = fc.string({ unit: "grapheme", maxLength: 40 });
const day = fc
  .date({ min: new Date("1900-01-01"), max: new Date("2100-01-01"), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const optional = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary);

const saved = hex(10).chain((id) =>
  fc.record({
    report: fc.record(
      {
        id: fc.constant(`r-${id}`),
        url: fc.webUrl({ validSchemes: ["http", "https"] }),
        outlet: outletId,
        carrier: optional(fc.domain()),
        language: fc.constantFrom("en", "es", "pt", "fr"),
        headline: optional(
          fc.record({ text, basis: fc.constantFrom("published" as const, "slug" as const) }),
        ),
        published: optional(day),
        publishedMonth: optional(day.map((date) => date.slice(0, 7))),
        dateBasis: optional(fc.constantFrom("url" as const, "text" as const, "inferred" as const)),
        credits: fc.array(outletId),
        shingles: text,
        claims: fc.array(
          fc.record(
            {
              id: fc.nat(99).map((at) => `r-${id}#${at}`),
              text,
              textEn: text,
              attributedTo: optional(text),
              entities: fc.array(text),
              figures: fc.array(
                fc.record(
                  {
                    value: fc
                      .double({ noNaN: true, noDefaultInfinity: true })
                      .filter((n) => !Object.is(n, -0)),
                    high: fc.integer(),
                    unit: text,
                    bound: fc.constantFrom("exact" as const, "atLeast" as const),
                    what: text,
                    asOf: day,
                  },
                  { requiredKeys: ["value", "unit", "bound", "what"] },
                ),
              ),
              eventDate: optional(day),
              stance: fc.constantFrom("asserts" as const, "denies" as const, "questions" as const),
              quote: optional(fc.record({ speaker: optional(text), text })),
              framing: fc.boolean(),
              words: fc.constantFrom("outlet" as const, "reader" as const),
            },
            {
              requiredKeys: [
                "id",
                "text",
                "attributedTo",
                "entities",
                "figures",
                "eventDate",
                "stance",
                "quote",
              ],
            },
          ),
          { maxLength: 4 },
        ),
      },
      {
        requiredKeys: [
          "id",
          "url",
          "outlet",
          "carrier",
          "language",
          "headline",
          "published",
          "publishedMonth",
          "dateBasis",
          "credits",
          "claims",
        ],
      },
    ),
    outlet: fc.record({
      id: outletId,
      name: text,
      domains: fc.array(fc.domain()),
      country: optional(fc.constantFrom("VE", "BR")),
      language: fc.constant("es"),
      family: optional(text),
      kind: fc.constantFrom("site" as const, "agency" as const),
    }),
    savedAt: day.map((date) => `${date}T00:00:00.000Z`),
  }),
);

const followed = fc.record({
  id: outletId,
  title: fc.stringMatching(/^[\p{L} ]{1,40}$/u),
  url: fc.webUrl({ validSchemes: ["https"] }),
  key: fc.base64String({ minLength: 44, maxLength: 44 }),
  sequence: fc.nat(),
  digest: fc.constantFrom("", "0".repeat(64)),
  paused: fc.boolean(),
});

const pair = fc.record({
  text: fc.string({ unit: "grapheme", minLength: 1, maxLength: 40 }),
  language: fc.constantFrom("en", "fr"),
  published: optional(day),
  domain: optional(fc.domain()),
  reportLanguage: fc.constant("es"),
  outlet: text,
  score: fc.double({ min: 0, max: 1, noNaN: true }).filter((n) => !Object.is(n, -0)),
  vectors: fc.boolean(),
  length: fc.nat(400),
  rule: fc.constantFrom("same-proposition", "likely-same"),
});

const data = fc.record({
  packs: fc.array(followed, { maxLength: 3 }),
  saved: fc.array(saved, { maxLength: 5 }),
  settings: fc.record({
    paused: fc.array(fc.domain()),
    languages: fc.subarray(["en" as const, "es" as const, "pt" as const]),
    marked: fc.constantFrom("all" as const, "answered" as const, "differing" as const),
    leftOut: fc.array(outletId),
    preferred: fc.array(outletId),
  }),
  corrections: fc.array(
    fc.record(
      {
        claim: hex(16),
        report: fc.tuple(hex(10), fc.nat(99)).map(([id, at]) => `r-${id}#${at}`),
        verdict: fc.constantFrom("same" as const, "different" as const),
        at: fc.nat(),
        pair,
      },
      { requiredKeys: ["claim", "report", "verdict", "at"] },
    ),
  ),
});

describe("what a reader made, as a file", () => {
  it("[R26] comes back whole", () => {
    fc.assert(
      fc.property(data, (made) => {
        const read = readReaderData(writeReaderData(made));
        expect(read).toEqual({ ok: true, data: { careo: 3, ...made } });
      }),
      { numRuns: 50 },
    );
  }, 60_000);

  it("is read as version 1 wrote it, when nothing could be saved yet", () => {
    const corrections = [
      { claim: "0".repeat(16), report: "r-0123456789#0", verdict: "same" as const, at: 1 },
    ];
    const text = JSON.stringify({ careo: 1, settings: DEFAULT_SETTINGS, corrections });
    expect(readReaderData(text)).toEqual({
      ok: true,
      data: { careo: 3, settings: DEFAULT_SETTINGS, corrections, saved: [], packs: [] },
    });
  });

  it("is read as version 2 wrote it, when packs were not taken along", () => {
    const [kept] = fc.sample(saved, { numRuns: 1, seed: 7 });
    const text = JSON.stringify({ careo: 2, settings: DEFAULT_SETTINGS, corrections: [], saved: [kept] });
    expect(readReaderData(text)).toMatchObject({ ok: true, data: { careo: 3, saved: [kept], packs: [] } });
  });

  it.each(["javascript:alert(1)", "file:///etc/passwd", "https://u:p@a.example/"])(
    "is refused whole where a pack's address is %s",
    (url) => {
      const [pack] = fc.sample(followed, { numRuns: 1, seed: 7 });
      if (!pack) throw new Error("nothing sampled");
      const packs = [{ ...pack, url }];
      const text = writeReaderData({ settings: DEFAULT_SETTINGS, corrections: [], saved: [], packs });
      expect(readReaderData(text)).toEqual({ ok: false, reason: "packs.0.url: http(s)" });
    },
  );

  it.each(["javascript:alert(1)", "data:text/html,x", "https://u:p@a.example/", "file:///etc/passwd"])(
    "is refused whole where a saved report's address is %s",
    (url) => {
      const [kept] = fc.sample(saved, { numRuns: 1, seed: 7 });
      if (!kept) throw new Error("nothing sampled");
      const text = writeReaderData({
        settings: DEFAULT_SETTINGS,
        corrections: [],
        saved: [{ ...kept, report: { ...kept.report, url } }],
        packs: [],
      });
      expect(readReaderData(text)).toEqual({
        ok: false,
        reason: expect.stringMatching(/^saved\.0\.report\.url:/),
      });
    },
  );

  it.each([
    { name: "no JSON", text: "careo", reason: "JSON" },
    { name: "another file", text: "[]", reason: /^careo:/ },
    { name: "a newer version", text: JSON.stringify({ careo: 4 }), reason: /^careo:/ },
    {
      name: "a language that we do not speak",
      text: writeReaderData({
        settings: { ...DEFAULT_SETTINGS, languages: ["xx" as "en"] },
        corrections: [],
        saved: [],
        packs: [],
      }),
      reason: /^settings\.languages\.0:/,
    },
    {
      name: "too many corrections",
      text: writeReaderData({
        settings: DEFAULT_SETTINGS,
        corrections: Array.from({ length: 2001 }, () => ({
          claim: "0".repeat(16),
          report: "r-0123456789#0",
          verdict: "same" as const,
          at: 0,
        })),
        saved: [],
        packs: [],
      }),
      reason: /^corrections:/,
    },
  ])("is refused whole when it is $name, naming the place", ({ text, reason }) => {
    expect(readReaderData(text)).toEqual({ ok: false, reason: expect.stringMatching(reason) });
  });

  it("[S18, S33] drops what we do not know, and lets nothing in by a prototype", () => {
    const text = writeReaderData({
      settings: DEFAULT_SETTINGS,
      corrections: [],
      saved: [],
      packs: [],
    }).replace('"settings"', '"__proto__": {"polluted": 1}, "remote": "https://evil.example", "settings"');
    const read = readReaderData(text);
    expect(read).toEqual({
      ok: true,
      data: { careo: 3, settings: DEFAULT_SETTINGS, corrections: [], saved: [], packs: [] },
    });
    expect(Object.hasOwn(Object.prototype, "polluted")).toBe(false);
  });
});
