import { createReadStream } from "node:fs";
import { sourceText } from "../../core/corpus/source-text";

/** One line of a file, without its end. */
export interface SourceLine {
  readonly text: string;
  readonly line: number;
}

/**
 * Reads a UTF-8 file line by line, whatever its size. Only `\n` and `\r\n` end a line: JSON may hold the other line separators inside a
 * string. Throws a `RecordError`, as `readBlocks` does.
 */
export async function* readLines(
  path: string,
  file: string,
  onBytes?: (bytes: number) => void,
): AsyncGenerator<SourceLine> {
  let line = 0;
  for await (const block of readBlocks(path, file, onBytes)) {
    const pieces = block.split("\n");
    if (pieces.at(-1) === "") pieces.pop();
    for (const text of pieces) yield { text: text.endsWith("\r") ? text.slice(0, -1) : text, line: ++line };
  }
}

/**
 * Reads a UTF-8 file in blocks of whole lines; a byte-order mark is dropped. Throws a `RecordError` of the file and the line that is no
 * UTF-8. `onBytes` hears how much was read.
 */
export async function* readBlocks(
  path: string,
  file: string,
  onBytes?: (bytes: number) => void,
): AsyncGenerator<string> {
  let open: Uint8Array[] = [];
  let line = 1;
  for await (const chunk of createReadStream(path, { highWaterMark: CHUNK_BYTES })) {
    if (!(chunk instanceof Uint8Array)) throw new TypeError("expected bytes");
    onBytes?.(chunk.length);
    const end = chunk.lastIndexOf(LINE_FEED) + 1;
    open.push(chunk.subarray(0, end));
    if (end > 0) {
      const text = sourceText(Buffer.concat(open), file, line);
      line += text.split("\n").length - 1;
      yield text;
      open = [];
    }
    open.push(chunk.subarray(end));
  }
  yield sourceText(Buffer.concat(open), file, line);
}

const CHUNK_BYTES = 1 << 18;
const LINE_FEED = 0x0a;
