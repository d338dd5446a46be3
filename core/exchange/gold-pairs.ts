import type { SelfTest } from "../corpus/self-test";
import { spokenLanguage } from "../match/spoken-language";
import type { Correction } from "../reading/correction";

/**
 * A reader's corrections as gold pairs, one a line of JSON, as a pack's `selftests.jsonl` has them: what is the same must be matched, what is not must be
 * absent. All that was said of one sentence on one day of one host is one line. A correction without its sentence gives none.
 */
export function goldPairs(corrections: readonly Correction[]): string {
  const tests = new Map<string, Drafted>();
  for (const { report, verdict, pair } of corrections) {
    if (pair === undefined) continue;
    const { text, published, domain } = pair;
    const language = spokenLanguage(pair.language);
    const key = JSON.stringify([text, published, domain, language]);
    const page = { published, domain, ...(language && { language }) };
    const test: Drafted = tests.get(key) ?? { text, page, matched: [], absent: [] };
    tests.set(key, test);
    test[verdict === "same" ? "matched" : "absent"].push(report);
  }
  return [...tests.values()].map((test) => `${JSON.stringify(lean(test))}\n`).join("");
}

interface Drafted extends Pick<SelfTest, "text" | "page"> {
  readonly matched: string[];
  readonly absent: string[];
}

/** Without what says nothing. */
function lean({ text, page, matched, absent }: Drafted): SelfTest {
  return {
    text,
    page,
    ...(matched.length > 0 && { matched }),
    ...(absent.length > 0 && { absent }),
  };
}
