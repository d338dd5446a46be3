import { createReadStream } from "node:fs";

/** One line of a file, without its end. */
export interface SourceLine {
  readonly text: string;
  readonly line: number;
}

/**
 * Reads a UTF-8 file line by line, whatever its size; a byte-order mark is dropped. Only `\n` and `\r\n` end a line: JSON may hold
 * the other line separators inside a string. `onBytes` hears how much was read.
 */
export async function* readLines(
  path: string,
  onBytes?: (bytes: number) => void,
): AsyncGenerator<SourceLine> {
  const decoder = new TextDecoder();
  let rest = "";
  let line = 0;
  for await (const chunk of createReadStream(path, { highWaterMark: CHUNK_BYTES })) {
    if (!(chunk instanceof Uint8Array)) throw new TypeError("expected bytes");
    onBytes?.(chunk.length);
    const pieces = (rest + decoder.decode(chunk, { stream: true })).split("\n");
    rest = pieces.pop() ?? "";
    for (const text of pieces) yield { text: withoutReturn(text), line: ++line };
  }
  rest += decoder.decode();
  if (rest !== "") yield { text: withoutReturn(rest), line: ++line };
}

const CHUNK_BYTES = 1 << 18;

function withoutReturn(text: string): string {
  return text.endsWith("\r") ? text.slice(0, -1) : text;
}
