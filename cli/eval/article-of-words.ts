const PARAGRAPHS = [
  "The United States imposed sanctions on Friday on six Venezuelan security officials, the Treasury Department said, accusing them of blocking aid at the border in February.",
  "“We will keep working with our partners,” Nicolas Maduro said in Caracas. “Nobody will divide us.” At least 55 people were wounded in clashes near Cúcuta, according to a senior Colombian official.",
  "Juan Guaido, the opposition leader, told Reuters that about fifty countries had recognized him since 23 January. The government did not reply to a request for comment.",
  "Russia has denied that it sent 400 contractors. Oil exports fell to 1.1 million barrels per day last month, a drop of 12.5 percent, and PDVSA froze payments worth $7 billion.",
];

/** A made-up article about Venezuela of roughly so many words, in paragraphs. */
export function longArticle(words: number): string {
  const paragraphs: string[] = [];
  for (let count = 0, at = 0; count < words; at += 1) {
    const paragraph = PARAGRAPHS[at % PARAGRAPHS.length] ?? "";
    paragraphs.push(paragraph);
    count += paragraph.split(" ").length;
  }
  return paragraphs.join("\n\n");
}
