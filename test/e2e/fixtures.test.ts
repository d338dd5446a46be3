import { beforeAll, describe, expect, it } from "vitest";
import type { ReadClaim, Reading } from "../../core/reading/reading";
import { readFixtures } from "./harness/fixtures";
import { BROWSERS } from "./harness/session";
import { useSession } from "./harness/use-session";

/** What was reached of an article: a change may raise these, never lower them. */
interface Reached {
  /** Reported claims that one of the expected corpus claims answers, painted or listed. */
  readonly answered: number;
  /** Expected differences that are named. */
  readonly differences: number;
}

const REACHED: Readonly<Record<string, Reached>> = {
  "avioes-pt": { answered: 7, differences: 0 },
  "blackout-en": { answered: 10, differences: 2 },
  "live-blog-en": { answered: 11, differences: 0 },
  "marrero-es": { answered: 9, differences: 0 },
  "resultados-es": { answered: 8, differences: 0 },
  "shadow-and-frame": { answered: 5, differences: 0 },
  "tankers-en": { answered: 9, differences: 0 },
};

const FRAME_PATIENCE_MS = 15_000;

describe.each(BROWSERS)("articles written for the tests, in %s", (name) => {
  const session = useSession(name);

  it("has a floor for every article", () => {
    expect(Object.keys(REACHED).sort()).toEqual(
      readFixtures()
        .map((fixture) => fixture.name)
        .sort(),
    );
  });

  describe.each(readFixtures())("$name", ({ name: article, html, frames, claims, never }) => {
    const { answered, differences } = REACHED[article] ?? { answered: 0, differences: 0 };
    let reading: Reading;
    let marks: string;
    const found = (snippet: string) => reading.claims.find(({ claim }) => claim.text.includes(snippet));
    const matchesOf = (snippet: string) => found(snippet)?.answer.matches ?? [];
    const unclaimed = () => claims.map(({ snippet }) => snippet).filter((snippet) => !found(snippet));

    beforeAll(async () => {
      const { server, open } = session();
      for (const [file, frame] of Object.entries(frames)) server.add(frame, { path: `/${file}` });
      const page = await open(html);
      const end = Date.now() + FRAME_PATIENCE_MS;
      // A frame that comes late is read again with its page.
      do reading = await page.reading();
      while (Object.keys(frames).length > 0 && unclaimed().length > 0 && Date.now() < end);
      const painted = ({ answer }: ReadClaim) => answer.matches.some(({ tier }) => tier === "painted");
      if (reading.claims.some(painted)) await page.waitForMarks();
      marks = (await page.marks()).map(({ text }) => text.replace(/\s+/g, " ")).join("\n");
      await page.close();
    });

    it("takes every statement for a claim", () => {
      expect(unclaimed()).toEqual([]);
    });

    it(`answers at least ${answered} of the claims that others reported with an expected report`, () => {
      const missed = claims
        .filter(({ snippet, expect: ids }) => {
          return ids.length > 0 && !matchesOf(snippet).some(({ claimId }) => ids.includes(claimId));
        })
        .map(({ snippet }) => snippet);
      const reported = claims.filter(({ expect: ids }) => ids.length > 0).length;
      expect(reported - missed.length, `missed: ${missed.join(" | ")}`).toBeGreaterThanOrEqual(answered);
    });

    it(`names at least ${differences} of the differences that are there`, () => {
      const missed: string[] = [];
      let named = 0;
      for (const { snippet, differences: expected = [] } of claims) {
        for (const { kind, claimId } of expected) {
          const matches = matchesOf(snippet).filter((match) => !claimId || match.claimId === claimId);
          if (matches.some((match) => match.differences.some((each) => each.kind === kind))) named++;
          else missed.push(`${kind}: ${snippet}${matches.length === 0 ? " (not matched)" : ""}`);
        }
      }
      expect(named, `missed: ${missed.join(" | ")}`).toBeGreaterThanOrEqual(differences);
    });

    it.each(claims.filter(({ silent }) => silent))("“$snippet” is reported by nobody else", ({ snippet }) => {
      expect(matchesOf(snippet).filter(({ tier }) => tier === "painted")).toEqual([]);
      expect(marks).not.toContain(snippet);
    });

    it("takes nothing for a claim that is none, and marks nothing of it", () => {
      expect(never.filter((words) => found(words))).toEqual([]);
      expect(never.filter((words) => marks.includes(words))).toEqual([]);
    });
  });
});
