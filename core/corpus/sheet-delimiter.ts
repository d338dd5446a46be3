/** What may part the cells: a comma; a semicolon, as spreadsheets write where numbers have a decimal comma; a tab; a bar. */
const DELIMITERS: readonly string[] = [",", ";", "\t", "|"];

/**
 * What parts the cells of a sheet, by its header: of what may, what stands most often in the first line that holds something, outside quotation
 * marks. A comma where there is none.
 */
export function sheetDelimiter(text: string): string {
  const counts = DELIMITERS.map(() => 0);
  let isQuoted = false;
  for (const letter of text.trimStart()) {
    if (letter === '"') isQuoted = !isQuoted;
    else if (letter === "\n" && !isQuoted) break;
    const at = isQuoted ? -1 : DELIMITERS.indexOf(letter);
    if (at >= 0) counts[at] = (counts[at] ?? 0) + 1;
  }
  return DELIMITERS[counts.indexOf(Math.max(...counts))] ?? ",";
}
