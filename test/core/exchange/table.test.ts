import { describe, expect, it } from "vitest";
import { readReportLines } from "../../../core/exchange/report-lines";
import { guessMapping, readTable, tableReports } from "../../../core/exchange/table";

describe("a table that a reader brings in", () => {
  it.each([",", ";", "\t", "|"])("is parted by %j where its header is", async (by) => {
    const text = `\ufefflink${by}claim${by}date\r\nhttps://a.example/1${by}"Two, three; four|five\tsix."${by}2031-01-02\r\n`;
    const table = readTable(text);
    const { reports } = await tableReports(table, guessMapping(table.columns));
    expect(reports[0]?.report).toMatchObject({
      published: "2031-01-02",
      claims: [{ text: "Two, three; four|five\tsix." }],
    });
  });

  it("is told of by the lines that rows begin at, and its other rows are kept", async () => {
    const rows = ['https://a.example/1,"One\n\ntwo."', "", ",Three.", 'https://a.example/2,"Four', ""];
    const table = readTable(["link,claim", ...rows].join("\n"));
    const { reports, problems } = await tableReports(table, guessMapping(table.columns));
    expect(reports.map(({ report }) => report.url)).toEqual(["https://a.example/1"]);
    expect(problems).toEqual([
      { line: 6, field: "url", reason: "missing" },
      { line: 7, field: "", reason: "unclosed-quote" },
    ]);
  });
  it("is told of by the row of a report that is wrong", async () => {
    const rows = ["One.", "Two.", "x".repeat(2_001)].map((claim) => `https://a.example/1,${claim}`);
    const table = readTable(["link,claim", ...rows].join("\n"));
    const { problems } = await tableReports(table, guessMapping(table.columns));
    expect(problems).toEqual([{ line: 4, field: "claims.2.text", reason: "too-long" }]);
  });

  it("is told of by the field of a date that the calendar has not", async () => {
    const read = (eventDate: string) => {
      const claims = [{ text: "One.", eventDate }];
      return readReportLines(
        JSON.stringify({ url: "https://a.example/1", outlet: "a", language: "en", claims }),
      );
    };
    expect((await read("2031-13-45")).problems).toEqual([
      { line: 1, field: "claims.0.eventDate", reason: "wrong-shape" },
    ]);
    expect((await read("2031-12-31")).problems).toEqual([]);
  });
});
