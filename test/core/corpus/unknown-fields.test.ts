import { describe, expect, it } from "vitest";
import { GazetteerEntry } from "../../../core/corpus/gazetteer";
import { ErrorList } from "../../../core/corpus/pack-errors";
import { fitting } from "../../../core/corpus/pack-source";
import { Report } from "../../../core/corpus/report";
import { unknownFields } from "../../../core/corpus/unknown-fields";
import type { z } from "../../../core/schema";
import { nested } from "../../hostile/hostile-values";

const told = (schema: z.core.$ZodType, record: unknown) =>
  [...unknownFields({ record, file: "a.jsonl", line: 3 }, schema)].map(({ message }) => message);

describe("a field that is not known", () => {
  it.each([
    { name: "other case", field: "dateBasis", as: "datebasis" },
    { name: "an underscore", field: "publishedMonth", as: "published_month" },
    { name: "a letter left out", field: "published", as: "publishd" },
    { name: "two letters changed about", field: "outlet", as: "otulet" },
  ])("is told with the one that may be meant: $name", ({ field, as }) => {
    expect(told(Report, { [as]: "x" })).toEqual([
      `a.jsonl:3 ${as}: expected a known field, perhaps ${field}`,
    ]);
  });

  it("is told with all that there are where none is near", () => {
    expect(told(GazetteerEntry, { names: { en: [], fr: ["Aldée"] } })).toEqual([
      "a.jsonl:3 names.fr: expected one of the fields en, es, pt",
    ]);
  });

  it("is found in lists, and in what may be null or left out", () => {
    const claims = [
      {},
      { eventdate: "2031" },
      { quote: { txt: "x" }, figures: [{}, { unite: "km" }] },
      "x",
      null,
    ];
    expect(told(Report, { claims, headline: { text: "x", basis: "slug", test: 1 } })).toEqual([
      "a.jsonl:3 claims.1.eventdate: expected a known field, perhaps eventDate",
      "a.jsonl:3 claims.2.quote.txt: expected a known field, perhaps text",
      "a.jsonl:3 claims.2.figures.1.unite: expected a known field, perhaps unit",
      "a.jsonl:3 headline.test: expected a known field, perhaps text",
    ]);
  });

  it.each([
    ["no object", "x"],
    ["nothing", null],
    ["lists in lists", JSON.parse(nested(100_000))],
    ["all that is known", { claims: [], headline: null }],
  ])("is not in %s", (_, record) => expect(told(Report, record)).toEqual([]));

  it("is told beside what else is wrong, and by prototypes nothing is known", () => {
    const errors = new ErrorList();
    const record = JSON.parse(
      '{"id": "aldea", "kind": "planet", "__proto__": {"label": "x"}, "constructor": 1}',
    );
    expect(fitting({ record, file: "a.jsonl", line: 1 }, GazetteerEntry, errors)).toEqual([]);
    let said = "";
    try {
      errors.throwIfAny();
    } catch (error) {
      said = String(error);
    }
    const fields = [...said.matchAll(/a\.jsonl:1 (\S+): expected/g)].map(([, field]) => field);
    expect(fields).toEqual(["kind", "label", "names", "__proto__", "constructor"]);
  });

  it("is told as often as errors are, of very many", () => {
    const record = Object.fromEntries(Array.from({ length: 200_000 }, (_, at) => [`x${at}`, 1]));
    const given = () => fitting({ record, file: "a.jsonl", line: 1 }, GazetteerEntry, new ErrorList());
    expect(given).toThrow("(only the first 20 are shown)");
  });
});
