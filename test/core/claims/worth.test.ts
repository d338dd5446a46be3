import { describe, expect, it } from "vitest";
import { analyseClaim } from "../../../core/claims/analyse";
import { WORTH_CUES } from "../../../core/claims/worth-cues";
import { KEEP, WEIGHTS } from "../../../core/claims/worth-weights";
import { SMALL_RECOGNISER } from "./small-gazetteer";

function worth(text: string, language = "en") {
  return analyseClaim({ id: "w", text, language, published: "2019-03-01" }, SMALL_RECOGNISER).worth;
}

const KEPT = [
  { language: "en", text: "Maduro closed the bridge on Friday after two guardsmen had fled." },
  { language: "en", text: "The ministry denied that any officer had left the barracks." },
  { language: "en", text: "Pence tells reporters in Bogotá that no option has been ruled out." },
  { language: "en", text: "“We will stay in the square until every prisoner has been freed.”" },
  { language: "es", text: "El Gobierno cerró el puente el viernes y detuvo a dos diputados." },
  { language: "es", text: "La inflación podría llegar al 300 % en diciembre, según el FMI." },
  { language: "es", text: "“Nos cortaron la luz y nadie vino”, relató una enfermera de Caracas." },
  { language: "pt", text: "O governo fechou a ponte na sexta-feira e prendeu dois deputados." },
];

const LEFT_OUT = [
  { why: "question", language: "en", text: "Who commands the generals in Caracas now?" },
  { why: "opinion", language: "en", text: "It is a shameful farce and we must never accept it." },
  { why: "boilerplate", language: "en", text: "All rights reserved by the publisher of this site in 2019." },
  {
    why: "noComment",
    language: "en",
    text: "The embassy in Washington did not respond to e-mails on Friday.",
  },
  { why: "unterminated", language: "en", text: "Guaidó returned to Caracas on Monday" },
  { why: "caption", language: "en", text: "Nicolás Maduro (C) waves in Caracas on Friday. Photo: A. Reyes" },
  { why: "imperative", language: "es", text: "Suscríbase hoy y reciba nuestras noticias de Venezuela." },
  { why: "sentiment", language: "es", text: "Es una vergüenza lo que hacen con este pueblo." },
  {
    why: "remark",
    language: "en",
    text: "“You learn to cook with wood,” said Carla Pinto, a nurse in Valencia.",
  },
  { why: "remark", language: "es", text: "«¿Y ahora quién sigue?», se preguntaba una vecina de Caracas." },
  { why: "remark", language: "pt", text: "“Aqui ninguém quer briga”, resumiu um taxista de Caracas." },
  { why: "question", language: "pt", text: "Quem governa a Venezuela depois de janeiro?" },
];

describe("worthOf", () => {
  it.each(KEPT)("keeps: $text", ({ text, language }) => {
    expect(worth(text, language).score).toBeGreaterThanOrEqual(KEEP);
  });

  it.each(LEFT_OUT)("leaves out for its $why: $text", ({ text, language, why }) => {
    const judged = worth(text, language);
    expect(judged.score).toBeLessThan(KEEP);
    expect(judged.why).toContain(why);
  });

  it("explains a score by cues that add up to it, the weightiest first", () => {
    const { score, why } = worth("Maduro closed the bridge on Friday after two guardsmen had fled.");
    const weights = why.map((name) => WEIGHTS[WORTH_CUES.find((cue) => cue === name) ?? "start"]);
    const sum = weights.reduce((total, weight) => total + weight, WEIGHTS.start);
    expect(score).toBeCloseTo(1 / (1 + Math.exp(-sum)), 3);
    expect(weights.map(Math.abs)).toEqual(weights.map(Math.abs).toSorted((a, b) => b - a));
  });

  it("hears opinion, question and first person only outside quotations", () => {
    const outside = worth("We must never accept such a shameful farce in Caracas.");
    const quoted = worth("“We must never accept such a shameful farce,” Guaidó said in Caracas.");
    expect(outside.score).toBeLessThan(KEEP);
    expect(quoted.score).toBeGreaterThanOrEqual(KEEP);
  });

  it.each([
    ["fact", "Maduro closed the bridge on Friday."],
    ["forecast", "Maduro will close the bridge on Friday."],
    ["threat", "Maduro threatened to close the bridge on Friday."],
  ] as const)("tells the kind: %s", (kind, text) => {
    expect(worth(text).kind).toBe(kind);
  });
});
