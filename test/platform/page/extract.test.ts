// @vitest-environment happy-dom
import { describe, expect, it } from "vitest";
import { extractArticle } from "../../../platform/page/extract";

const LEAD =
  "The harbour authority said on Tuesday that three ships had left the port, two of them loaded with grain.";
const MORE =
  "A spokesman, who asked not to be named, said that the third ship, an old tanker, was being towed to the north.";
const END =
  "Fishermen in the town, some of whom have worked there for decades, told the paper they saw nothing.";
const LATER = "By Friday, the authority said, all but one of the ships, a ferry, had been seen in the north.";
const LAST =
  "The ferry, whose owner could not be reached, was last seen near the cape, heading for open water.";

const CASES: { name: string; html: string; expected: readonly string[] }[] = [
  {
    name: "lines that stand directly in the body",
    html: `<p>Home | World</p><p>Ships leave the port</p><p>${LEAD}</p><p>${MORE}</p><p>${END}</p><p>Registration Number: 130349</p>`,
    expected: [LEAD, MORE, END],
  },
  {
    name: "menus, lists, notices and comments around an article",
    html: `<header><a href="/">The Harbour Post</a></header><nav><ul><li>World, and all that is in it, told at length here.</li></ul></nav>
      <main><article><h1>Ships leave</h1><p>${LEAD}</p><p>${MORE}</p><p>${END}</p></article>
      <aside><p>${LEAD} Once more, with feeling.</p></aside></main>
      <section class="comments"><p>I do not believe a word of this, and neither does my neighbour, nor his dog.</p></section>
      <footer><p>The Harbour Post is published daily, except on Sundays, by its owners.</p></footer>`,
    expected: [LEAD, MORE, END],
  },
  {
    name: "boxes inside the article",
    html: `<div class="story-body"><p>${LEAD}</p><div class="related-stories"><p>Elsewhere, a long sentence, with commas, about nothing.</p></div>
      <div class="AdSlot">Buy a boat, buy a bigger boat, buy the biggest boat.</div><p>${MORE}</p>
      <div class="cookieConsent"><p>We and our partners, all 800 of them, keep things on your device.</p></div><p>${END}</p></div>`,
    expected: [LEAD, MORE, END],
  },
  {
    name: "a class of the article's own beside a suspicious word",
    html: `<div class="article-body has-sidebar"><p>${LEAD}</p><p>${MORE}</p></div>`,
    expected: [LEAD, MORE],
  },
  {
    name: "text between line breaks",
    html: `<div>${LEAD}<br><br>${MORE}<br>${END}</div>`,
    expected: [LEAD, `${MORE} ${END}`],
  },
  {
    name: "inline elements inside a sentence",
    html: `<article><p>The harbour <b>authority</b> said on <a href="/t">Tuesday</a> that three ships had left the port, two of them loaded with grain.</p><p>${MORE}</p></article>`,
    expected: [LEAD, MORE],
  },
  {
    name: "a list of links in the text",
    html: `<article><p>${LEAD}</p><p><a href="/1">Another story of ours, which is rather long, and a link.</a></p><p>${MORE}</p></article>`,
    expected: [LEAD, MORE],
  },
  {
    name: "hidden text and invisible letters",
    html: `<article><p>${LEAD.replace("harbour", "har\u00adbour")}</p><p hidden>Nobody, not even a careful reader, can see this sentence.</p><p>${MORE}</p></article>`,
    expected: [LEAD, MORE],
  },
  {
    name: "sections of one article",
    html: `<div id="page"><div class="part"><p>${LEAD}</p><p>${MORE}</p></div><div class="part"><p>${END}</p><p>${LATER}</p></div></div>`,
    expected: [LEAD, MORE, END, LATER],
  },
  {
    name: "an old page that is one form",
    html: `<form>${[LEAD, MORE, END, LATER, LAST].map((text) => `<p>${text}</p>`).join("")}</form>`,
    expected: [LEAD, MORE, END, LATER, LAST],
  },
  {
    name: "wrappers named after what stands in their margins",
    html: `<div class="container right-rail sidebar-on"><h1>Ships leave</h1><div class="Page-ad-margins">${[LEAD, MORE, END, LATER, LAST].map((text) => `<p>${text}</p>`).join("")}</div></div>`,
    expected: [LEAD, MORE, END, LATER, LAST],
  },
  {
    name: "a caption that a gallery repeats",
    html: `<article><p>${LEAD}</p>${`<figure><figcaption>${MORE}</figcaption></figure>`.repeat(3)}<p>${END}</p></article>`,
    expected: [LEAD, MORE, END],
  },
  {
    name: "a lead beside the element of the text",
    html: `<div id="page"><div class="top"><p>${LEAD}</p></div><div class="bottom"><p>${MORE}</p><p>${END}</p><p>${LATER}</p><p>${LAST}</p></div></div>`,
    expected: [LEAD, MORE, END, LATER, LAST],
  },
  {
    name: "the posts of a live page, paragraphs in a list, and the summary above them",
    html: `<main><h1>Ships leave</h1><section><h2>So far</h2><ul><li>${LEAD}</li></ul></section><ol class="posts">${[MORE, END, LATER].map((text) => `<li class="post"><time>22:10</time><h3>In short</h3><p>${text}</p></li>`).join("")}
      <li class="post ad"><p>Promoted · Boats from $40 a night, cancel free</p></li></ol></main>`,
    expected: [LEAD, MORE, END, LATER],
  },
  {
    name: "lines that lead away, notices and forms",
    html: `<article><p>${LEAD}</p><p>More news: Did the mayor, of all people, buy a boat?</p><p>${MORE}</p>
      <p>© The Harbour Post, all rights reserved.</p><p>Lea también: Los barcos, otra vez, se van.</p><p>Please enter your comment!</p></article>`,
    expected: [LEAD, MORE],
  },
  {
    name: "a page made with AMP",
    html: `<amp-sidebar id="menu" layout="nodisplay" side="left"><ul><li><a href="/">All of the news of the harbour, in one place.</a></li></ul></amp-sidebar>
      <amp-consent id="consent" layout="nodisplay"><div id="ui"><p>We and our partners, all 800 of them, keep things on your device.</p></div></amp-consent>
      <article class="amp-wp-article"><header class="amp-wp-article-header"><h1>Ships leave</h1></header>
      <figure class="amp-wp-article-featured-image"><amp-img src="a.jpg" width="640" height="400"><noscript><img src="a.jpg"></noscript></amp-img></figure>
      <div class="amp-wp-article-content"><p>${LEAD}</p><amp-ad width="300" height="250" type="x"><div placeholder><p>Buy a boat, buy a bigger boat, buy the biggest boat.</p></div></amp-ad>
      <p>${MORE}</p><amp-social-share type="system"></amp-social-share><p>${END}</p></div>
      <amp-embed type="taboola"><p>Promoted: the boats that doctors, of all people, buy first.</p></amp-embed></article>`,
    expected: [LEAD, MORE, END],
  },
  {
    name: "a table of figures between two paragraphs",
    html: `<article><p>${LEAD}</p><table><caption>Ships by port</caption><thead><tr><th>Port</th><th>Ships</th></tr></thead>
      <tbody><tr><td>Rosas</td><td>1,204</td></tr><tr><td>Belvar</td><td>77</td></tr></tbody></table><p>${MORE}</p></article>`,
    expected: [LEAD, "Ships by port", MORE],
  },
  { name: "a page without text", html: "<nav><a href='/'>Home</a></nav><p>Loading</p>", expected: [] },
];

describe("extractArticle", () => {
  it.each(CASES)("$name", async ({ html, expected }) => {
    document.body.innerHTML = html;
    const { blocks, text } = await extractArticle(document);
    expect(blocks.map((block) => block.text)).toEqual(expected);
    expect(text).toBe(expected.join("\n\n"));
    for (const block of blocks) expect(text.startsWith(block.text, block.start)).toBe(true);
  });

  it("reads open shadow roots in their place", async () => {
    document.body.innerHTML = `<article><p>${LEAD}</p><story-body></story-body><p>${END}</p></article>`;
    const inner = document.createElement("p");
    inner.textContent = MORE;
    document.querySelector("story-body")?.attachShadow({ mode: "open" }).append(inner);
    const { blocks } = await extractArticle(document);
    expect(blocks.map((block) => block.text)).toEqual([LEAD, MORE, END]);
  });

  it.each([
    [
      `<p>xi's moments</p><p>Three ships leave the harbour, authority says</p><p>Staff | Tuesday</p><p>${LEAD}</p><p>${MORE}</p>`,
      "Three ships leave the harbour, authority says",
    ],
    [`<p>Home | World</p><p>${LEAD}</p><p>${MORE}</p>`, null],
  ])("finds the headline above the text, if there is one", async (html, expected) => {
    document.body.innerHTML = html;
    expect((await extractArticle(document)).headline).toBe(expected);
  });

  it("[R33] stops at its cap", async () => {
    document.body.innerHTML = `<article>${Array.from({ length: 50 }, (_, at) => `<p>${at}. ${LEAD}</p>`).join("")}</article>`;
    const whole = await extractArticle(document);
    const part = await extractArticle(document, 1000);
    expect(whole.blocks.length).toBe(50);
    expect(part.blocks.length).toBeLessThan(15);
  });
});
