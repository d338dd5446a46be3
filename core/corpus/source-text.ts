import { RecordError } from "./json-lines";

/**
 * The text of a pack's file, or of some of its lines of which `from` is the first, without a byte-order mark. Throws a `RecordError` that names the first
 * line that is no UTF-8, and how to save the file so that it is.
 */
export function sourceText(bytes: Uint8Array, file: string, from = 1): string {
  if (from === 1 && isUtf16(bytes)) throw otherEncoding(file, 1, "UTF-16");
  const text = utf8Text(bytes, from === 1);
  if (text !== null) return text;
  throw otherEncoding(file, lineBeyondUtf8(bytes, from), "letters of another encoding");
}

/** The number of the first line that is no UTF-8, where `from` is the number of the first; the last where all are. */
export function lineBeyondUtf8(bytes: Uint8Array, from = 1): number {
  let start = 0;
  for (let line = from; ; line++) {
    const end = bytes.indexOf(LINE_FEED, start);
    if (end < 0 || utf8Text(bytes.subarray(start, end), true) === null) return line;
    start = end + 1;
  }
}

/** Whether a file is a sheet, by its name's end; what is not holds JSON Lines. */
export function isSheet(file: string): boolean {
  return /\.(?:csv|tsv)$/i.test(file);
}

const LINE_FEED = 0x0a;

function otherEncoding(file: string, line: number, found: string): RecordError {
  const remedy = isSheet(file) ? "in a spreadsheet, save as “CSV UTF-8”" : "save the file as UTF-8";
  return new RecordError(file, line, "", `expected UTF-8 (${remedy})`, found);
}

function isUtf16([first, second]: Uint8Array): boolean {
  return (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
}

function utf8Text(bytes: Uint8Array, dropsMark: boolean): string | null {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: !dropsMark }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
}
