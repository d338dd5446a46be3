import { sha256 } from "../index/checksum";

/** The id that a report has by its address: `r-` and the first ten hex digits of the SHA-256. */
export async function reportIdOf(url: string): Promise<string> {
  return `r-${(await sha256(new TextEncoder().encode(url))).slice(0, 10)}`;
}

/**
 * Fills what a hand-written report may leave out: ids, and everything that is empty or the usual case. A claim may be its
 * text alone. Nothing is checked here, and what is there stays.
 */
export async function completeReport(value: unknown): Promise<unknown> {
  if (!isObject(value)) return value;
  const id = value.id ?? (typeof value.url === "string" ? await reportIdOf(value.url) : undefined);
  const claims = Array.isArray(value.claims)
    ? value.claims.map((claim: unknown, place) => completeClaim(claim, id, place))
    : value.claims;
  const dated = value.published ?? value.publishedMonth ?? null;
  return {
    carrier: null,
    headline: null,
    published: null,
    publishedMonth: null,
    dateBasis: dated === null ? null : "text",
    credits: [],
    ...value,
    ...(typeof value.headline === "string" && { headline: { text: value.headline, basis: "published" } }),
    id,
    claims,
  };
}

/**
 * A self-test with claims named by address and place (`https://daily.example/flood#0`), as those who write by hand know them, put into
 * ids. What names none is left for the check.
 */
export async function completeSelfTest(value: unknown): Promise<unknown> {
  if (!isObject(value)) return value;
  const page = isObject(value.page) ? { published: null, domain: null, ...value.page } : value.page;
  const named: Record<string, unknown> = {};
  for (const field of ["painted", "matched", "absent"]) {
    const claims = value[field];
    if (Array.isArray(claims)) named[field] = await Promise.all(claims.map(claimIdOf));
  }
  return { ...value, page, ...named };
}

async function claimIdOf(name: unknown): Promise<unknown> {
  const [, url, place] = typeof name === "string" ? (/^(https?:.+)#(\d+)$/.exec(name) ?? []) : [];
  return url === undefined ? name : `${await reportIdOf(url)}#${place}`;
}

function completeClaim(value: unknown, report: unknown, place: number): unknown {
  const claim = typeof value === "string" ? { text: value } : value;
  if (!isObject(claim)) return claim;
  return {
    id: `${report}#${place}`,
    attributedTo: null,
    entities: [],
    eventDate: null,
    stance: "asserts",
    quote: null,
    ...claim,
    figures: Array.isArray(claim.figures) ? claim.figures.map(completeFigure) : (claim.figures ?? []),
  };
}

function completeFigure(value: unknown): unknown {
  return isObject(value) ? { bound: "exact", what: "", ...value } : value;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
