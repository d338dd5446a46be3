import { describe, expect, it } from "vitest";
import { articleHtml } from "./harness/article-html";
import { IDLE } from "./harness/idle";
import { BROWSERS } from "./harness/session";
import { DEMO, useSession } from "./harness/use-session";

/** Pages that are not about the pack's topic, though names of it may stand in them. */
const OFF_TOPIC = [
  {
    name: "a football result from Caracas",
    text: `Caracas FC beat visitors in late drama
Caracas FC won 2-1 against Deportivo Táchira on Sunday with a goal four minutes from the end.
The home side had fallen behind before half-time and drew level from a free kick.
About 9,000 people watched the match at the Olympic stadium.`,
  },
  {
    name: "street names of a Cuban town",
    text: `How the streets of a sugar town got their names
The town of Venezuela, in the Cuban province of Ciego de Ávila, numbers its streets like a chessboard.
Its oldest lane is called after the mill that stood there until 2004.
A local teacher has collected 112 names that older neighbours still use.`,
  },
  {
    name: "a page about gardening",
    text: `Pruning roses in winter
Cut above a bud that looks outwards, and no later than the middle of March.
A sharp pair of shears does less harm than a blunt one.`,
  },
];

describe.each(BROWSERS)("pages on other subjects in %s", (name) => {
  const session = useSession(name);

  it.each(OFF_TOPIC)("[F1] $name: no mark, no page script, the background asleep", async ({ text }) => {
    const { driver, open } = session();
    await driver.stopBackground();
    const article = await open(
      articleHtml(text, { url: "https://local.example/a", published: "2019-02-10" }),
    );
    await article.page.evaluate(IDLE);
    expect(await driver.backgroundRuns()).toBe(false);
    expect(await article.marks()).toEqual([]);
    expect(await article.readingNow()).toBeUndefined();
    await article.close();
  });

  it("the same steps on an article about Venezuela wake the background and mark it", async () => {
    const { driver, open } = session();
    await driver.stopBackground();
    const article = await open(DEMO);
    await article.waitForMarks();
    expect(await driver.backgroundRuns()).toBe(true);
    await article.close();
  });
});
