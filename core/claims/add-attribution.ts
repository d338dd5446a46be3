import type { Attribution } from "./claim";
import { isAnonymous, isOutletName } from "./source-kinds";
import type { Run } from "./source-phrases";
import { mentionIn, type Scene } from "./spoken-scene";

/** A phrase that stops within a name goes on to the name's end ("la ONG Médicos por la Salud"). */
function wholeNames({ walk, mentions }: Scene, { first, next }: Run): Run {
  const end = walk.list[next - 1]?.end ?? 0;
  const cut = mentions.find((mention) => mention.start < end && mention.end > end);
  let last = next;
  while (cut && (walk.list[last]?.end ?? Number.POSITIVE_INFINITY) <= cut.end) last += 1;
  return { first, next: last };
}

/** Adds what was read to a scene's findings: its words, entity, and whether its source is nobody by name. An outlet that says, reports. */
export function addAttribution(
  scene: Scene,
  phrase: Run,
  cue: Run,
  strength: Attribution["strength"],
  wide = false,
  colon?: number,
): void {
  const { walk } = scene;
  const source = wholeNames(scene, phrase);
  const start = walk.list[source.first]?.start ?? 0;
  const end = walk.list[source.next - 1]?.end ?? start;
  const words = walk.text.slice(start, end);
  const mention = mentionIn(scene, source);
  const person = mention !== null && scene.kindOf(mention) === "person";
  const anonymous = !person && isAnonymous(words);
  scene.found.push({
    source: words,
    mention: anonymous ? null : mention,
    cue:
      colon === undefined ? walk.text.slice(walk.list[cue.first]?.start, walk.list[cue.next - 1]?.end) : ":",
    strength:
      /^(said|announced)$/.test(strength) && isOutletName(words, mention, scene.kindOf)
        ? "reported"
        : strength,
    wide,
    anonymous,
    start,
    end,
    cueStart: colon ?? walk.list[cue.first]?.start ?? 0,
    cueEnd: colon === undefined ? (walk.list[cue.next - 1]?.end ?? 0) : colon + 1,
  });
}
