import { describe, expect, it } from "vitest";
import type { Publication } from "../../../core/corpus/publication";
import { PublicationError } from "../../../core/corpus/publication-error";
import { readPublication } from "../../../core/corpus/publication-reading";
import { KeyChanged, knownOf, succession } from "../../../core/corpus/publication-succession";
import { bytesOf, envelopeOf, publicationOf, type TestKey, testKey } from "./signed-publication";

const PLACE = "https://packs.example/flood/pack.json";
const ours = testKey();
const theirs = testKey();

async function refusal(work: () => unknown): Promise<PublicationError> {
  try {
    await work();
  } catch (error) {
    if (error instanceof PublicationError) return error;
    throw error;
  }
  throw new Error("it was accepted");
}

const read = (value: unknown) => readPublication(bytesOf(value), PLACE);
const signed = (change: Partial<Publication> = {}, by: TestKey = ours, previous: readonly TestKey[] = []) =>
  read(envelopeOf(publicationOf(change), by, previous));

describe("readPublication", () => {
  it("gives what was signed, and by which keys", async () => {
    const read = await signed({}, ours, [theirs]);
    expect(read.publication).toEqual(publicationOf());
    expect(read.key).toBe(ours.key);
    expect(read.previousKeys).toEqual([theirs.key]);
    expect(read.digest).toMatch(/^[0-9a-f]{64}$/);
  });

  it("asks the verifier that it is given", async () => {
    const bytes = bytesOf(envelopeOf(publicationOf(), ours));
    const error = await refusal(() => readPublication(bytes, PLACE, async () => false));
    expect(error.fault).toBe("bad-signature");
  });

  const envelope = envelopeOf(publicationOf(), ours);
  const [segment] = publicationOf().chain;
  // The last digit before the padding has bits that no byte takes: another text of the same bytes.
  const otherText = (text: string) =>
    text.replace(
      /(.)(=+)$/,
      (_all, digit: string, end: string) =>
        `${digit === "A" ? "B" : String.fromCharCode(digit.charCodeAt(0) + 1)}${end}`,
    );
  it.each<{ name: string; value: unknown; fault: string; says: string | RegExp }>([
    {
      name: "another text",
      value: { ...envelope, publication: `${envelope.publication} ` },
      fault: "bad-signature",
      says: "signature does not fit",
    },
    {
      name: "another key",
      value: { ...envelope, key: theirs.key },
      fault: "bad-signature",
      says: "signature",
    },
    {
      name: "a key in another spelling",
      value: { ...envelope, key: otherText(envelope.key) },
      fault: "bad-signature",
      says: "signature",
    },
    {
      name: "a key that is none",
      value: { ...envelope, key: "/".repeat(43) },
      fault: "bad-signature",
      says: "signature",
    },
    {
      name: "a signature that is too short",
      value: { ...envelope, signature: "AAAA" },
      fault: "bad-signature",
      says: "signature",
    },
    {
      name: "a former key that did not sign",
      value: { ...envelope, previous: [{ key: theirs.key, signature: envelope.signature }] },
      fault: "bad-signature",
      says: "signature",
    },
    {
      name: "no signature",
      value: { careo: 1, key: ours.key, publication: "{}" },
      fault: "malformed",
      says: "signature: expected string, found nothing",
    },
    {
      name: "a time that is none",
      value: envelopeOf(publicationOf({ published: "2031-13-45T06:00:00Z" }), ours),
      fault: "malformed",
      says: "published: expected a time of a day of the calendar (2031-05-02T10:00:00Z)",
    },
    { name: "a web page", value: "<!doctype html>", fault: "malformed", says: "expected object" },
    {
      name: "half a character in place of the one that was signed",
      value: (({ publication, ...signed }) => ({
        ...signed,
        publication: publication.replace("\ufffd", "\ud800"),
      }))(envelopeOf(publicationOf({ title: "The \ufffd flood" }), ours)),
      fault: "malformed",
      says: "expected whole characters",
    },
    {
      name: "a later envelope",
      value: { careo: 2 },
      fault: "unsupported",
      says: "format 2 needs a newer version",
    },
    {
      name: "a later publication",
      value: envelopeOf({ ...publicationOf(), format: 2 }, ours),
      fault: "unsupported",
      says: "format 2",
    },
    {
      name: "signed text that is no JSON",
      value: envelopeOf("{", ours),
      fault: "malformed",
      says: "expected one JSON value",
    },
    {
      name: "sequence 0",
      value: envelopeOf(publicationOf({ sequence: 0 }), ours),
      fault: "malformed",
      says: "sequence: ",
    },
    {
      name: "a title that turns what stands around it",
      value: envelopeOf(publicationOf({ title: "The flood \u202e(verified)" }), ours),
      fault: "malformed",
      says: "title: expected",
    },
    {
      name: "no segment",
      value: envelopeOf(publicationOf({ chain: [] }), ours),
      fault: "malformed",
      says: "chain: ",
    },
    {
      name: "a name that leads elsewhere",
      value: envelopeOf(
        publicationOf({ selfTests: { name: "../x.jsonl", sha256: "0".repeat(64), bytes: 1 } }),
        ours,
      ),
      fault: "malformed",
      says: "selfTests.name: ",
    },
    {
      name: "a manifest that is not listed",
      value: envelopeOf(
        publicationOf({ chain: [{ content: "0".repeat(64), manifest: "m.json", files: [] }] }),
        ours,
      ),
      fault: "malformed",
      says: "chain.0.manifest: expected one of its files, found m.json",
    },
    {
      name: "an update first",
      value: envelopeOf({ ...publicationOf(), chain: [{ ...segment, update: "a.bin" }] }, ours),
      fault: "malformed",
      says: "chain.0.update: expected none",
    },
    {
      name: "a second pack",
      value: envelopeOf({ ...publicationOf(), chain: [segment, segment] }, ours),
      fault: "malformed",
      says: "chain.1.update: expected one",
    },
    {
      name: "a name with two contents",
      value: envelopeOf(
        publicationOf({ selfTests: { name: "a.bin", sha256: "0".repeat(64), bytes: 1 } }),
        ours,
      ),
      fault: "malformed",
      says: "a.bin is named twice",
    },
  ])("refuses $name", async ({ value, fault, says }) => {
    const error = await refusal(() => read(value));
    expect(error.fault).toBe(fault);
    expect(error.message).toContain(PLACE);
    expect(error.message).toContain(says);
  });

  it("refuses bytes that are no text", async () => {
    const error = await refusal(() => readPublication(Uint8Array.of(0xff, 0xfe), PLACE));
    expect(error.fault).toBe("malformed");
  });
});

describe("succession", () => {
  const known = async () => knownOf(await signed());

  it("knows the same again, and takes what is newer", async () => {
    expect(succession(await known(), await signed(), PLACE)).toBe("same");
    expect(succession(await known(), await signed({ sequence: 4 }), PLACE)).toBe("newer");
  });

  it.each<{ name: string; change: Partial<Publication>; by?: TestKey; fault: string }>([
    { name: "an older one", change: { sequence: 2 }, fault: "downgrade" },
    { name: "another one under the same number", change: { title: "The flood" }, fault: "fork" },
    { name: "another pack", change: { pack: "fire", sequence: 4 }, fault: "other-pack" },
    { name: "another key", change: { sequence: 4 }, by: theirs, fault: "key-changed" },
  ])("refuses $name", async ({ change, by, fault }) => {
    const next = await signed(change, by);
    const before = await known();
    expect((await refusal(() => succession(before, next, PLACE))).fault).toBe(fault);
  });

  it("says of a new key whether the former one vouches for it, and takes it once it is accepted", async () => {
    const before = await known();
    const next = await signed({ sequence: 4 }, theirs, [ours]);
    const error = await refusal(() => succession(before, next, PLACE));
    expect(error instanceof KeyChanged && [error.newKey, error.vouched]).toEqual([theirs.key, true]);
    const stranger = await signed({ sequence: 4 }, theirs);
    const other = await refusal(() => succession(before, stranger, PLACE));
    expect(other instanceof KeyChanged && other.vouched).toBe(false);
    expect(succession({ ...before, key: theirs.key }, next, PLACE)).toBe("newer");
  });
});
