import { describe, expect, it } from "vitest";
import type { StoredClaim } from "../../../core/index/corpus-reader";
import {
  type ClaimSketch,
  hostNumber,
  isQuoting,
  isSound,
  publisherOf,
  sketchClaim,
  sketchOf,
  termCount,
} from "../../../core/match/features/claim-sketch";
import { textNumber } from "../../../core/match/features/text-number";
import { fc } from "../../seeded";
import { outlet } from "./newsroom";
import { stored } from "./stored-claim";
import { CORPUS, storedOf } from "./told-claims";

/** Where a sketch's lists have their lengths, in integers. */
const LENGTHS = [10, 11, 12, 13];
const ENGLISH = 11;

const NO_DAY = -(2 ** 31);

/** Spanish, said by the "Guardia Fluvial" in February 2019, published on 5 March. */
const SEIZED = stored(
  {
    attributedTo: "Guardia Fluvial",
    eventDate: "2019-02",
    framing: true,
    quote: { speaker: null, text: "no pasa nadie" },
  },
  {
    report: {
      outlet: outlet("quay-radio", "harbour-group"),
      domain: "www.Quay.example",
      language: "es",
      published: "2019-03-05",
    },
    proposition: {
      language: "es",
      terms: ["guardia", "barcaz", "febrer", "2019", "barcaz", "dijo"],
      english: ["barg", "2019"],
      mentions: ["river-guard"],
      figures: [{ value: 9, unit: "barges", bound: "exact", what: [] }],
      sources: ["river-guard", "unnamed-officer"],
      stance: "denies",
    },
  },
);

function integersOf(sketch: ClaimSketch): number[] {
  const view = new DataView(sketch.buffer, sketch.byteOffset, sketch.byteLength);
  return Array.from({ length: sketch.length / 4 }, (_, at) => view.getInt32(4 * at, true));
}

/** A copy of the sketch with other integers in some places. */
function withIntegers(sketch: ClaimSketch, changes: readonly (readonly [place: number, value: number])[]) {
  const changed = sketch.slice();
  const view = new DataView(changed.buffer);
  for (const [place, value] of changes) view.setInt32(4 * place, value, true);
  return changed;
}

const dayOf = (date: string) => Date.parse(date) / 86_400_000;
const said = (stem: string) => textNumber(stem) + 1;

describe("a claim's sketch", () => {
  it("has all that is compared as numbers, names and stems as nothing but theirs", () => {
    expect(integersOf(sketchClaim(SEIZED))).toEqual([
      textNumber("es"),
      1 + 256 * 3,
      dayOf("2019-02-01"),
      dayOf("2019-02-28"),
      dayOf("2019-03-05"),
      dayOf("2019-03-05"),
      textNumber("quay-radio"),
      textNumber("harbour-group"),
      textNumber("quay.example"),
      1,
      ...[5, 2, 1, 2],
      ...[textNumber("guardia"), said("barcaz"), textNumber("febrer"), textNumber("2019"), said("dijo")],
      ...[said("barg"), textNumber("2019")],
      textNumber("river-guard"),
      ...[textNumber("river-guard"), textNumber("unnamed-officer") + 1],
    ]);
    expect(termCount(sketchClaim(SEIZED))).toBe(7);
  });

  it("in English has its terms once, and says where there is nothing", () => {
    const { proposition } = SEIZED;
    const english = stored(
      { eventDate: null },
      {
        report: { outlet: outlet("quay-radio"), published: null, domain: "quay.example" },
        proposition: { terms: ["barg"], english: ["barg"], stance: proposition.stance },
      },
    );
    expect(integersOf(sketchClaim(english))).toEqual([
      ...[textNumber("en"), 1, NO_DAY, NO_DAY, NO_DAY, NO_DAY],
      ...[textNumber("quay-radio"), 0, textNumber("quay.example"), 0],
      ...[1, -1, 0, 0, said("barg")],
    ]);
    expect(termCount(sketchClaim(english))).toBe(1);
  });

  it("is the one that came with it, else made once", () => {
    const kept: StoredClaim = { ...SEIZED, sketch: Uint8Array.of(1, 2, 3) };
    expect(sketchOf(kept)).toBe(kept.sketch);
    const made = sketchOf(SEIZED);
    expect(made).toEqual(sketchClaim(SEIZED));
    expect(sketchOf(SEIZED)).toBe(made);
  });

  it.each([
    { quote: null, framing: true, quoting: false },
    { quote: { speaker: null, text: "no pasa nadie" }, framing: false, quoting: true },
  ])("tells whether it quotes: $quoting", ({ quote, framing, quoting }) => {
    expect(isQuoting(sketchClaim(stored({ quote, framing })))).toBe(quoting);
  });

  it("tells whose the report is", () => {
    const { outlet, family, host } = publisherOf(sketchClaim(SEIZED));
    expect([outlet, family, host]).toEqual(["quay-radio", "harbour-group", "quay.example"].map(textNumber));
    expect(publisherOf(sketchClaim(stored({}))).family).toBe(0);
  });
});

describe("a host's number", () => {
  it.each(["quay.example", "www.quay.example", "m.quay.example", "amp.quay.example", "WWW.Quay.EXAMPLE"])(
    "is the same for %s",
    (domain) => expect(hostNumber(domain)).toBe(textNumber("quay.example")),
  );

  it.each(["old.quay.example", "wwwquay.example", "am.quay.example", "www.m.quay.example"])(
    "is another for %s",
    (domain) => expect(hostNumber(domain)).not.toBe(textNumber("quay.example")),
  );
});

describe("isSound", () => {
  const SKETCH = CORPUS.map((told) => sketchClaim(storedOf(told)));

  it("accepts every sketch that was made, wherever its bytes lie", () => {
    const property = fc.property(SKETCH, fc.nat(7), (sketch, before) => {
      const around = new Uint8Array(before + sketch.length + 3).fill(255);
      around.set(sketch, before);
      expect(isSound(sketch)).toBe(true);
      expect(isSound(around.subarray(before, before + sketch.length))).toBe(true);
    });
    fc.assert(property);
  });

  it("refuses what is cut off or longer", () => {
    const property = fc.property(SKETCH, fc.nat(), fc.integer({ min: 1, max: 64 }), (sketch, cut, more) => {
      expect(isSound(sketch.subarray(0, cut % sketch.length))).toBe(false);
      const longer = new Uint8Array(sketch.length + more);
      longer.set(sketch);
      expect(isSound(longer)).toBe(false);
    });
    fc.assert(property);
    expect(isSound(new Uint8Array())).toBe(false);
  });

  it("refuses lists that are longer or shorter than what there is", () => {
    const by = fc.oneof(fc.integer({ min: -40, max: 40 }), fc.integer());
    const property = fc.property(SKETCH, fc.constantFrom(...LENGTHS), by, (sketch, place, change) => {
      const length = integersOf(sketch)[place] ?? 0;
      const other = (length + change) | 0;
      const withoutEnglish = place === ENGLISH && [length, other].every((each) => each === 0 || each === -1);
      fc.pre(other !== length && !withoutEnglish);
      expect(isSound(withIntegers(sketch, [[place, other]]))).toBe(false);
    });
    fc.assert(property);
  });

  it("refuses a list of less than nothing, whatever another has more", () => {
    const pair = fc.shuffledSubarray(LENGTHS, { minLength: 2, maxLength: 2 });
    const less = fc.integer({ min: 2, max: 2 ** 31 - 200 });
    const property = fc.property(SKETCH, pair, less, (sketch, [one = 0, other = 0], under) => {
      const lengths = integersOf(sketch);
      const [own, more] = [one, other].map((place) => Math.max(0, lengths[place] ?? 0));
      const balanced = [
        [one, -under],
        [other, (more ?? 0) + (own ?? 0) + under],
      ] as const;
      expect(isSound(withIntegers(sketch, balanced))).toBe(false);
    });
    fc.assert(property);
  });
});
