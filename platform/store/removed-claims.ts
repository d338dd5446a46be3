import { ByteCursor, ByteWriter } from "../../core/index/bytes";

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
