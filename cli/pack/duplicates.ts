import type { Located } from "../../core/corpus/pack-references";
import type { Report } from "../../core/corpus/report";
import { GrowingNumbers } from "./growing-numbers";
import { NearDuplicates, wordsOf } from "./near-duplicates";

/** Places (file and line, with the id) that say the same, and in what. */
export interface Duplicate {
  readonly kind: "address" | "text" | "nearly the same text";
  readonly places: readonly string[];
}

/**
 * Finds reports with one address, claims of one outlet with the same words, and claims of one outlet with nearly the same words and the
 * same numbers. Remembers some hundred bytes of a claim, never its text. Other outlets' claims may say the same: that is what a pack is for.
 */
export class DuplicateFinder {
  readonly #addresses = new GrowingNumbers();
  readonly #texts = new GrowingNumbers();
  readonly #near = new NearDuplicates();
  readonly #reports = new GrowingNumbers(Uint32Array);
  readonly #lines = new GrowingNumbers(Uint32Array);
  readonly #ids = new GrowingNumbers();
  readonly #files: string[] = [];
  readonly #claims = { report: new GrowingNumbers(Uint32Array), place: new GrowingNumbers(Uint32Array) };

  add({ record, file, line }: Located<Report>): void {
    if (!this.#files.includes(file)) this.#files.push(file);
    this.#addresses.push(hash(addressOf(record.url)));
    this.#lines.push(line);
    this.#reports.push(this.#files.indexOf(file));
    this.#ids.push(Number.parseInt(record.id.slice("r-".length), 16));
    const outlet = hash(record.outlet);
    for (const { id, text, framing } of record.claims) {
      const words = framing ? [] : wordsOf(text);
      this.#claims.report.push(this.#lines.length - 1);
      this.#claims.place.push(Number(id.slice(id.indexOf("#") + 1)));
      this.#texts.push(words.length === 0 ? 0 : hash(`${outlet} ${words.join(" ")}`));
      this.#near.add(words, outlet);
    }
  }

  /** `onCompared` hears how far the search for nearly the same words is. */
  find(onCompared?: (done: number, total: number) => void): Duplicate[] {
    const same = this.#texts.equalRuns(0);
    const runOf = new Map(same.flatMap((run, number) => run.map((at) => [at, number] as const)));
    const near = this.#near
      .find(onCompared)
      .filter(([a, b]) => !runOf.has(a) || runOf.get(a) !== runOf.get(b));
    return [
      ...this.#addresses.equalRuns().map(
        (run): Duplicate => ({
          kind: "address",
          places: run.map((at) => this.#placeOf(at)),
        }),
      ),
      ...same.map((run): Duplicate => ({ kind: "text", places: run.map((at) => this.#claimAt(at)) })),
      ...near.map(
        (pair): Duplicate => ({
          kind: "nearly the same text",
          places: pair.map((at) => this.#claimAt(at)),
        }),
      ),
    ];
  }

  #claimAt(claim: number): string {
    return `${this.#placeOf(this.#claims.report.at(claim))}#${this.#claims.place.at(claim)}`;
  }

  #placeOf(report: number): string {
    const id = this.#ids.at(report).toString(16).padStart(10, "0");
    return `${this.#files[this.#reports.at(report)]}:${this.#lines.at(report)} r-${id}`;
  }
}

/** An address without what does not change the page: scheme, `www.`, a closing slash, the fragment, and marks of campaigns. */
function addressOf(url: string): string {
  const parsed = new URL(url);
  for (const name of [...parsed.searchParams.keys()]) {
    if (/^(utm_\w+|fbclid|gclid|ref)$/.test(name)) parsed.searchParams.delete(name);
  }
  const path = parsed.pathname.replace(/\/$/, "");
  return `${parsed.hostname.replace(/^www\./, "")}${path}${parsed.search}`;
}

/** 53 bits of a text (cyrb53): two of a million differ in all likelihood. */
function hash(text: string): number {
  let a = 0xdeadbeef;
  let b = 0x41c6ce57;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    a = Math.imul(a ^ code, 2654435761);
    b = Math.imul(b ^ code, 1597334677);
  }
  a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909);
  b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909);
  return 4294967296 * (2097151 & b) + (a >>> 0);
}
