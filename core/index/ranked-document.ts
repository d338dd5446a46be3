import type { DocId } from "./corpus-reader";

/** A document with its score; the parts of the score are made up when they are asked for. */
export class RankedDocument {
  readonly #partsOf: (doc: DocId) => { term: string; score: number }[];

  constructor(
    readonly doc: DocId,
    readonly score: number,
    partsOf: (doc: DocId) => { term: string; score: number }[],
  ) {
    this.#partsOf = partsOf;
  }

  get parts(): readonly { readonly term: string; readonly score: number }[] {
    return this.#partsOf(this.doc);
  }
}
