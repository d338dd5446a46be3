import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { MUTATIONS } from "../../cli/trust/mutations";
import { reliabilityPage } from "../../cli/trust/reliability-page";
import { ROWS } from "../../cli/trust/rows";
import { rowsOf } from "../../cli/trust/vitest-report";

describe("the rows", () => {
  it("are the 92 of the four tables, each once", () => {
    const counts = { R: 40, S: 35, A: 12, F: 5 };
    const wanted = Object.entries(counts).flatMap(([table, many]) =>
      Array.from({ length: many }, (_, at) => `${table}${at + 1}`),
    );
    expect(ROWS.map(({ id }) => id)).toEqual(wanted);
  });

  it.each(MUTATIONS)(
    "$row: the place in $file is there once, and the tests are there",
    ({ file, from, to, tests, row }) => {
      expect(readFileSync(file, "utf8").split(from)).toHaveLength(2);
      expect(to).not.toBe(from);
      for (const test of tests) expect(existsSync(test)).toBe(true);
      expect(tests.some((test) => rowsOf(readFileSync(test, "utf8")).includes(row))).toBe(true);
    },
  );
});

describe("the page of reliability", () => {
  const rows = [
    { id: "R1", fault: "a stop", behaviour: "goes on" },
    { id: "R2", fault: "an alarm", behaviour: "–", left: "none are used" },
    { id: "R3", fault: "a flood", behaviour: "swims" },
  ];
  const test = { row: "R1", file: "test/core/a.test.ts", name: "goes on", passed: true };

  it("tells tests, what came of a defence switched off, and what is left out or missing", () => {
    const page = reliabilityPage(
      rows,
      [test],
      [{ row: "R1", file: "core/a.ts", ran: 1, failed: ["goes on"] }],
      [
        {
          part: "tabs",
          day: "2026-01-02",
          seconds: 61,
          load: 1.5,
          figures: [
            { what: "marked", value: "9", asked: "≥ 10", holds: false },
            { what: "stops", value: "3", asked: "–", holds: true },
          ],
        },
      ],
    );
    expect(page).toContain(
      "| tabs | 2026-01-02, 2 min, load 1.5 | marked | **9** | ≥ 10 |\n|  |  | stops | 3 | – |",
    );
    expect(page).toContain("| R1 | a stop | goes on | 1 passed (core/a) | 1 of 1 fail |");
    expect(page).toContain("| R2 | an alarm | – | none are used | – |");
    expect(page).toContain("| R3 | a flood | swims | **no test** | – |");
  });

  it("hides neither a failing test nor a defence that nothing misses", () => {
    const page = reliabilityPage(
      rows,
      [{ ...test, passed: false }],
      [{ row: "R1", file: "core/a.ts", ran: 1, failed: [] }],
      [],
    );
    expect(page).toContain("**1 failed**");
    expect(page).toContain("**none of 1 fails**");
  });
});

describe("rowsOf", () => {
  it.each([
    ["[R13] comes back", ["R13"]],
    ["a block [R3, R12] and a test [S1]", ["R3", "R12", "S1"]],
    ["an index [0] and a note [RFC1]", []],
  ])("reads %s", (name, rows) => {
    expect(rowsOf(name)).toEqual(rows);
  });
});
