import { describe, expect, it } from "vitest";
import { PublicationError } from "../../../core/corpus/publication-error";
import { packAddress } from "../../../platform/packs/pack-address";

describe("packAddress", () => {
  it.each([
    ["https://packs.example/flood/pack.json", "https://packs.example/flood/pack.json"],
    ["https://packs.example/flood", "https://packs.example/flood/pack.json"],
    ["https://packs.example/flood/", "https://packs.example/flood/pack.json"],
    ["  https://packs.example/flood#top", "https://packs.example/flood/pack.json"],
    ["https://packs.example", "https://packs.example/pack.json"],
    ["http://localhost:8080/flood", "http://localhost:8080/flood/pack.json"],
    ["http://127.0.0.1/flood", "http://127.0.0.1/flood/pack.json"],
  ])("%s", (given, address) => {
    expect(packAddress(given)).toBe(address);
    expect(packAddress(address)).toBe(address);
  });

  it.each([
    "http://packs.example/flood",
    "http://localhost.example/flood",
    "ftp://packs.example/pack.json",
    "file:///etc/pack.json",
    "data:application/json,{}",
    "javascript:alert(1)",
    "chrome-extension://abc/pack.json",
    "https://me:secret@packs.example/pack.json",
    "packs.example",
    "",
  ])("refuses %s", (given) => {
    expect(() => packAddress(given)).toThrow(PublicationError);
  });
});
