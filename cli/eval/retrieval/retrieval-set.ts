import type { Language } from "../../../core/text/span";

/** Something that can be found: a verified claim with its title, a sentence of an article, a headline. */
export interface Passage {
  readonly id: string;
  readonly text: string;
  readonly title?: string;
  /** The article that it stands in, by name. */
  readonly article?: string;
}

/** What is looked for, and which passages answer it. */
export interface Query {
  readonly id: string;
  readonly text: string;
  /** As it was published, where `text` is what is left of a post without addresses and the like. */
  readonly posted?: string;
  readonly article?: string;
  /** Passages that it must not be compared with: those of its own article. */
  readonly barred?: (passage: Passage) => boolean;
  readonly relevant: ReadonlySet<string>;
}

/** One public set: queries to learn from, queries to judge, passages, and the languages of both. */
export interface RetrievalSet {
  readonly name: string;
  readonly passages: readonly Passage[];
  readonly queries: readonly Query[];
  readonly from: Language;
  readonly to: Language;
  /** The text of every article by its name, where passages stand in articles. */
  readonly articles?: ReadonlyMap<string, string>;
}

/** The passages of each query, best first. */
export type Rankings = readonly (readonly string[])[];
