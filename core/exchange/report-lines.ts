import { completeReport } from "../corpus/complete-report";
import { gatherReport } from "./check-report";
import { Gathering, type Imported } from "./imported";
import { MOST_RECORDS } from "./limits";
import { parsePlainJson } from "./plain-json";

/** Reads the reports of a pack's source, one JSON object a line; what a hand-written one leaves out is filled in. */
export async function readReportLines(text: string): Promise<Imported> {
  const gathered = new Gathering();
  let line = 0;
  for (const record of linesOf(text)) {
    line++;
    if (record.trim() === "") continue;
    if (++gathered.records > MOST_RECORDS) {
      gathered.refuse(line, "", "beyond-limit");
      break;
    }
    const parsed = parsePlainJson(record);
    if ("reason" in parsed) gathered.refuse(line, "", parsed.reason);
    else gatherReport(gathered, line, await completeReport(parsed.value));
  }
  return gathered.done();
}

/** Line by line, without a list of all of them. */
function* linesOf(text: string): Generator<string> {
  let start = text.startsWith("\ufeff") ? 1 : 0;
  while (start <= text.length) {
    const end = text.indexOf("\n", start);
    yield text.slice(start, end < 0 ? text.length : end);
    if (end < 0) return;
    start = end + 1;
  }
}
