import { expect, it } from "vitest";
import { newsArticle } from "../../cli/bench/long-article";
import { articleHtml } from "./harness/article-html";
import { BROWSERS, type Session } from "./harness/session";
import { useSession } from "./harness/use-session";

const ARTICLE = articleHtml(newsArticle(600), {
  url: "https://harbourpost.example/long",
  published: "2019-06-01",
  language: "en",
});

/** Reads the article to its end and closes it: whether it was read by vectors, and in how many claims. */
async function read({ open }: Session): Promise<{ claims: number; byVectors: boolean }> {
  const article = await open(ARTICLE);
  const { claims, unencoded, provisional } = await article.reading();
  expect(provisional).toBeUndefined();
  await article.close();
  return { claims: claims.length, byVectors: !unencoded };
}

/** The document that keeps the threads where the background cannot. */
function documents({ driver: { browser, origin } }: Session) {
  return browser.targets().filter((target) => target.url() === `${origin}encoder.html`);
}

for (const name of BROWSERS) {
  const session = useSession(name);

  it(`encodes beside the background, and again for one that was started anew, ${name}`, async () => {
    const first = await read(session());
    expect(first).toMatchObject({ byVectors: true });
    expect(first.claims).toBeGreaterThan(10);
    await session().driver.stopBackground();
    expect(await read(session())).toEqual(first);
  });

  it.runIf(name === "chromium")(
    "takes up the document that the background before left, chromium",
    async () => {
      await read(session());
      const [before] = documents(session());
      await session().driver.stopBackground();
      expect(await read(session())).toMatchObject({ byVectors: true });
      expect(documents(session())).toEqual([before]);
    },
  );

  it.runIf(name === "chromium")(
    "goes on by features when the document is lost, and opens another for the next background, chromium",
    async () => {
      await read(session());
      const [document] = documents(session());
      const page = await document?.asPage();
      await page?.close();
      await expect.poll(() => documents(session())).toEqual([]);
      expect(await read(session())).toMatchObject({ byVectors: false });
      await session().driver.stopBackground();
      expect(await read(session())).toMatchObject({ byVectors: true });
    },
  );
}
