import { beforeAll, describe, expect, it } from "vitest";
import type { ArticlePage } from "./harness/article-page";
import { findAll } from "./harness/dom-node";
import { BROWSERS } from "./harness/session";
import { DEMO, useSession } from "./harness/use-session";

/** Sentences of the demo whose claims other outlets reported, and who did. */
const REPORTED = [
  {
    sentence: "is in direct contact with members of Venezuela's military",
    outlet: /ABC News|La Jornada|Al-Ahed/,
    difference: "actor",
  },
  {
    sentence: "$8 billion in assets of the state oil company PDVSA",
    outlet: /The Hill|WRAL|Global Times/,
    difference: "figure",
  },
  {
    sentence: "80 percent of the armed forces",
    outlet: /CBC News|Irish Examiner|Washington Post/,
    difference: "figure",
  },
  {
    sentence: "lifting sanctions on any senior Venezuelan officer",
    outlet: /Reuters|Global News/,
    difference: null,
  },
  {
    sentence: "he would not rule out authorising",
    outlet: /Público|Cooperativa|Europe Diplomatic/,
    difference: null,
  },
];

/** Sentences that nobody else reported, or that claim nothing. */
const UNREPORTED = [
  "fish market",
  "long ones for a tired country",
  "Ferry timetable",
  "Subscribe to our newsletter",
];

describe.each(BROWSERS)("the demo article in %s", (name) => {
  const session = useSession(name);
  let article: ArticlePage;
  beforeAll(async () => {
    article = await session().open(DEMO);
    await article.waitForMarks();
  });

  it.each(REPORTED)(
    "marks “$sentence” and lists who reported it",
    async ({ sentence, outlet, difference }) => {
      const { claims } = await article.reading();
      const read = claims.find(({ claim }) => claim.text.includes(sentence));
      const outlets = read?.answer.matches.map((match) => match.outlet.name) ?? [];
      expect(outlets).toContainEqual(expect.stringMatching(outlet));
      if (difference)
        expect(read?.answer.matches.flatMap(({ differences }) => differences)).toContainEqual(
          expect.objectContaining({ kind: difference }),
        );
      expect((await article.marks()).map(({ text }) => text)).toContainEqual(
        expect.stringContaining(sentence),
      );
    },
  );

  it("leaves the rest of the page alone", async () => {
    const marked = (await article.marks()).map(({ text }) => text).join("\n");
    for (const words of UNREPORTED) expect(marked).not.toContain(words);
  });

  it("shows the card of a clicked mark, with outlets and links, and nothing before the click", async () => {
    expect(await article.openCard()).toBeNull();
    await article.clickMark(REPORTED[0]?.sentence ?? "");
    const card = await article.card();
    expect(card.text).toMatch(/\d+ outlets? · \d+ origins?/);
    expect(card.text).toMatch(/Reuters/);
    const links = findAll(card.root, ({ tag }) => tag === "a").map(({ attributes }) => attributes.href ?? "");
    expect(links.filter((href) => /^https?:\/\//.test(href)).length).toBeGreaterThan(2);
  });

  it("[A6] closes the card with Esc and with a click outside", async () => {
    await article.clickMark(0);
    await article.card();
    await article.page.keyboard.press("Escape");
    await article.cardClosed();
    await article.clickMark(0);
    await article.card();
    await article.page.mouse.click(12, 880);
    await article.cardClosed();
  });

  it("shows another claim's card in place of the first", async () => {
    const marks = await article.marks();
    await article.clickMark(0);
    const first = await article.card();
    await article.page.keyboard.press("Escape");
    await article.cardClosed();
    await article.clickMark(marks.length - 1);
    const last = await article.card();
    expect(last.text).not.toBe(first.text);
    await article.page.keyboard.press("Escape");
  });

  it("lists the page's claims in the popup", async () => {
    const popup = await session().driver.clickToolbar(article.page);
    const marked = (await article.marks()).length;
    await expect.poll(() => popup.text(), { timeout: 10_000 }).toMatch(/outlets? ·/);
    expect(await popup.text()).toContain("PDVSA");
    expect(marked).toBeGreaterThanOrEqual(REPORTED.length);
  });
});
