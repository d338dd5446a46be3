import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readReaderData, writeReaderData } from "../../../core/corpus/reader-data";
import { DEFAULT_SETTINGS } from "../../../core/corpus/settings";

const hex = (length: number) =>
  fc
    .array(fc.nat(15), { minLength: length, maxLength: length })
    .map((digits) => digits.map((digit) => digit.toString(16)).join(""));
const outletId = fc.stringMatching(/^[a-z0-9][a-z0-9-]{0,9}$/);

const data = fc.record({
  settings: fc.record({
    paused: fc.array(fc.domain()),
    languages: fc.subarray(["en" as const, "es" as const, "pt" as const]),
    marked: fc.constantFrom("all" as const, "answered" as const, "differing" as const),
    leftOut: fc.array(outletId),
    preferred: fc.array(outletId),
  }),
  corrections: fc.array(
    fc.record({
      claim: hex(16),
      report: fc.tuple(hex(10), fc.nat(99)).map(([id, at]) => `r-${id}#${at}`),
      verdict: fc.constantFrom("same" as const, "different" as const),
      at: fc.nat(),
    }),
  ),
});

describe("what a reader made, as a file", () => {
  it("[R26] comes back whole", () => {
    fc.assert(
      fc.property(data, (made) => {
        const read = readReaderData(writeReaderData(made));
        expect(read).toEqual({ ok: true, data: { careo: 1, ...made } });
      }),
      { numRuns: 50 },
    );
  });

  it.each([
    { name: "no JSON", text: "careo", reason: "JSON" },
    { name: "another file", text: "[]", reason: /^careo:/ },
    { name: "a newer version", text: JSON.stringify({ careo: 2 }), reason: /^careo:/ },
    {
      name: "a language that we do not speak",
      text: writeReaderData({
        settings: { ...DEFAULT_SETTINGS, languages: ["xx" as "en"] },
        corrections: [],
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
      }),
      reason: /^corrections:/,
    },
  ])("is refused whole when it is $name, naming the place", ({ text, reason }) => {
    expect(readReaderData(text)).toEqual({ ok: false, reason: expect.stringMatching(reason) });
  });

  it("[S18, S33] drops what we do not know, and lets nothing in by a prototype", () => {
    const text = writeReaderData({ settings: DEFAULT_SETTINGS, corrections: [] }).replace(
      '"settings"',
      '"__proto__": {"polluted": 1}, "remote": "https://evil.example", "settings"',
    );
    const read = readReaderData(text);
    expect(read).toEqual({ ok: true, data: { careo: 1, settings: DEFAULT_SETTINGS, corrections: [] } });
    expect(Object.hasOwn(Object.prototype, "polluted")).toBe(false);
  });
});
