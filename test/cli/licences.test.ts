import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { licencesText } from "../../cli/licences/licences-text";

describe("[S35] the licences in the package", () => {
  it("are there for every run-time dependency, with its version", async () => {
    const text = await licencesText(process.cwd());
    const { dependencies } = JSON.parse(readFileSync("package.json", "utf8"));
    for (const [name, version] of Object.entries(dependencies))
      expect(text).toMatch(new RegExp(`^${name} ${version} \\([A-Z]`, "m"));
  });

  it("go down to what those need, and are all free ones", async () => {
    const text = await licencesText(process.cwd());
    const licences = [...text.matchAll(/^[@a-z/-]+ [\d.]+ \((.+)\)$/gm)].map(([, licence]) => licence);
    expect(text).toContain("xmlchars ");
    expect(licences.length).toBeGreaterThan(7);
    expect(new Set(licences)).toEqual(new Set(["Apache-2.0", "ISC", "MIT", "MPL-2.0"]));
  });
});
