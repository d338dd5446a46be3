import type { NumberlessClaim } from "./claim-block";

/**
 * The years (`2019`), ascending, in which claims were published and in which what they tell happened: a filter by time need ask for the
 * labels of no others. Events may lie far outside the time of publishing.
 */
export interface DatedYears {
  readonly published: readonly string[];
  readonly happened: readonly string[];
}

const YEAR_LENGTH = "2019".length;

/** Gathers the years of claims one by one. */
export function gatherYears() {
  const published = new Set<string>();
  const happened = new Set<string>();
  const note = (years: Set<string>, date: string | null) => {
    if (date !== null) years.add(date.slice(0, YEAR_LENGTH));
  };
  return {
    add({ claim, report }: Pick<NumberlessClaim, "claim" | "report">): void {
      note(published, report.published ?? report.publishedMonth);
      note(happened, claim.eventDate);
    },
    finish: (): DatedYears => ({ published: [...published].sort(), happened: [...happened].sort() }),
  };
}

/** The years of several segments together; undefined where one of them does not tell its own. */
export function joinYears(all: readonly (DatedYears | undefined)[]): DatedYears | undefined {
  const told = all.filter((years) => years !== undefined);
  if (told.length < all.length) return undefined;
  const union = (pick: (years: DatedYears) => readonly string[]) => [...new Set(told.flatMap(pick))].sort();
  return { published: union(({ published }) => published), happened: union(({ happened }) => happened) };
}
