/** How often the gate is measured in each browser. */
export const GATE_ROUNDS = 50;

const SENTENCES = [
  "Cut above a bud that looks outwards, and no later than the middle of March.",
  "A sharp pair of shears does less harm than a blunt one, which tears the wood.",
  "Old roses flower on the shoots of last year, so they are cut after they have flowered.",
  "Feed the ground in April with three spoons of meal for every square metre.",
];
const ON_TOPIC =
  "The authorities of Venezuela said on Monday that 14 lorries with food had crossed the border since January.";

/** An article about gardening of about so many words. */
export function gardenPage(words: number): string {
  const paragraphs: string[] = [];
  for (let count = 0, at = 0; count < words; at++) {
    const text = SENTENCES.map((_, step) => SENTENCES[(at + step) % SENTENCES.length]).join(" ");
    paragraphs.push(`<p>${text}</p>`);
    count += text.split(" ").length;
  }
  return pageOf(paragraphs.join("\n"));
}

/** Pages far larger than articles are, and how often each is opened. */
export const LARGE_PAGES: {
  readonly rounds: number;
  readonly pages: readonly (readonly [string, () => string])[];
} = {
  rounds: 5,
  pages: [
    ["1 MB about gardening", () => gardenPage(180_000)],
    [
      "1 MB about gardening, one sentence on the topic at its end",
      () => pageOf(`${gardenPage(180_000)}<p>${ON_TOPIC}</p>`),
    ],
    ["one text of 10 MB", () => pageOf(`<p>${ON_TOPIC} ${"Cut above a bud. ".repeat(600_000)}</p>`)],
    [
      "100,000 elements",
      () =>
        pageOf(
          `<p>${ON_TOPIC}</p>${"<div><span>Cut</span> <b>above</b> a <i>bud</i>.</div>".repeat(25_000)}`,
        ),
    ],
    ["1 MB article, nothing but claims on the topic", () => pageOf(`<p>${ON_TOPIC}</p>`.repeat(9_000))],
  ],
};

function pageOf(body: string): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Roses</title></head><body><article><h1>Roses</h1>${body}</article></body></html>`;
}
