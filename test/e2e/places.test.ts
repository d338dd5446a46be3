import { describe, expect, it } from "vitest";
import { BROWSERS } from "./harness/session";
import { DEMO, useSession } from "./harness/use-session";

const SENTENCE =
  "The United States is in direct contact with members of Venezuela's military and urges them to abandon Nicolás Maduro, a senior White House official told Reuters.";
const SECOND =
  "US sanctions announced on 28 January 2019 block about 7 billion dollars in assets of the state oil company PDVSA, John Bolton said.";

const HEAD =
  '<meta charset="utf-8"><title>Contacts with officers</title><link rel="canonical" href="https://harbourpost.example/b"><meta property="article:published_time" content="2019-02-10">';

const SHADOW = `<!doctype html><html lang="en"><head>${HEAD}</head><body><article><h1>Washington and Venezuela's officers</h1><p>${SECOND}</p>
<story-body></story-body></article><script>
document.querySelector("story-body").attachShadow({ mode: "open" }).append(Object.assign(document.createElement("p"), { textContent: ${JSON.stringify(SENTENCE)} }));
</script></body></html>`;

const FRAME_BODY = `<!doctype html><html lang="en"><head>${HEAD}</head><body><p>${SENTENCE}</p></body></html>`;

/** What a page's style sheet may do to whatever is put into the page. */
const HOSTILE = `<style>
:not(html, head, head *, body, main, main *) {
  all: unset !important; display: none !important; visibility: hidden !important; opacity: 0 !important; transform: scale(0) !important;
  position: static !important; color: transparent !important; font-size: 0 !important; z-index: -1 !important; pointer-events: none !important;
}
::backdrop { display: block !important; background: #000 !important; }
</style>`;

/** Lays a sheet over all that it can reach, once the card is open. */
const COVER = `document.documentElement.append(Object.assign(document.createElement("main"), { id: "cover" }));
document.head.insertAdjacentHTML("beforeend", "<style>#cover { position: fixed; inset: 0; z-index: 2147483647; background: #fff }</style>")`;

describe.each(BROWSERS)("where the text may stand, in %s", (name) => {
  const session = useSession(name);

  it("reads and marks an open shadow root, and opens the card from it", async () => {
    const article = await session().open(SHADOW);
    const { claims } = await article.reading();
    expect(claims.map(({ claim }) => claim.text)).toContainEqual(
      expect.stringContaining("is in direct contact with members"),
    );
    await article.waitForMarks();
    const place: { x: number; y: number } = JSON.parse(
      String(
        await article.page.evaluate(`(() => {
          const { x, y, height } = document.querySelector("story-body").shadowRoot.querySelector("p").getBoundingClientRect();
          return JSON.stringify({ x: x + 60, y: y + Math.min(height / 2, 10) });
        })()`),
      ),
    );
    await article.page.bringToFront();
    await article.page.mouse.click(place.x, place.y);
    expect((await article.card()).text).toMatch(/outlets? ·/);
    await article.close();
  });

  it("[R38] reads and marks a frame of the same origin", async () => {
    const { server, open } = session();
    const frame = new URL(server.add(FRAME_BODY)).pathname;
    const article = await open(
      `<!doctype html><html lang="en"><head>${HEAD}</head><body><article><h1>Washington and Venezuela's officers</h1><p>${SECOND}</p><iframe src="${frame}" width="700" height="200"></iframe></article></body></html>`,
    );
    await article.waitForMarks();
    const inFrame = async () =>
      (await article.marks())
        .filter((mark) => mark.frame !== article.page.mainFrame())
        .map(({ text }) => text);
    await expect
      .poll(inFrame, { timeout: 10_000 })
      .toContainEqual(expect.stringContaining("is in direct contact with members"));
    await article.clickMark("is in direct contact with members");
    expect((await article.card()).text).toMatch(/outlets? ·/);
    await article.close();
  });

  it("[S7] shows a readable card whatever the page's style sheet does", async () => {
    const article = await session().open(DEMO.replace("</head>", `${HOSTILE}</head>`));
    await article.waitForMarks();
    await article.clickMark(0);
    const { root } = await article.card();
    await article.page.evaluate(COVER);
    const { driver } = session();
    const middle = await driver.middle(article.page, root);
    expect(middle).not.toBeNull();
    // What a click at the card's middle meets is the card's host, not the page below it.
    const hit = await article.page.evaluate(
      `(() => { const met = document.elementFromPoint(${middle?.x}, ${middle?.y}); return met !== null && met.id !== "cover" && !document.querySelector("article").contains(met); })()`,
    );
    expect(hit).toBe(true);
    await article.page.keyboard.press("Escape");
    await article.cardClosed();
    await article.close();
  });
});
