import { describe, expect, it } from "vitest";
import { eachShown, showProgress } from "../../../cli/pack/progress";

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

describe("eachShown", () => {
  function shown(all: Iterable<string>) {
    const told: (string | number)[] = [];
    const items = eachShown("parts", 3, all, (title, total) => {
      told.push(`${title} ${total}`);
      return { to: (done) => void told.push(done), end: () => void told.push("end") };
    });
    return { told, items };
  }

  it("counts what is done with, not what was only taken", async () => {
    const { told, items } = shown(["a", "b", "c"]);
    for await (const each of items) told.push(each);
    expect(told).toEqual(["parts 3", "a", 1, "b", 2, "c", 3, "end"]);
  });

  it("takes its bar away where work fails, too", async () => {
    const { told, items } = shown(["a", "b"]);
    const work = async () => {
      for await (const each of items) if (each === "b") throw new Error("damaged");
    };
    await expect(work()).rejects.toThrow("damaged");
    expect(told).toEqual(["parts 3", 1, "end"]);
  });
});
