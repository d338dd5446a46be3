import { describe, expect, it } from "vitest";
import { showProgress } from "../../../cli/pack/progress";

function watched(isTTY: boolean) {
  const written: string[] = [];
  let time = 0;
  const output = {
    isTTY,
    write: (text: string | Uint8Array) => {
      written.push(String(text));
      return true;
    },
  };
  const progress = showProgress("reading", 100, output, () => time);
  return {
    written,
    at(now: number, done: number) {
      time = now;
      progress.to(done);
    },
    end: () => progress.end(),
  };
}

describe("showProgress", () => {
  it("draws a bar on a terminal, with the time that is left, and wipes it", () => {
    const terminal = watched(true);
    terminal.at(1_000, 25);
    terminal.at(1_050, 26);
    terminal.end();
    expect(terminal.written).toEqual([
      `\rreading [${"#".repeat(8)}${"-".repeat(22)}] 25 % 3 s left\u001b[K`,
      "\r\u001b[K",
    ]);
  });

  it("writes plain lines elsewhere, one a tenth, and none for what is short", () => {
    const log = watched(false);
    log.at(1_000, 90);
    expect(log.written).toEqual([]);
    log.at(20_000, 91);
    log.at(20_001, 92);
    expect(log.written).toEqual(["reading: 90 %\n"]);
  });
});
