import { beforeAll, describe, expect, it } from "vitest";
import type { ReadClaim, Reading } from "../../core/reading/reading";
import { readFixtures } from "./harness/fixtures";
import { BROWSERS } from "./harness/session";
import { useSession } from "./harness/use-session";

/** Missing a report is the lesser fault: this part of an article's reported claims may go unanswered. A false mark may not. */
const MAY_MISS = 0.4;

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

    it("answers most claims that others reported, with the differences that are there", () => {
      const reported = claims.filter(({ silent }) => !silent);
      const unanswered = reported.filter(
        ({ snippet, expect: ids }) => !answered(snippet).some(({ claimId }) => ids.includes(claimId)),
      );
      expect(unanswered.map(({ snippet }) => snippet).slice(Math.floor(reported.length * MAY_MISS))).toEqual(
        [],
      );
    });

    it("names the differences of what it answers", () => {
      const expected = claims.flatMap(({ snippet, differences = [] }) =>
        differences.map((each) => ({ snippet, ...each })),
      );
      const found = expected.flatMap(({ snippet, kind, claimId }) => {
        const matches = answered(snippet).filter((match) => !claimId || match.claimId === claimId);
        return matches.length === 0
          ? []
          : [matches.some(({ differences }) => differences.some((each) => each.kind === kind))];
      });
      expect(found.filter((each) => !each).length).toBeLessThanOrEqual(found.length * MAY_MISS);
    });

    it.each(claims.filter(({ silent }) => silent))("“$snippet” is reported by nobody else", ({ snippet }) => {
      expect(answered(snippet).filter(({ tier }) => tier === "painted")).toEqual([]);
      expect(marks).not.toContain(snippet);
    });

    it("marks nothing that is not the article's own claim", () => {
      for (const words of never) expect(marks).not.toContain(words);
    });
  });
});
