import { addAttribution } from "./add-attribution";
import type { Cue } from "./cue-words";
import { passiveAgent } from "./passive";
import { groupStart, saysHere } from "./saying-verbs";
import { isSourceLike } from "./source-kinds";
import { phraseAfter } from "./source-phrases";
import { channelAfter, inverted, participleSubject, subjectBefore } from "./speakers";
import { type Scene, sourceText } from "./spoken-scene";
import { feelerAt, mainSubject, nounAt, stanceHolder, takesStance } from "./stance";
import { HEARSAY } from "./stance-words";

/** Reads the verb of saying or stance at a token with who says it and the outlet that was told. */
export function readVerb(scene: Scene, at: number, cue: Cue): void {
  const { walk } = scene;
  if (readCited(scene, at)) return;
  const group = groupStart(walk, at);
  const agent = cue.wide ? null : passiveAgent(scene, group, at, cue);
  if (agent) {
    addAttribution(scene, agent, { first: at, next: at + 1 }, cue.strength);
    return;
  }
  if (cue.wide || !saysHere(scene, group, at, cue)) {
    if (scene.wide) readStance(scene, group, at, cue);
    return;
  }
  const told = channelAfter(scene, at);
  const source =
    cue.form === "participle"
      ? participleSubject(scene, group, at)
      : (inverted(scene, group, told && scene.language !== "en" ? told.next - 1 : at, at) ??
        subjectBefore(scene, group));
  if (!source) {
    if (scene.wide)
      addAttribution(
        scene,
        mainSubject(walk, at) ?? { first: at, next: at },
        { first: at, next: at + 1 },
        cue.strength,
        true,
      );
    return;
  }
  const channel = told ?? channelAfter(scene, source.next - 1);
  if (channel) addAttribution(scene, channel, { first: at, next: at + 1 }, "reported");
  addAttribution(scene, source, { first: at, next: at + 1 }, cue.strength);
}

/** "citing two diplomats": whom one cites is the source, where it is somebody or a paper; else the one who cites. */
function readCited(scene: Scene, at: number): boolean {
  const { walk } = scene;
  if (!CITING.test(walk.words[at] ?? "")) return false;
  const to = scene.language !== "en" && /^(a|al|ao|o|la)$/.test(walk.words[at + 1] ?? "");
  const source = phraseAfter(walk, to ? at + 2 : at + 1, walk.words.length);
  if (!source || !isSourceLike(sourceText(walk, source))) return false;
  addAttribution(scene, source, { first: at, next: at + 1 }, "said");
  return true;
}

const CITING = /^(cit(ing|ed|es?)|quoting|quoted|citando|cito|cita|citou|citaron|citaram)$/;

/** A verb of stance, or one of saying that reports nothing here ("is expected", "did not say"). */
function readStance(scene: Scene, group: number, at: number, cue: Cue): void {
  if (!takesStance(scene, group, at, cue)) return;
  const source = stanceHolder(scene, group, at, cue);
  addAttribution(scene, source ?? { first: at, next: at }, { first: at, next: at + 1 }, cue.strength, true);
}

/** A noun of saying or an adverb of hearsay, where no verb was read at the token. */
export function readNoun(scene: Scene, at: number): void {
  const { walk, found } = scene;
  if (found[found.length - 1]?.cueStart === walk.list[at]?.start) return;
  const noun = nounAt(scene, at) ?? feelerAt(scene, at);
  const cue = { first: at, next: at + 1 };
  if (noun)
    addAttribution(
      scene,
      noun.holder ?? mainSubject(walk, at) ?? { first: at, next: at },
      cue,
      "claimed",
      true,
    );
  else if (HEARSAY.has(walk.words[at] ?? ""))
    addAttribution(scene, { first: at, next: at }, cue, "reported", true);
}
