import { beforeAll, describe, expect, it } from "vitest";
import type { ReadClaim, Reading } from "../../core/reading/reading";
import { readFixtures } from "./harness/fixtures";
import { BROWSERS } from "./harness/session";
import { useSession } from "./harness/use-session";

describe.each(BROWSERS)("articles written for the tests, in %s", (name) => {
  const session = useSession(name);

  describe.each(readFixtures())("$name", ({ html, claims, never }) => {
    let reading: Reading;
    let marks: string;
    const answered = (snippet: string) =>
      reading.claims.find(({ claim }) => claim.text.includes(snippet))?.answer.matches ?? [];
    beforeAll(async () => {
      const article = await session().open(html);
      reading = await article.reading();
      const painted = ({ answer }: ReadClaim) => answer.matches.some(({ tier }) => tier === "painted");
      if (reading.claims.some(painted)) await article.waitForMarks();
      marks = (await article.marks()).map(({ text }) => text.replace(/\s+/g, " ")).join("\n");
      await article.close();
    });

    it.each(claims.filter(({ silent }) => !silent))(
      "“$snippet” is answered",
      ({ snippet, expect: ids, differences = [] }) => {
        const matches = answered(snippet);
        expect(
          ids.filter((id) => matches.some(({ claimId }) => claimId === id)),
          `listed: ${matches.map(({ claimId }) => claimId)}`,
        ).not.toEqual([]);
        for (const { kind, claimId } of differences) {
          const found = matches
            .filter((match) => !claimId || match.claimId === claimId)
            .flatMap((match) => match.differences);
          expect(found.map((difference) => difference.kind)).toContain(kind);
        }
      },
    );

    it.each(claims.filter(({ silent }) => silent))("“$snippet” is reported by nobody else", ({ snippet }) => {
      expect(answered(snippet).filter(({ tier }) => tier === "painted")).toEqual([]);
      expect(marks).not.toContain(snippet);
    });

    it("marks nothing that is not the article's own claim", () => {
      for (const words of never) expect(marks).not.toContain(words);
    });
  });
});
