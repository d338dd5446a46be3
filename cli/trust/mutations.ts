/** A defence switched off: one place of one file, changed. `tests` are the files whose tests of the row must then fail. */
export interface Mutation {
  readonly row: string;
  readonly file: string;
  readonly from: string;
  readonly to: string;
  readonly tests: readonly string[];
}

/** How each row's defence is switched off. The `from` must be found exactly once. */
export const MUTATIONS: readonly Mutation[] = [
  off("R5", "platform/page/runtime.ts", "const RETRIES = [50, 200, 800];", "const RETRIES: number[] = [];", [
    "test/platform/page/runtime.test.ts",
  ]),
  off("R14", "platform/store/sentinel.ts", 'sentinel === null ? "absent" : "broken"', '"absent"', [
    "test/platform/store/sentinel.test.ts",
    "test/platform/store/corpus.test.ts",
  ]),
  off("S12", "platform/messages/server.ts", "if (!isExtensionPage(sender))", "if (sender.id === undefined)", [
    "test/platform/messages/server.test.ts",
  ]),
  off("S16", "core/reading/safe-link.ts", 'parsed.protocol === "http:")', 'parsed.protocol !== "")', [
    "test/core/reading/safe-link.test.ts",
  ]),
  off("S20", "core/reading/display-text.ts", '.replace(UNSEEN, "")', "", [
    "test/core/reading/display-text.test.ts",
  ]),
];

function off(row: string, file: string, from: string, to: string, tests: readonly string[]): Mutation {
  return { row, file, from, to, tests };
}
