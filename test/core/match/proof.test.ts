import { beforeAll, describe, expect, it } from "vitest";
import { analyseClaim } from "../../../core/claims/analyse";
import { createRecogniser } from "../../../core/claims/recogniser";
import type { Report } from "../../../core/corpus/report";
import { matchClaims } from "../../../core/match/match-claims";
import type { Proof } from "../../../core/match/proof/proof";
import { type ProofSetting, parseProof, proofText, proveMatch } from "../../../core/match/proof/prove-match";
import { proveOver } from "../../../core/match/proof/prove-over";
import { replay } from "../../../core/match/proof/replay";
import type { ReadClaim } from "../../../core/reading/reading";
import { memoryCorpus } from "./memory-corpus";
import { NEWSROOM, numberedReport } from "./newsroom";

const SEIZED = "the River Guard seized nine barges carrying smuggled fuel on the lower river on 4 March 2024";
const NINE = [{ value: 9, unit: "barges", bound: "exact" as const, what: "seized" }];
const report = (serial: number, id: string, text: string, attributedTo: string): Report =>
  numberedReport(serial, id, { text, attributedTo, figures: NINE });

const READER = memoryCorpus(
  [
    report(1, "morning", `Ana Prado said that ${SEIZED}.`, "Ana Prado"),
    report(2, "daily", `Ana Prado told Agency One that ${SEIZED}.`, "Ana Prado, to Agency One"),
    report(3, "tribune", "The opera house reopened after eleven years of repairs.", "mayor"),
  ],
  NEWSROOM,
);

const SHA = "ab".repeat(32);
const GROUND = { reader: READER, sha256: SHA };
const SETTING: ProofSetting = {
  code: "0.1.0",
  pack: { id: "memory", version: "1", sha256: SHA },
  vectors: false,
  page: { siteName: null, headline: null },
};

let read: ReadClaim;
let proof: Proof;

beforeAll(async () => {
  const claim = analyseClaim(
    {
      id: "c",
      text: `Ana Prado said on Monday that ${SEIZED}.`,
      language: "en",
      published: "2024-03-05",
      domain: "elsewhere.example",
    },
    createRecogniser(NEWSROOM.gazetteer),
  );
  const [answer] = await matchClaims([claim], READER);
  if (!answer) throw new Error("no answer");
  read = { claim, answer };
  const [first] = answer.matches;
  const made = first && proveMatch(read, first.claimId, SETTING);
  if (!made) throw new Error("no match to prove");
  proof = made;
});

describe("a proof", () => {
  it("comes back from its text and is replayed to the same match, for every match", async () => {
    expect(read.answer.matches.length).toBeGreaterThan(1);
    for (const { claimId } of read.answer.matches) {
      const made = proveMatch(read, claimId, SETTING);
      const again = parseProof(made ? proofText(made) : "");
      expect(again).toEqual({ proof: made });
      if ("proof" in again) expect(await replay(again.proof, GROUND)).toEqual({ same: true });
    }
  });

  it("has one text, however its keys are ordered", () => {
    const { match, ...rest } = proof;
    expect(proofText({ match, ...rest })).toBe(proofText(proof));
    expect(proofText(proof).endsWith("}\n")).toBe(true);
  });

  it("is of a match that the claim has", () => {
    expect(proveMatch(read, "r-0000000009#0", SETTING)).toBeNull();
  });

  it("keeps the matches that lineage was traced over, though some are not shown", () => {
    const traced = read.answer.matches.map(({ claimId }) => claimId);
    const [first] = read.answer.matches;
    const shown = { ...read, answer: { ...read.answer, matches: first ? [first] : [], traced } };
    expect(proveMatch(shown, proof.match.claimId, SETTING)?.beside).toEqual(traced);
  });
});

describe("a proof of a shared quotation", () => {
  const text = "a shame for everybody who lives along this river";
  const page = `It is “${text}”, Ana Prado told reporters on Monday.`;
  const told = { text: `Ana Prado said that ${SEIZED}.`, attributedTo: "Ana Prado" };
  const ground = {
    ...GROUND,
    reader: memoryCorpus(
      [numberedReport(4, "morning", { ...told, quote: { speaker: "Ana Prado", text } })],
      NEWSROOM,
    ),
  };

  async function made(): Promise<Proof> {
    const claim = analyseClaim(
      { id: "q", text: page, language: "en", published: "2024-03-05", domain: "elsewhere.example" },
      createRecogniser(NEWSROOM.gazetteer),
    );
    const [answer] = await matchClaims([claim], ground.reader);
    const [first] = answer?.matches ?? [];
    const made = answer && first && proveMatch({ claim, answer }, first.claimId, SETTING);
    if (!made) throw new Error("no match to prove");
    return made;
  }

  it("names the words and is replayed; of before they were named, too", async () => {
    const proof = await made();
    expect(proof.match.why.quoted).toMatchObject([{ text, corpusText: text }]);
    expect(parseProof(proofText(proof))).toEqual({ proof });
    expect(await replay(proof, ground)).toEqual({ same: true });
    const { quoted: _, ...why } = proof.match.why;
    expect(await replay({ ...proof, match: { ...proof.match, why } }, ground)).toEqual({ same: true });
  });

  it("is found out where the words were changed", async () => {
    const proof = await made();
    const quoted = (proof.match.why.quoted ?? []).map((words) => ({ ...words, corpusText: "a pity" }));
    const why = { ...proof.match.why, quoted };
    expect(await replay({ ...proof, match: { ...proof.match, why } }, ground)).toMatchObject({
      same: false,
      part: "match.why.quoted.0.corpusText",
    });
  });
});

describe("a proof that was changed", () => {
  it.each<[string, (proof: Proof) => Proof]>([
    ["pack.sha256", (old) => ({ ...old, pack: { ...old.pack, sha256: "cd".repeat(32) } })],
    ["pack.version", (old) => ({ ...old, pack: { ...old.pack, version: "2" } })],
    ["vectors", (old) => ({ ...old, vectors: true })],
    ["match.score", (old) => ({ ...old, match: { ...old.match, score: old.match.score - 0.01 } })],
    ["match.tier", (old) => ({ ...old, match: { ...old.match, tier: "listed" } })],
    ["match.sameness", (old) => ({ ...old, match: { ...old.match, sameness: "related" } })],
    ["match.text", (old) => ({ ...old, match: { ...old.match, text: `${old.match.text} ` } })],
    [
      "match.why.rule",
      (old) => ({ ...old, match: { ...old.match, why: { ...old.match.why, rule: "other" } } }),
    ],
    [
      "match.differences.0",
      (old) => {
        const side = { text: "nine", span: null };
        return {
          ...old,
          match: { ...old.match, differences: [{ kind: "figure", page: side, corpus: side }] },
        };
      },
    ],
    [
      "match.origin.id",
      (old) => ({ ...old, match: { ...old.match, origin: { ...old.match.origin, id: "agency:other" } } }),
    ],
    ["beside.2", (old) => ({ ...old, beside: [...old.beside, "r-0000000003#0"] })],
    [
      "claim.mentions.0.text",
      (old) => ({ ...old, claim: { ...old.claim, text: old.claim.text.replace("Ana Prado", "Eva Lemos") } }),
    ],
  ])("is found out at %s", async (part, change) => {
    expect(await replay(change(proof), GROUND)).toMatchObject({ same: false, part });
  });

  it("differs somewhere when the claim itself says something else", async () => {
    const text = proof.claim.text.replace("nine barges", "two planes");
    expect(await replay({ ...proof, claim: { ...proof.claim, text } }, GROUND)).toMatchObject({
      same: false,
    });
  });

  it.each([
    ["", "format"],
    ["{}", "format"],
    ["[1]", "format"],
  ])("is no proof: %s", (text, fault) => {
    expect(parseProof(text)).toEqual({ fault });
  });

  it("names the part that is not as it should be", () => {
    expect(parseProof(proofText(proof).replace('"version": 1\n', '"version": 9\n'))).toEqual({
      fault: "version",
    });
    const { score: _, ...match } = proof.match;
    expect(parseProof(JSON.stringify({ ...proof, match }))).toEqual({ fault: "match.score" });
  });

  it("lets only the last digit of a score pass", async () => {
    const score = proof.match.score + 0.001;
    expect(await replay({ ...proof, match: { ...proof.match, score } }, GROUND)).toEqual({ same: true });
  });
});

describe("a proof over one pack of several", () => {
  const shared = () => ({
    claim: read.claim,
    match: "r-0000000001#0",
    beside: ["r-0000000009#0", "r-0000000001#0", "r-0000000002#0"],
    page: SETTING.page,
  });

  it("leaves out what only other packs have, and is replayed to the same", async () => {
    const made = await proveOver(shared(), GROUND, "0.1.0");
    if (made === null) throw new Error("no proof was made");
    expect(made.beside).toEqual(["r-0000000001#0", "r-0000000002#0"]);
    expect(made.vectors).toBe(false);
    expect(await replay(made, GROUND)).toEqual({ same: true });
  });

  it("is none for a match that the pack does not have", async () => {
    expect(await proveOver({ ...shared(), match: "r-0000000009#0" }, GROUND, "0.1.0")).toBeNull();
  });
});
