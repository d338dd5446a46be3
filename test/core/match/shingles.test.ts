import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { COPIED, containment, SHARED_NARRATION, shinglesOf } from "../../../core/match/lineage/shingles";

const QUOTE =
  "“We have never seen the river so low in all the years that we have worked on these barges, and nobody in the capital will tell us when the dredgers are going to come back to this part of the valley”";

const STORY = `The harbour of San Telmo stood still for a third day after pilots refused to guide ships past the wreck of a dredger. ${QUOTE}, a pilot said.

Port officials counted forty-one vessels at anchor outside the bar and told shipping agents to expect delays until the end of the month. The wreck lies in nine metres of water, its stern across the channel, where it was left by the flood of early June.

Grain traders have begun to send lorries to the northern terminal, two hundred kilometres away, although the road is closed to heavy loads after dark. A court is to decide next week who pays for lifting the wreck.`;

const OTHER = `No ship has entered San Telmo since Monday. The pilots' union wants the sunken dredger gone before anyone risks the passage again. ${QUOTE}, said one of its members.

Forty-one freighters wait in the bay, according to the harbour master's list. Insurers and the dredging company disagree on the bill, and a judge will hear both sides in the coming days. Farmers in the valley fear for the soya that is still on their trucks.`;

const REWRITTEN = STORY.replace("stood still for a third day", "lay idle again on Wednesday")
  .replace("counted forty-one vessels", "spoke of some forty ships")
  .replace("Grain traders have begun to send lorries", "Lorries with grain now go");

describe("containment", () => {
  it.each([
    ["the same text", STORY, STORY, 1, 1],
    ["its first half", STORY, STORY.slice(0, STORY.length / 2), 0.9, 1],
    ["a light rewriting", STORY, REWRITTEN, COPIED, 0.9],
    ["another report of one speech", STORY, OTHER, 0, SHARED_NARRATION],
    ["nothing", STORY, "", 0, 0],
    ["too little to tell", STORY, "a court is to decide next week who pays", 0, 0],
  ])("of %s", (_, one, other, least, most) => {
    const share = containment(shinglesOf(one), shinglesOf(other));
    expect(share).toBeGreaterThanOrEqual(least);
    expect(share).toBeLessThanOrEqual(most);
    expect(containment(shinglesOf(other), shinglesOf(one))).toBe(share);
  });

  it("leaves out what stands on other pages of the site", () => {
    const footer =
      "All rights reserved. This material may not be published, broadcast, rewritten or passed on in any form.";
    const long = `${footer} ${footer.toUpperCase()} Read more of our stories on the river and its harbours every morning in your inbox.`;
    const [one, other] = [`${STORY}\n\n${long}`, `${OTHER}\n\n${long}`];
    expect(containment(shinglesOf(one), shinglesOf(other))).toBeGreaterThan(0);
    expect(containment(shinglesOf(one, [long]), shinglesOf(other, [long]))).toBe(0);
  });

  it("stays within its size and compares a book with a page of it", () => {
    const words = Array.from({ length: 9000 }, (_, at) => `w${(at * 7919) % 9001}`);
    const book = shinglesOf(words.join(" "));
    expect(book.length).toBe(4096);
    const page = containment(book, shinglesOf(words.slice(4000, 5000).join(" ")));
    expect(page).toBeGreaterThan(0.99);
    expect(containment(book, shinglesOf(STORY))).toBeLessThan(0.05);
  });
});

const FOLDER = process.env.CAREO_ARTICLES ?? "";

describe.skipIf(FOLDER === "" || !existsSync(FOLDER))("the saved articles", () => {
  it("share a source and its quotations, but no narration", () => {
    const bodies = readdirSync(FOLDER)
      .filter((file) => file.endsWith(".txt"))
      .map((file) => shinglesOf(readFileSync(join(FOLDER, file), "utf8")));
    expect(bodies.length).toBeGreaterThan(1);
    const shares = bodies.flatMap((one, at) => bodies.slice(0, at).map((other) => containment(one, other)));
    expect(Math.max(...shares)).toBeLessThan(SHARED_NARRATION);
  });

  it.each(["000", "001", "002", "003", "004"])("%s is found again in a copy that is cut by half", (seed) => {
    const file = readdirSync(FOLDER).find((name) => name.startsWith(seed)) ?? "";
    const lines = readFileSync(join(FOLDER, file), "utf8").split("\n");
    const half = lines.slice(lines.length / 4, (3 * lines.length) / 4).join("\n");
    expect(containment(shinglesOf(lines.join("\n")), shinglesOf(half))).toBeGreaterThan(0.9);
  });
});
