import type { Duplicate } from "./duplicates";

/** Duplicates listed of each kind unless all are wanted. */
const SHOWN = 10;

/** What was found twice, for people: how many of each kind, and where. */
export function duplicateLines(duplicates: readonly Duplicate[], all: boolean): string[] {
  const kinds = [...new Set(duplicates.map(({ kind }) => kind))];
  return kinds.flatMap((kind) => {
    const own = duplicates.filter((each) => each.kind === kind);
    const shown = all ? own : own.slice(0, SHOWN);
    const rest = own.length - shown.length;
    return [
      `${own.length} times ${kind}:`,
      ...shown.map(({ places }) => `  ${places.join(" = ")}`),
      ...(rest > 0 ? [`  … and ${rest} more (--all lists them)`] : []),
    ];
  });
}
