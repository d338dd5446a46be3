/** One figure of a long run, as it stands in the report. `holds` tells whether it is what was asked for. */
export interface Figure {
  readonly what: string;
  readonly value: string;
  readonly asked: string;
  readonly holds: boolean;
}

/** A figure that must not be more than so much. */
export function atMost(what: string, value: number, most: number, unit = ""): Figure {
  return { what, value: `${round(value)}${unit}`, asked: `≤ ${most}${unit}`, holds: value <= most };
}

/** A figure that must be at least so much. */
export function atLeast(what: string, value: number, least: number, unit = ""): Figure {
  return { what, value: `${round(value)}${unit}`, asked: `≥ ${least}${unit}`, holds: value >= least };
}

/** A figure that is told, and of which nothing is asked. */
export function told(what: string, value: string): Figure {
  return { what, value, asked: "–", holds: true };
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
