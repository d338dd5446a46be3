import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { Outlet } from "../../../core/corpus/outlet";
import { CorpusClaim, Report } from "../../../core/corpus/report";
import {
  decodeClaims,
  encodeClaims,
  type NumberlessClaim,
  ROW_FIELDS,
  renumbered,
} from "../../../core/index/claim-block";
import type { StoredClaim } from "../../../core/index/corpus-reader";
import { sketchClaim } from "../../../core/match/features/claim-sketch";
import { Proposition } from "../../../core/match/proposition";
import { fc } from "../../seeded";
import { CORPUS, storedOf } from "../match/told-claims";
import { sourceClaim } from "./small-pack";

const FIRST = 320;

/** A claim of the report of this number, with its sketch. */
function claimOf(at: number, report = at, english?: string[]): NumberlessClaim {
  const { terms: _, ...claim } = sourceClaim(at, ["barg", "seiz"], `Claim ${at}.`, report);
  const proposition = { ...claim.proposition, ...(english && { english }) };
  return { ...claim, proposition, sketch: sketchClaim(claim) };
}

/** Three claims of two reports. */
const CLAIMS = [claimOf(0), claimOf(1, 7), claimOf(2, 7)];

function claimsIn(bytes: Uint8Array): StoredClaim[] {
  const block = decodeClaims(bytes, FIRST);
  const claims: StoredClaim[] = [];
  for (let place = 0; ; place++) {
    const claim = block.at(place);
    if (claim === undefined) return claims;
    claims.push(claim);
  }
}

const asText = (bytes: Uint8Array) => Buffer.from(bytes).toString("latin1");

/** The block with the first quotation mark of these words struck out, so that their JSON is none. */
function broken(bytes: Uint8Array, words: string): Uint8Array {
  const at = asText(bytes).indexOf(words);
  if (at < 0) throw new Error(`the block has no ${words}`);
  const other = bytes.slice();
  other[at] = " ".charCodeAt(0);
  return other;
}

describe("a block of claims", () => {
  it("gives all of them back, with their sketches and numbers", () => {
    const told = fc.array(fc.tuple(CORPUS, fc.boolean(), fc.nat(2)), { maxLength: 6 });
    const property = fc.property(told, (each) => {
      const reports = each.map(([corpus]) => storedOf(corpus).report);
      const claims = each.map(([corpus, sketched, of]): NumberlessClaim => {
        const { doc: _, ...claim } = storedOf(corpus);
        const report = reports[of] ?? claim.report;
        return { ...claim, report, ...(sketched && { sketch: sketchClaim({ ...claim, report }) }) };
      });
      expect(claimsIn(encodeClaims(claims))).toEqual(
        claims.map((claim, at) => ({ doc: FIRST + at, ...claim })),
      );
    });
    fc.assert(property, { numRuns: 200 });
  });

  it("gives a claim that came without a sketch back without one", () => {
    const { sketch: _, ...claim } = claimOf(0);
    const [found] = claimsIn(encodeClaims([claim]));
    expect(found).toEqual({ doc: FIRST, ...claim });
    expect(Object.keys(found ?? {})).not.toContain("sketch");
  });

  it("holds a report once, and gives the same one to all of its claims", () => {
    const bytes = encodeClaims(CLAIMS);
    expect(asText(bytes).split("https://paper.example/7")).toHaveLength(2);
    const [, one, two] = claimsIn(bytes);
    expect(one?.report).toBe(two?.report);
  });

  it("holds a claim once, however often it is asked for", () => {
    const block = decodeClaims(encodeClaims(CLAIMS), FIRST);
    expect(block.at(1)).toBe(block.at(1));
    expect(block.at(1)?.claim).toBe(block.at(1)?.claim);
    expect([block.at(-1), block.at(3)]).toEqual([undefined, undefined]);
  });

  it.each([
    { english: ["barg", "seiz"], times: 1 },
    { english: ["seiz", "barg"], times: 2 },
    { english: ["barg"], times: 1 },
    { english: [], times: 1 },
  ])("holds English terms where they are not the claim's own: $english", ({ english, times }) => {
    const claim = claimOf(0, 0, english);
    const bytes = encodeClaims([claim]);
    expect(asText(bytes).split('"seiz"')).toHaveLength(1 + times);
    expect(claimsIn(bytes)[0]?.proposition).toEqual(claim.proposition);
  });

  const quote = { speaker: null, text: "the barges stay" };
  const told = { quote, eventDate: "2019-02-10", stance: "denies" } as const;
  it.each([
    { proposition: { quotes: [quote.text], eventDate: told.eventDate, stance: told.stance } },
    { proposition: { quotes: [], eventDate: null, stance: "asserts" as const } },
    { proposition: { quotes: ["another"], eventDate: "2019", stance: "disputes" as const } },
  ])("gives a proposition back as it was, whatever its claim says: $proposition", ({ proposition }) => {
    const { claim, ...rest } = claimOf(0);
    const whole = {
      ...rest,
      claim: { ...claim, ...told },
      proposition: { ...rest.proposition, ...proposition },
    };
    const bytes = encodeClaims([whole]);
    // To the letter: an update compares what it reads with what it made.
    expect(JSON.stringify(claimsIn(bytes)[0]?.proposition)).toBe(JSON.stringify(whole.proposition));
    expect(asText(bytes).split(quote.text)).toHaveLength(2);
  });

  it.each([
    { schema: Report, fields: ROW_FIELDS.report, left: ["claims"] },
    { schema: Outlet, fields: ROW_FIELDS.outlet, left: [] },
    { schema: CorpusClaim, fields: ROW_FIELDS.claim, left: [] },
    { schema: Proposition, fields: ROW_FIELDS.proposition, left: [] },
  ])("has values in the order of their schema, all of them: $fields", ({ schema, fields, left }) => {
    expect([...fields, ...left]).toEqual(Object.keys(schema.shape));
  });

  it("has values in the order that docs/pack-format.md tells", () => {
    const format = readFileSync(join(import.meta.dirname, "../../../docs/pack-format.md"), "utf8");
    for (const fields of Object.values(ROW_FIELDS)) {
      const told = fields.map((field) => `\`${field}\``).join(", ");
      expect(format.replaceAll("`outlet` (a row)", "`outlet`")).toContain(told);
    }
  });

  it("names no fields: of each object only the values stand in it, in the order of its schema", () => {
    const bytes = asText(encodeClaims(CLAIMS));
    for (const field of ["text", "entities", "eventDate", "terms", "mentions", "headline", "domains"])
      expect(bytes).not.toContain(`"${field}"`);
  });

  it("keeps what may be absent apart from what is null", () => {
    const { claim, ...rest } = claimOf(0);
    const one = { ...rest, claim: { ...claim, textEn: "In English.", framing: false, quote: null } };
    const [found] = claimsIn(encodeClaims([one]));
    expect(JSON.stringify(found?.claim)).toBe(
      JSON.stringify(CorpusClaim.parse({ ...one.claim, id: claim.id })),
    );
    expect(Object.keys(claimsIn(encodeClaims([claimOf(0)]))[0]?.claim ?? {})).not.toContain("textEn");
  });

  it("parses no claim before something is asked of it, and no other then", () => {
    const [one, two, three] = claimsIn(broken(encodeClaims(CLAIMS), '"Claim 1."'));
    expect([one?.claim, one?.report]).toEqual([CLAIMS[0]?.claim, CLAIMS[0]?.report]);
    expect([three?.claim, three?.report]).toEqual([CLAIMS[2]?.claim, CLAIMS[2]?.report]);
    expect([two?.doc, two?.sketch]).toEqual([FIRST + 1, CLAIMS[1]?.sketch]);
    for (const part of ["claim", "report", "proposition"] as const)
      expect(() => two?.[part]).toThrow(SyntaxError);
  });

  it("parses no report before it is asked for", () => {
    const [one, two] = claimsIn(broken(encodeClaims(CLAIMS), '"https://paper.example/7"'));
    expect(one?.report).toEqual(CLAIMS[0]?.report);
    expect([two?.claim, two?.proposition]).toEqual([CLAIMS[1]?.claim, CLAIMS[1]?.proposition]);
    expect(() => two?.report).toThrow(SyntaxError);
  });

  it("has no report for a claim that names one it does not hold", () => {
    const bytes = encodeClaims(CLAIMS);
    bytes[asText(bytes).indexOf('[1,["') + 1] = "5".charCodeAt(0);
    const [, two] = claimsIn(bytes);
    expect(two?.claim).toEqual(CLAIMS[1]?.claim);
    expect(() => two?.report).toThrow(RangeError);
  });

  it("cut off anywhere gives no claim", () => {
    const bytes = encodeClaims([claimOf(0)]);
    for (let end = 0; end < bytes.length; end++) {
      let found: StoredClaim[] = [];
      try {
        found = claimsIn(bytes.subarray(0, end));
      } catch (error) {
        expect(error).toBeInstanceOf(RangeError);
      }
      expect(found).toEqual([]);
    }
  });
});

describe("a claim under another number", () => {
  const bytes = encodeClaims(CLAIMS);

  it("is the same, with its sketch where it has one", () => {
    const [one] = claimsIn(bytes);
    const { sketch: _, ...claim } = CLAIMS[0] ?? claimOf(0);
    const [bare] = claimsIn(encodeClaims([claim]));
    if (one === undefined || bare === undefined) throw new Error("a block has its claims");
    expect(renumbered(one, 7)).toEqual({ ...one, doc: 7 });
    expect(Object.keys(renumbered(bare, 7))).toEqual(["doc", "claim", "report", "proposition"]);
  });

  it("is not parsed by being numbered", () => {
    const two = claimsIn(broken(bytes, '"Claim 1."'))[1];
    if (two === undefined) throw new Error("a block has its claims");
    const other = renumbered(two, 7);
    expect([other.doc, other.sketch]).toEqual([7, two.sketch]);
    for (const part of ["claim", "report", "proposition"] as const)
      expect(() => other[part]).toThrow(SyntaxError);
  });
});
