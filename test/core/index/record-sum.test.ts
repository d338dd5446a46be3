import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { recordSum } from "../../../core/index/record-sum";

const CONTENT = fc.uint8Array({ minLength: 4, maxLength: 300 });

/** By the definition of docs/pack-format.md, number by number. */
function asDefined(key: string, content: Uint8Array): [number, number] {
  const numbers = [...key].map((character) => character.charCodeAt(0));
  for (let at = 0; at < content.length; at += 2)
    numbers.push((content[at] ?? 0) + 256 * (content[at + 1] ?? 0));
  let plain = BigInt(content.length);
  let running = 0n;
  for (const number of numbers) {
    plain += BigInt(number);
    running += plain;
  }
  return [Number(plain % 2n ** 30n), Number(running % 2n ** 30n)];
}

describe("a record's sums", () => {
  it("are those of the definition, wherever the bytes lie", () => {
    fc.assert(
      fc.property(CONTENT, fc.nat(3), (content, offset) => {
        const moved = new Uint8Array(content.length + offset).subarray(offset);
        moved.set(content);
        expect(recordSum("c/12", moved)).toEqual(asDefined("c/12", content));
      }),
    );
    const largest = new Uint8Array(59_983).fill(255);
    expect(recordSum("p/0", largest)).toEqual(asDefined("p/0", largest));
  });

  it("differ after any change of one byte or two, of length and of key", () => {
    fc.assert(
      fc.property(
        CONTENT,
        fc.array(fc.tuple(fc.nat(), fc.integer({ min: 1, max: 255 })), { minLength: 1, maxLength: 2 }),
        (content, changes) => {
          const changed = content.slice();
          for (const [at, mask] of changes) {
            const place = at % content.length;
            changed[place] = (changed[place] ?? 0) ^ mask;
          }
          if (changed.every((byte, at) => byte === content[at])) return;
          expect(recordSum("c/1", changed)).not.toEqual(recordSum("c/1", content));
        },
      ),
      { numRuns: 2_000 },
    );
    const zeros = new Uint8Array(8);
    expect(recordSum("c/1", zeros)).not.toEqual(recordSum("c/1", zeros.subarray(0, 6)));
    expect(recordSum("c/12", zeros)).not.toEqual(recordSum("c/21", zeros));
  });
});
