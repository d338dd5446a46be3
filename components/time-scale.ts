const DAY_MS = 86_400_000;

/** Places days along a line of `width` pixels that begins at `left`. */
export interface TimeScale {
  readonly at: (day: string) => number;
  /** Days with a label, few enough not to touch each other. */
  readonly ticks: readonly string[];
}

/** Room that one label takes at least, and the longest of our languages (“3 de mar. de 2019”), in pixels. */
const LABEL_WIDTH = 120;
const LONGEST_LABEL = 98;

/** Least distance of an inner label from the outer ones, in pixels: those stand beside their places, so half a label more than one takes. */
const INNER_DISTANCE = 1.5 * LONGEST_LABEL;

/** Makes the scale of some days; a single day stands in the middle. */
export function timeScale(days: readonly string[], left: number, width: number): TimeScale {
  const times = days.map((day) => Date.parse(day)).filter((time) => !Number.isNaN(time));
  const first = Math.min(...times);
  const last = Math.max(...times);
  const span = last - first;
  const at = (day: string) => left + (span === 0 ? width / 2 : ((Date.parse(day) - first) / span) * width);
  if (times.length === 0) return { at, ticks: [] };
  const most = Math.max(1, Math.min(Math.floor(width / LABEL_WIDTH), span / DAY_MS));
  const ticks = Array.from({ length: span === 0 ? 1 : most + 1 }, (_, step) =>
    new Date(first + (span * step) / most).toISOString().slice(0, 10),
  );
  const free = (day: string, place: number) =>
    place === 0 ||
    place === ticks.length - 1 ||
    Math.min(at(day) - left, left + width - at(day)) >= INNER_DISTANCE;
  return { at, ticks: ticks.filter(free) };
}

/** On which side of its place a label stands, so that the outer ones stay inside the drawing. */
export function anchorOf(place: number, count: number): "start" | "middle" | "end" {
  if (count === 1) return "middle";
  if (place === 0) return "start";
  return place === count - 1 ? "end" : "middle";
}
