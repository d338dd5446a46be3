/** Sentences that the bundled corpus answers. */
export const SENTENCES = [
  "US sanctions announced on 28 January 2019 block about 7 billion dollars in assets of the state oil company PDVSA, John Bolton said.",
  "The United States is in direct contact with members of Venezuela's military and urges them to abandon Nicolás Maduro, a senior White House official told Reuters.",
];

/** A site that builds its views by script; `show` goes to the view of this number and sentence. */
export function site(): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Views</title>
<meta property="article:published_time" content="2019-02-10"></head><body><main><article><h1>A view</h1><p>Nothing yet.</p></article></main><script>
globalThis.show = (number, sentence) => {
  history.pushState(null, "", "/view-" + number);
  document.querySelector("article").innerHTML = "<h1>Venezuela, view " + number + "</h1><p>" + sentence + "</p>";
};
</script></body></html>`;
}

/** The words that are marked in a page, as an expression; empty where none are. */
export const markedText = `[...CSS.highlights.values()].flatMap((ranges) => [...ranges].map(String)).join(" ")`;
