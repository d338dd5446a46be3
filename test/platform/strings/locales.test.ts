import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";

const FOLDER = "public/_locales";
const LOCALES = ["en", "es", "pt"];
const PLURAL = /_(zero|one|two|few|many|other)$/;

type Messages = Record<string, { message: string }>;

const read = (locale: string): Messages =>
  JSON.parse(readFileSync(join(FOLDER, locale, "messages.json"), "utf8"));
const slots = (message: string) => [...message.matchAll(/\{(\w+)\}/g)].map(([slot]) => slot).sort();

/** A message's name as the sources have it. */
function keyOf(name: string): string {
  const [family = "", ...code] = name.replace(PLURAL, "").split("_");
  return code.length === 0 ? family : `${family}_${code.join("-")}`;
}

describe("[A10] the messages", () => {
  it("are there for exactly the languages we speak", () => {
    expect(readdirSync(FOLDER).sort()).toEqual(LOCALES);
  });

  it.each(LOCALES)("of %s have the keys of English, each with the same slots", (locale) => {
    const english = read("en");
    const messages = read(locale);
    expect(Object.keys(messages).sort()).toEqual(Object.keys(english).sort());
    const unlike = Object.keys(english).filter(
      (key) => String(slots(messages[key]?.message ?? "")) !== String(slots(english[key]?.message ?? "")),
    );
    expect(unlike).toEqual([]);
  });

  it.each(LOCALES)("of %s are none of them empty, and name themselves", (locale) => {
    const messages = read(locale);
    expect(Object.keys(messages).filter((key) => messages[key]?.message.trim() === "")).toEqual([]);
    expect(messages.locale?.message).toBe(locale);
  });

  it.each(["es", "pt"])("of %s are translated", (locale) => {
    const english = read("en");
    const same = Object.entries(read(locale))
      .filter(([key, { message }]) => message.length > 12 && message === english[key]?.message)
      .map(([key]) => key);
    expect(same).toEqual(["installingPart"].filter((key) => same.includes(key)));
  });

  it("have both plural forms wherever they have one", () => {
    const keys = Object.keys(read("en"));
    const plural = [...new Set(keys.filter((key) => PLURAL.test(key)).map((key) => key.replace(PLURAL, "")))];
    expect(plural.length).toBeGreaterThan(3);
    for (const key of plural) expect(keys).toEqual(expect.arrayContaining([`${key}_one`, `${key}_other`]));
  });

  it("are all used", () => {
    const sources = ["components", "entrypoints"]
      .flatMap((folder) =>
        readdirSync(folder, { recursive: true, encoding: "utf8" }).map((file) => join(folder, file)),
      )
      .filter((file) => /\.tsx?$/.test(file))
      .concat("wxt.config.ts")
      .map((file) => readFileSync(file, "utf8"))
      .join("\n");
    const unused = Object.keys(read("en")).filter((name) => {
      const key = keyOf(name);
      return (
        !sources.includes(`"${key}"`) &&
        !sources.includes(`__MSG_${key}__`) &&
        !sources.includes(`${key.split("_")[0]}_\${`)
      );
    });
    expect(unused).toEqual([]);
  });
});
