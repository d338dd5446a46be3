import { describe, expect, it } from "vitest";
import { readFile } from "../../../entrypoints/saved/read-file";

const TEXT = "link;claim\nhttps://a.example/1;Inundación\n";
const read = (bytes: Uint8Array<ArrayBuffer>) => readFile(new Blob([bytes]), () => undefined);

describe("a file that a reader picks", () => {
  it.each([
    ["UTF-8", "utf8"],
    ["UTF-16 with its mark", "utf16le"],
  ] as const)("is read as %s", async (_, encoding) => {
    const mark = encoding === "utf8" ? "" : "\ufeff";
    expect(await read(new Uint8Array(Buffer.from(mark + TEXT, encoding)))).toEqual({ text: TEXT });
  });

  it("is refused at the line that is no UTF-8", async () => {
    const bytes = new Uint8Array(Buffer.from(TEXT, "latin1"));
    expect(await read(bytes)).toEqual({ reason: "not-utf8", line: 2 });
  });
});
