import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { COPIED, containment, SHARED_NARRATION, shinglesOf } from "../../core/match/lineage/shingles";
import { z } from "../../core/schema";
import { tokens } from "../../core/text/tokens";
import { share } from "./ranking-figures";

/** The agencies that the set credits; its other values say that there is none, or that it is not known. */
const AGENCY = /^(?:AP|AFP|UPI|Reuters)$/i;

const Article = z.looseObject({ id: z.string(), text: z.string(), wire: z.optional(z.nullable(z.string())) });

/** Of so many articles one is compared with all others of these, for false positives. */
const ONE_OF = 4;

/** How an outlet may change a wire story; `quotes` keeps two quotations only, which share a statement and not a text. */
const EDITS: Readonly<Record<string, (text: string, other: string) => string>> = {
  "first half kept": (text) => text.slice(0, text.length / 2),
  "half rewritten": (text, other) => text.slice(0, text.length / 2) + other.slice(other.length / 2),
  "a quarter of the words changed": (text) => changeWords(text),
  "two quotes kept": (text, other) => `${other} ${quotesOf(text).slice(0, 2).join(" ")}`,
};

/** A way to compare two bodies: a sketch of each, the likeness of two, and the likeness from which they count as copies. */
interface Method<Sketch> {
  readonly name: string;
  readonly sketch: (text: string) => Sketch;
  readonly likeness: (one: Sketch, other: Sketch) => number;
  readonly from: readonly number[];
}

/** The threshold that the baseline was measured at, with one false positive in a thousand. */
const BASELINE_FROM = 0.061;

const BASELINE: Method<ReadonlySet<string>> = {
  name: "baseline (all 5-grams)",
  sketch: allShingles,
  likeness: (one, other) => {
    const [short, long] = one.size <= other.size ? [one, other] : [other, one];
    return short.size === 0 ? 0 : [...short].filter((gram) => long.has(gram)).length / short.size;
  },
  from: [BASELINE_FROM],
};

const OURS: Method<string> = {
  name: "ours (quotes out, hashed, sampled)",
  sketch: (text) => shinglesOf(text),
  likeness: containment,
  from: [SHARED_NARRATION, COPIED],
};

/** Prints recall of edited wire stories and false positives between different ones, for our sketch and the plain baseline. */
export function printNearDuplicates(): void {
  const file = (name: string) => join(process.env.CAREO_EVAL ?? "", "polnear", name);
  if (process.env.CAREO_EVAL === undefined || !existsSync(file("train.jsonl"))) {
    console.log("\n# near-duplicates: set CAREO_EVAL to the folder with polnear");
    return;
  }
  const articles = ["train.jsonl", "dev.jsonl"].flatMap((name) =>
    readFileSync(file(name), "utf8")
      .split("\n")
      .filter((line) => line !== "")
      .map((line) => Article.parse(JSON.parse(line))),
  );
  const wire = articles.filter(({ wire }) => AGENCY.test(wire ?? "")).map(({ text }) => text);
  console.log(`\n# near-duplicates: ${wire.length} wire stories of PolNeAR train + dev, edited`);
  const some = articles.filter((_, at) => at % ONE_OF === 0).map(({ text }) => text);
  printMethod(BASELINE, wire, some);
  printMethod(OURS, wire, some);
  const bytes = articles.map(({ text }) => shinglesOf(text).length).sort((a, b) => a - b);
  console.log(`size of ours: median ${bytes[bytes.length >> 1]} bytes, largest ${bytes[bytes.length - 1]}`);
}

function printMethod<Sketch>(
  { name, sketch, likeness, from }: Method<Sketch>,
  wire: readonly string[],
  apartFrom: readonly string[],
): void {
  const sketches = wire.map(sketch);
  const others = apartFrom.map(sketch);
  const apart = others.flatMap((one, at) => others.slice(0, at).map((other) => likeness(one, other)));
  for (const least of from) {
    const recalls = Object.entries(EDITS).map(([edit, change]) => {
      const found = wire.filter((text, at) => {
        const other = wire[(at + 1) % wire.length] ?? "";
        const own = sketches[at];
        return own !== undefined && likeness(own, sketch(change(text, other))) >= least;
      });
      return `${edit} ${share(found.length, wire.length)}`;
    });
    const wrong = apart.filter((value) => value >= least).length;
    console.log(
      `${name} >= ${least}: different articles ${((1000 * wrong) / apart.length).toFixed(2)} in 1,000; ${recalls.join(", ")}`,
    );
  }
}

function allShingles(text: string): ReadonlySet<string> {
  const words = tokens(text).map(({ word }) => word);
  return new Set(words.slice(4).map((_, at) => words.slice(at, at + 5).join(" ")));
}

/** Changes a quarter of the words, always the same ones (Park and Miller's generator, seed 7). */
function changeWords(text: string): string {
  let state = 7;
  return text
    .split(" ")
    .map((word) => {
      state = (state * 16_807) % 2_147_483_647;
      return state % 4 === 0 ? `x${word.length}x` : word;
    })
    .join(" ");
}

function quotesOf(text: string): readonly string[] {
  return text.match(/“[^”]+”|"[^"\n]+"|``.+?''/g) ?? [];
}
