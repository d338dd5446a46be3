import { z } from "../schema";
import { PageHead } from "./page-head";

/**
 * What is read off a page, or given on the command line. `text` is the article's blocks joined by
 * blank lines; every claim's place is an offset into it. `domain` is the host the page came
 * from; `siteName` tells outlets of one carrier apart. `credits` are the words in which the page says who made it ("By Staff, News
 * Agencies"); `partial` where the page withholds part of the article. A page as its content script sends it has the line that looks
 * like its headline, what the page says of itself (`head`) and the lines `above` and `below` its text: all else is made of them.
 */
export const Page = z.object({
  id: z.string(),
  text: z.string(),
  headline: z.optional(z.nullable(z.string())),
  language: z.optional(z.nullable(z.string())),
  published: z.optional(z.nullable(z.string())),
  domain: z.optional(z.nullable(z.string())),
  siteName: z.optional(z.nullable(z.string())),
  url: z.optional(z.nullable(z.string())),
  credits: z.optional(z.array(z.string())),
  partial: z.optional(z.boolean()),
  head: z.optional(PageHead),
  above: z.optional(z.array(z.string())),
  below: z.optional(z.array(z.string())),
});
export type Page = z.infer<typeof Page>;
