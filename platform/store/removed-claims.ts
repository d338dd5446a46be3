import { ByteCursor, ByteWriter } from "../../core/index/bytes";
import { type Check, isBytes } from "./shape";

/** Numbers of claims, ascending, as varints of the steps between them: mostly a byte or two each. */
export function packNumbers(numbers: readonly number[]): Uint8Array {
  const bytes = new ByteWriter();
  let before = 0;
  for (const number of numbers) {
    bytes.varint(number - before);
    before = number;
  }
  return bytes.finish();
}

/** Tells whether bytes end where a number does: then they can be unpacked, whatever they are. */
export const isPackedNumbers: Check<Uint8Array> = (value): value is Uint8Array =>
  isBytes(value) && (value.at(-1) ?? 0) < 0x80;

/** The numbers again. */
export function unpackNumbers(bytes: Uint8Array): number[] {
  const cursor = new ByteCursor(bytes);
  const numbers: number[] = [];
  let number = 0;
  while (!cursor.done) {
    number += cursor.varint();
    numbers.push(number);
  }
  return numbers;
}
