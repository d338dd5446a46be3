import { z } from "../schema";

/** A slug that names an outlet for good: `sputnik`, `al-ahed-news`. */
export const OutletId = z
  .string()
  .check(z.regex(/^[a-z0-9][a-z0-9-]*$/, "small letters, digits and hyphens (daily-aldea)"));
export type OutletId = z.infer<typeof OutletId>;

/**
 * Who publishes. `domains` is empty for an edition on a host of its family's (DW Brasil). `family` names the publisher or owner whose outlets never count as
 * independent of one another (an outlet with no known family is its own). `kind` is
 * `aggregator` for machine-rewritten or unidentifiable sites: evidence of echo, not another voice.
 */
export const Outlet = z.object({
  id: OutletId,
  name: z.string(),
  domains: z.array(z.string()),
  country: z.nullable(z.string()),
  language: z.string(),
  family: z.nullable(z.string()),
  kind: z.enum(["agency", "broadcaster", "newspaper", "site", "government", "aggregator"]),
});
export type Outlet = z.infer<typeof Outlet>;

/** A host that carries several outlets (`pressreader.com`): its domain alone names no outlet. */
export const Carrier = z.object({ domain: z.string(), name: z.string(), outlets: z.array(OutletId) });
export type Carrier = z.infer<typeof Carrier>;
