import type { Translation } from "../index/corpus-reader";

/** English stems that a stem of the given language may stand for, best first; empty where none is known. */
export type Translate = (language: string, stem: string) => readonly Translation[];

/** Translates nothing: for English pages and for tests. */
export const noTranslation: Translate = () => [];
