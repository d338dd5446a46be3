import { describe, expect, it } from "vitest";
import { findQuotes } from "../../../core/claims/quotes";

const CASES: { name: string; text: string; quotes: string[] }[] = [
  { name: "straight", text: 'He said: "We are ready."', quotes: ["We are ready."] },
  { name: "curly", text: "“No,” she said, “not now.”", quotes: ["No", "not now."] },
  { name: "guillemets", text: "«Nadie se va», dijo", quotes: ["Nadie se va"] },
  { name: "guillemets with blanks", text: "« Nadie se va », dijo", quotes: ["Nadie se va"] },
  { name: "single curly", text: "‘We stay,’ he said.", quotes: ["We stay"] },
  { name: "single straight", text: "'We stay,' he said.", quotes: ["We stay"] },
  { name: "single angles", text: "‹Bleib›, sagte er", quotes: ["Bleib"] },
  {
    name: "single with apostrophes",
    text: "He called it ‘the army’s choice’ today",
    quotes: ["the army’s choice"],
  },
  { name: "a plural possessive", text: "the officials' families and the states' rights", quotes: [] },
  { name: "a possessive is none", text: "Maduro's men and Guaido's men", quotes: [] },
  { name: "a possessive of curly marks", text: "Maduro’s men and Guaido’s men", quotes: [] },
  { name: "a decade", text: "in the ’90s and the '80s", quotes: [] },
  {
    name: "a paragraph that goes on",
    text: "“We will stay here for as long as it may take them.\n\n“And then we go,” he said.",
    quotes: ["We will stay here for as long as it may take them.", "And then we go"],
  },
  {
    name: "three paragraphs",
    text: "«Nos quedaremos aquí todo el tiempo que haga falta.\n\n«Y luego nos iremos todos juntos a casa otra vez.\n\n«Eso es todo», dijo.",
    quotes: [
      "Nos quedaremos aquí todo el tiempo que haga falta.",
      "Y luego nos iremos todos juntos a casa otra vez.",
      "Eso es todo",
    ],
  },
  { name: "several sentences", text: "“We stay. We wait,” he said.", quotes: ["We stay. We wait"] },
  { name: "across a line's end", text: "“We stay.\nWe wait,” he said.", quotes: ["We stay.\nWe wait"] },
  { name: "a stray mark", text: 'A 12" record', quotes: [] },
  { name: "low and high marks", text: "„Wir bleiben“ sagte er", quotes: ["Wir bleiben"] },
  { name: "the wrong way round at the end", text: "“We stay,“ he said. “Now.“", quotes: ["We stay", "Now."] },
  { name: "curly opened, straight closed", text: '“We stay," he said.', quotes: ["We stay"] },
  { name: "straight opened, curly closed", text: '"We stay,” he said.', quotes: ["We stay"] },
  { name: "two single marks", text: "''We stay,'' he said. ''Now.''", quotes: ["We stay", "Now."] },
  { name: "two curly single marks", text: "‘‘We stay,’’ he said.", quotes: ["We stay"] },
  { name: "backticks", text: "``We stay,'' he said.", quotes: ["We stay"] },
  {
    name: "nested single in double",
    text: "“He said ‘no’ to me,” she said.",
    quotes: ["He said ‘no’ to me"],
  },
  { name: "nested double in guillemets", text: "«Dijo “no” a todo», contó.", quotes: ["Dijo “no” a todo"] },
  { name: "nested straight", text: "\"He said 'no' to me,\" she said.", quotes: ["He said 'no' to me"] },
  {
    name: "apostrophes within",
    text: "“I don’t know. It isn’t ours,” he said.",
    quotes: ["I don’t know. It isn’t ours"],
  },
  { name: "two words", text: "the “dirty war” and the 'new men' of it", quotes: ["dirty war", "new men"] },
  { name: "a question opened in Spanish", text: "'¿Quién va?', dijo", quotes: ["¿Quién va?"] },
  { name: "empty marks", text: 'He said “” and "".', quotes: [] },
  {
    name: "dash speech",
    text: "—Nadie se va —dijo Ruiz—. Aquí seguimos.",
    quotes: ["Nadie se va", "Aquí seguimos."],
  },
  { name: "dash speech, no more", text: "—Nadie se va —dijo Ruiz.", quotes: ["Nadie se va"] },
  { name: "dash speech with blanks", text: "— Ninguém sai — disse Ruiz. ", quotes: ["Ninguém sai"] },
  {
    name: "dash speech goes on",
    text: "— Ninguém sai — disse Ruiz —, por ora.",
    quotes: ["Ninguém sai", "por ora."],
  },
  {
    name: "dash speech in its own line",
    text: "Habló Ruiz.\n—¿Quién va? —preguntó.\nNadie.",
    quotes: ["¿Quién va?"],
  },
  { name: "a list with dashes", text: "— Pan — dos euros\n— Leche — tres", quotes: [] },
  { name: "an insertion is no speech", text: "El ministro —dijo Ruiz— se va.", quotes: [] },
  {
    name: "dash speech with marks in it",
    text: "—Dijo «no» a todo —contó Ruiz.",
    quotes: ["Dijo «no» a todo"],
  },
];

describe("findQuotes", () => {
  it.each(CASES)("$name", ({ text, quotes }) => {
    expect(findQuotes(text).map(({ start, end }) => text.slice(start, end))).toEqual(quotes);
  });

  it("tells where a paragraph left one open", () => {
    const text = "“We will stay here for as long as it may take them.\n\n“And then we go,” he said.";
    expect(findQuotes(text).map(({ closed }) => closed)).toEqual([false, true]);
  });
});
