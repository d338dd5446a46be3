import { describe, expect, it } from "vitest";
import { coverageOf } from "../../../core/index/coverage";
import { smallPack, sourceClaim } from "./small-pack";

const CLAIMS = [
  { language: "en", published: "2019-02-10", publishedMonth: null },
  { language: "en", published: "2019-11-30", publishedMonth: null },
  { language: "es", published: null, publishedMonth: "2019-03" },
  { language: "pt", published: "2017-01-01", publishedMonth: null },
  { language: "en", published: "2019-02-28", publishedMonth: null },
  { language: "es", published: "2019-02-01", publishedMonth: null },
  { language: "pt", published: null, publishedMonth: null },
  { language: "de", published: "2019-01-01", publishedMonth: null },
];

describe("what the corpus covers", () => {
  it("counts claims by month and language, whether the day, the month or the year is known; undated ones and other languages are left out", async () => {
    const { reader } = await smallPack(
      CLAIMS.map((head, at) => {
        const made = sourceClaim(at, ["oil"]);
        return { ...made, report: { ...made.report, ...head } };
      }),
    );
    const aged = {
      ...reader,
      age: async () => ({ ...(await reader.age()), from: "2017-01-01", to: "2019-11-30" }),
    };
    expect(await coverageOf(aged, ["en", "es", "pt"])).toEqual([
      { month: "2017-01", claims: { pt: 1 } },
      { month: "2019-02", claims: { en: 2, es: 1 } },
      { month: "2019-03", claims: { es: 1 } },
      { month: "2019-11", claims: { en: 1 } },
    ]);
  });
});
