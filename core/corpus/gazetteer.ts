import { z } from "../schema";

/** A slug that names a person, body, place or thing in every language: `nicolas-maduro`. */
export const MentionId = z
  .string()
  .check(z.regex(/^[a-z0-9][a-z0-9-]*$/, "small letters, digits and hyphens (ana-prado)"));
export type MentionId = z.infer<typeof MentionId>;

/**
 * A canonical mention and the names it goes by. `names` are matched on word boundaries without
 * regard to case or accents; `acronyms` must match in capitals. `roles` are descriptions that name it within
 * a time ("the opposition leader"). `topic` marks names that by themselves make a page about the
 * pack's topic (the gate's triggers). A name (or acronym) that `ambiguous` lists too counts only when one of
 * the `context` words or phrases stands in the same page.
 */
export const GazetteerEntry = z.object({
  id: MentionId,
  kind: z.enum(["person", "government", "organisation", "company", "outlet", "place", "event", "group"]),
  label: z.string(),
  names: z.object({ en: z.array(z.string()), es: z.array(z.string()), pt: z.array(z.string()) }),
  acronyms: z.optional(z.array(z.string())),
  roles: z.optional(
    z.array(z.object({ text: z.string(), from: z.nullable(z.string()), to: z.nullable(z.string()) })),
  ),
  topic: z.optional(z.boolean()),
  ambiguous: z.optional(z.object({ names: z.array(z.string()), context: z.array(z.string()) })),
});
export type GazetteerEntry = z.infer<typeof GazetteerEntry>;

/** A canonical agency, outlet or body that reports credit, with the spellings it is credited under. */
export const Credit = z.object({
  id: z.string(),
  name: z.string(),
  aliases: z.array(z.string()),
  agency: z.boolean(),
});
export type Credit = z.infer<typeof Credit>;
