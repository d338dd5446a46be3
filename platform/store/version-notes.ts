import { type PackNote, type PackSegment, type PackVersion, packKey, type Standing } from "./schema";

/** So many bytes of removed claims' numbers stand in one note. The rest of it, 64 segments at most, takes 20 kB; a value weighs less than 60. */
const MOST_REMOVED = 36_000;

/** A version as it is stored: one note, or several where very many claims were removed, each by its key. */
export function notesOf(
  version: PackVersion,
  standing: Standing,
  most = MOST_REMOVED,
): (readonly [key: string, note: PackNote])[] {
  const parts: PackSegment[][] = [[]];
  let room = most;
  for (const segment of version.segments) {
    let at = 0;
    do {
      if (room === 0) {
        parts.push([]);
        room = most;
      }
      const removed = segment.removed.slice(at, at + room);
      parts.at(-1)?.push({ ...segment, removed });
      at += removed.length;
      room -= removed.length;
    } while (at < segment.removed.length);
  }
  const own = packKey(standing, version.pack);
  return parts.map((segments, part) => [
    part === 0 ? own : `${own}${PART}${part}`,
    { ...version, segments, ...(parts.length > 1 && { part, parts: parts.length }) },
  ]);
}

/** The versions that notes of one standing tell of. One of which a note is missing is left out: it would say what is no longer true. */
export function versionsOf(notes: readonly PackNote[]): PackVersion[] {
  const packs = new Map<string, PackNote[]>();
  for (const note of notes) packs.set(note.pack, [...(packs.get(note.pack) ?? []), note]);
  return [...packs.values()].flatMap((own) => {
    const sorted = [...own].sort((a, b) => (a.part ?? 0) - (b.part ?? 0));
    const [first] = sorted;
    if (first === undefined || sorted.length !== (first.parts ?? 1)) return [];
    const { pack, sequence, published, format } = first;
    const segments = sorted.map((note) => note.segments).reduce(joinSegments);
    return [{ pack, sequence, published, format, segments }];
  });
}

/** The keys of all notes of a version. No pack's name has the mark that parts are numbered behind. */
export function rangeOfVersion(standing: Standing, pack: string): IDBKeyRange {
  const own = packKey(standing, pack);
  return IDBKeyRange.bound(own, `${own}${PART}\uffff`);
}

/** Before every character that the name of a pack may go on with. */
const PART = "#";

/** The segments of two notes; one that a note breaks off in goes on in the next. */
function joinSegments(before: readonly PackSegment[], after: readonly PackSegment[]): readonly PackSegment[] {
  const [broken, rest] = [before.at(-1), after[0]];
  if (broken === undefined || rest === undefined || broken.generation !== rest.generation)
    return [...before, ...after];
  const removed = new Uint8Array(broken.removed.length + rest.removed.length);
  removed.set(broken.removed);
  removed.set(rest.removed, broken.removed.length);
  return [...before.slice(0, -1), { ...broken, removed }, ...after.slice(1)];
}
