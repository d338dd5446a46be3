import { floatAt, setFloat } from "../../kernel/memory";

/** The features' places in a row, as `FEATURE_NAMES` has them. */
export const COVER_PAGE: i32 = 0;
export const COVER_CORPUS: i32 = 1;
export const COVER_PRODUCT: i32 = 2;
export const CORE_PAGE: i32 = 3;
export const CORE_CORPUS: i32 = 4;
export const CORE_PRODUCT: i32 = 5;
export const MATCHED_WEIGHT: i32 = 6;
export const MISSING_PAGE: i32 = 7;
export const MISSING_CORPUS: i32 = 8;
export const HEAVIEST_MISSING_PAGE: i32 = 9;
export const HEAVIEST_MISSING_CORPUS: i32 = 10;
export const GRAMS: i32 = 11;
export const CONCEPT_OVERLAP: i32 = 12;
export const BM25_SHARE: i32 = 13;
export const PLACE: i32 = 14;
export const MENTIONS_SHARED: i32 = 15;
export const MENTIONS_PAGE: i32 = 16;
export const MENTIONS_CORPUS: i32 = 17;
export const MENTIONS_MISSING_PAGE: i32 = 18;
export const MENTIONS_MISSING_CORPUS: i32 = 19;
export const FIGURES_AGREE: i32 = 20;
export const FIGURES_CONFLICT: i32 = 21;
export const FIGURE_VALUES: i32 = 22;
export const FIGURES_PAGE: i32 = 23;
export const FIGURES_CORPUS: i32 = 24;
export const EVENT_GAP: i32 = 25;
export const PUBLISHED_GAP: i32 = 26;
export const NEAREST_GAP: i32 = 27;
export const QUOTES: i32 = 28;
export const QUOTE_IN_TEXT: i32 = 29;
export const SOURCE_SHARED: i32 = 30;
export const SOURCE_PAGE: i32 = 31;
export const SOURCE_CORPUS: i32 = 32;
export const STANCE_DIFFERS: i32 = 33;
export const CONTEXT: i32 = 34;
export const SAME_LANGUAGE: i32 = 35;
export const ENGLISH_PAGE: i32 = 36;
export const ENGLISH_CORPUS: i32 = 37;
export const LENGTH_PAGE: i32 = 38;
export const LENGTH_CORPUS: i32 = 39;
export const FRAMED: i32 = 40;

export function put(row: i32, feature: i32, value: f64): void {
  setFloat(row + 8 * feature, value);
}

export function featureAt(row: i32, feature: i32): f64 {
  return floatAt(row + 8 * feature);
}
