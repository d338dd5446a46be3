import { lineBeyondUtf8 } from "../../core/corpus/source-text";
import type { ProblemReason } from "../../core/exchange/imported";
import { MOST_BYTES } from "../../core/exchange/limits";

/** A file's text, or why it has none, and from which line on. */
export type FileText = { readonly text: string } | { readonly reason: ProblemReason; readonly line: number };

/** Reads a file piece by piece, saying how much of it is read (0 to 1). Stops at the limit, whatever size the file says it has. */
export async function readFile(file: Blob, onProgress: (share: number) => void): Promise<FileText> {
  if (file.size > MOST_BYTES) return { reason: "too-large", line: 1 };
  const encoding = await encodingOf(file);
  const decoder = new TextDecoder(encoding, { fatal: true });
  const pieces: string[] = [];
  let read = 0;
  try {
    for (const reader = file.stream().getReader(); ; ) {
      const { done, value } = await reader.read();
      if (done) break;
      read += value.byteLength;
      if (read > MOST_BYTES) return { reason: "too-large", line: 1 };
      pieces.push(decoder.decode(value, { stream: true }));
      onProgress(read / Math.max(file.size, read));
    }
    pieces.push(decoder.decode());
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    const line = encoding === "utf-8" ? lineBeyondUtf8(new Uint8Array(await file.arrayBuffer())) : 1;
    return { reason: "not-utf8", line };
  }
  return { text: pieces.join("") };
}

/** Spreadsheets write UTF-16 with a mark in front; all else is UTF-8. */
async function encodingOf(file: Blob): Promise<"utf-8" | "utf-16le" | "utf-16be"> {
  const [first, second] = new Uint8Array(await file.slice(0, 2).arrayBuffer());
  if (first === 0xff && second === 0xfe) return "utf-16le";
  return first === 0xfe && second === 0xff ? "utf-16be" : "utf-8";
}
