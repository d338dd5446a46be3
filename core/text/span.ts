import { z } from "../schema";

/**
 * A half-open range `[start, end)` of UTF-16 code units in a text named by the field that
 * holds the span. Spans never point into a normalised copy: every step of the thinking
 * keeps offsets into the original.
 */
export const Span = z.object({ start: z.number(), end: z.number() });
export type Span = z.infer<typeof Span>;

/** The languages Careo reads and compares. */
export const Language = z.enum(["en", "es", "pt"]);
export type Language = z.infer<typeof Language>;
