import { describe, expect, it } from "vitest";
import { createTranslate } from "../../../platform/strings/translate-table";

const TABLE: Readonly<Record<string, string>> = {
  locale: "es",
  outlets_one: "{count} medio",
  outlets_other: "{count} medios",
  read: "Leer en {host}",
  silence_no_report: "nada",
};
const translate = createTranslate((key) => TABLE[key] ?? "");

describe("translate", () => {
  it.each([
    { key: "outlets", values: { count: 1 }, expected: "1 medio" },
    { key: "outlets", values: { count: 0 }, expected: "0 medios" },
    { key: "outlets", values: { count: 12345 }, expected: "12.345 medios" },
    { key: "outlets", values: { count: 2_000_000 }, expected: "2.000.000 medios" },
    { key: "read", values: { host: "a.example" }, expected: "Leer en a.example" },
    { key: "read", values: { host: "{count}$1$&" }, expected: "Leer en {count}$1$&" },
    { key: "read", values: {}, expected: "Leer en {host}" },
    { key: "read", values: { host: "صحيفة" }, expected: "Leer en \u2068صحيفة\u2069" },
    { key: "silence_no-report", values: {}, expected: "nada" },
    { key: "missing", values: {}, expected: "missing" },
  ])("$key with $values", ({ key, values, expected }) => expect(translate(key, values)).toBe(expected));
});
