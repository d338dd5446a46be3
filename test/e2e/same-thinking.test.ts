import { beforeAll, describe, expect, it } from "vitest";
import { summaries } from "../../cli/bench/long-article";
import { answerLines } from "../../cli/start/answer-lines";
import { Claim } from "../../core/claims/claim";
import type { ClaimMatches } from "../../core/match/match";
import { z } from "../../core/schema";
import { articleHtml } from "./harness/article-html";
import { pipeLines } from "./harness/command-line";
import { BROWSERS } from "./harness/session";
import { useSession } from "./harness/use-session";

const SENTENCES = 200;
const PUBLISHED = "2019-12-31";
const DOMAIN = "harbourpost.example";

/** One sentence a paragraph, so that page and text file break alike. */
const paragraphs = summaries().slice(0, SENTENCES);

/** What both ways must agree on, by the words of the claim. */
function essence({ id, matches, silence }: Pick<ClaimMatches, "id" | "matches" | "silence">) {
  return {
    id,
    silence,
    matches: matches.map(({ claimId, sameness, tier, differences, score }) => ({
      claimId,
      sameness,
      tier,
      differences,
      score,
    })),
  };
}

function withoutPage(id: string, page: string): string {
  return id.startsWith(page) ? id.slice(page.length) : id;
}

describe("the command line and the browsers think the same", () => {
  let claims: Claim[];
  let answers: ClaimMatches[];
  beforeAll(async () => {
    const page = {
      id: "page",
      text: paragraphs.join("\n\n"),
      language: "en",
      published: PUBLISHED,
      domain: DOMAIN,
    };
    claims = (await pipeLines("spot", [page])).map((line) => z.parse(Claim, line));
    answers = (await pipeLines("match", claims)) as ClaimMatches[];
  });

  it("finds a claim in nearly every sentence", () => {
    expect(claims.length).toBeGreaterThan(SENTENCES * 0.8);
    expect(answers.flatMap(({ matches }) => matches).length).toBeGreaterThan(SENTENCES / 4);
  });

  describe.each(BROWSERS)("%s", (name) => {
    const session = useSession(name);

    it("gives the same matches, differences and scores", async () => {
      const url = `https://${DOMAIN}/two-hundred`;
      const article = await session().open(
        articleHtml(paragraphs.join("\n"), {
          url,
          published: PUBLISHED,
          language: "en",
        }),
      );
      const reading = await article.reading();
      const pageId = reading.claims[0]?.claim.page ?? "";
      const inBrowser: ClaimMatches[] = answerLines(reading)
        .trim()
        .split("\n")
        .map((line) => JSON.parse(line));
      expect(reading.claims.map(({ claim }) => [claim.text, claim.start])).toEqual(
        claims.map(({ text, start }) => [text, start]),
      );
      expect(inBrowser.map((answer) => essence({ ...answer, id: withoutPage(answer.id, pageId) }))).toEqual(
        answers.map((answer) => essence({ ...answer, id: withoutPage(answer.id, "page") })),
      );
    });
  });
});
