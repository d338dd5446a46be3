import { beginsWithCapital } from "../text/letters";
import type { Token } from "../text/tokens";
import type { Cue } from "./cue-words";
import { gapBefore, type Walk } from "./numbers";
import { STRONG_GAP } from "./source-phrases";
import type { Scene } from "./spoken-scene";

/** Tells whether the verb of saying at a token, whose group begins at `group`, says something here: active, not a noun, not idle. */
export function saysHere(scene: Scene, group: number, at: number, cue: Cue): boolean {
  const { walk } = scene;
  const next = `${walk.words[at + 1] ?? ""} ${walk.words[at + 2] ?? ""}`;
  if ((walk.words[at] ?? "").endsWith("d") && /^to (be|have|the)$/.test(next)) return false;
  if (asksForNoName(walk, at) || (/^states?$/.test(walk.words[at] ?? "") && !introduces(scene, at)))
    return false;
  if (isPassive(walk, group, at) || (cue.form === "past-participle" && group === at)) return false;
  if (cue.weak && !introduces(scene, at) && !(cue.strength === "reported" && isEvidence(walk, group)))
    return false;
  const shown = cue.weak && cue.strength === "reported" && isEvidence(walk, group);
  if (cue.form === "bare" && !shown && !isBareVerb(walk, group, at)) return false;
  return !isNominal(walk, at) && !(scene.language === "en" && isPluralNoun(walk, group, at) && !shown);
}

/** Not a name ("United States"), nor a part of a compound ("self-proclaimed"), nor an adjective ("alleged", "believed to be"). */
export function isVerbHere({ walk, mentions, found, language, titled }: Scene, at: number): boolean {
  const token = walk.list[at];
  if (!token) return false;
  if (language === "en" && at > 0 && !titled && beginsWithCapital(token.text)) return false;
  if (mentions.some(({ start, end }) => token.start >= start && token.end <= end)) return false;
  if (/[-\u2011]$/.test(gapBefore(walk, at)) || /^[-\u2011]/.test(gapBefore(walk, at + 1))) return false;
  const word = walk.words[at] ?? "";
  const next = `${walk.words[at + 1] ?? ""} ${walk.words[at + 2] ?? ""}`;
  if (word === "alleged" && !next.startsWith("that ")) return false;
  if (language === "es" && isNounInO(token)) return false;
  const last = found[found.length - 1];
  return !last || last.wide || last.cueEnd !== token.start - 1;
}

/** "el anuncio", "anunció": in Spanish the accent alone tells a third person of the past from a noun or a first person. */
function isNounInO({ text, word }: Token): boolean {
  return (
    /[^\u00f3\u00d3]$/.test(text) &&
    word.endsWith("o") &&
    !/(ndo|ado|ido|dicho)$/.test(word) &&
    !STRONG_PAST.test(word)
  );
}

const STRONG_PAST = /^(dijo|contradijo|predijo|sostuvo|expuso|propuso|repuso)$/;

/** Steps back over auxiliaries and adverbs to where the verb group begins: "has also repeatedly said". */
export function groupStart(walk: Walk, at: number): number {
  let first = at;
  while (first > 0 && isAuxiliary(walk.list[first - 1]) && !STRONG_GAP.test(gapBefore(walk, first)))
    first -= 1;
  return first;
}

function isAuxiliary(token: Token | undefined): boolean {
  const word = token?.word ?? "";
  return (
    AUXILIARIES.has(word) ||
    (word.length > 4 &&
      !beginsWithCapital(token?.text ?? "") &&
      (word.endsWith("ly") || word.endsWith("mente")) &&
      word !== "family" &&
      word !== "assembly" &&
      word !== "italy")
  );
}

const AUXILIARIES: ReadonlySet<string> = new Set(
  `has have had is was are were be been also later further then once again reportedly earlier first ha han habia habian hubo
  tambien ya lo le se les asi tem tinha havia ja tambem recently often never not no nao did does do would will could may might
  himself herself itself themselves`.split(/\s+/),
);

function isPassive(walk: Walk, group: number, at: number): boolean {
  const words = walk.words.slice(group, at);
  const negated = words.some((word) => /^(not|never|no|nao)$/.test(word));
  const be =
    words.some((word) => /^(is|was|are|were|be|been)$/.test(word)) && !(walk.words[at] ?? "").endsWith("ing");
  return negated || be;
}

/** "asked not to be named", "pidió el anonimato": says nothing of the matter. */
function asksForNoName({ words }: Walk, at: number): boolean {
  return (
    /^(ask|asked|asking|insisted|requested|pidio|pidieron|pidiendo|pediu|pediram|exigio|exigiu)$/.test(
      words[at] ?? "",
    ) &&
    words
      .slice(at + 1, at + 8)
      .some((word) => /^(anonym|anonimato|named|identified|identificad|nombre|nomeado)/.test(word))
  );
}

/** A weak verb counts where it introduces words: "that", a quotation, an infinitive, "as". */
function introduces(scene: Scene, at: number): boolean {
  const { walk, quotes } = scene;
  const next = walk.words[at + 1] ?? "";
  if (/^(that|que|how|whether|why)$/.test(next)) return true;
  if (/^(he|she|they|we|there|i)$/.test(next) && HOLDS.test(walk.words[at] ?? "")) return true;
  if (next === "to" && /^(refer|point|expect|pledg)/.test(walk.words[at] ?? "")) return true;
  if (/^(out|for|on)$/.test(next) && /^(point|call)(s|ed|ing)$/.test(walk.words[at] ?? "")) return true;
  const end = walk.list[at]?.end ?? 0;
  return (
    quotes.some(({ start }) => start >= end && start - end < REACH) ||
    quotes.some((quote) => quote.end <= end && end - quote.end < REACH)
  );
}

/** "records compiled by the centre show": a thing that shows or finds stands shortly before the verb. */
function isEvidence({ words }: Walk, group: number): boolean {
  return words.slice(Math.max(0, group - SUBJECT), group).some((word) => EVIDENCE.has(word));
}

/** Words of a subject that the thing is looked for in. */
const SUBJECT = 14;

const EVIDENCE: ReadonlySet<string> = new Set(
  `poll polls survey surveys polling data records record report reports study studies results figures numbers documents document
  filings analysis emails video footage transcript transcripts research images photos statistics census investigation review
  audit findings article estimates encuesta encuestas sondeo sondeos datos documentos documento informe informes estudio estudios
  registros cifras imagenes fotos investigacion video videos estadisticas reporte pesquisa pesquisas dados relatorio relatorios
  estudo estudos levantamento imagens numeros investigacao`.split(/\s+/),
);

/** "thinks he won": verbs of belief that a clause follows without "that". */
const HOLDS =
  /^(think|thinks|thought|hope|hopes|hoped|fear|fears|feared|expects?|expected|suspects?|suspected|doubts?|knew)$/;

/** Characters between a weak verb and the quotation it introduces. */
const REACH = 60;

/** A base form is a finite verb after no auxiliary; one that may be a noun only after a plural or a pronoun. */
function isBareVerb(walk: Walk, group: number, at: number): boolean {
  if (group < at || /^(to|please|let|ll)$/.test(walk.words[group - 1] ?? "")) return false;
  if (SURE_BARE.has(walk.words[at] ?? "")) return group > 0;
  const word = walk.words[group - 1] ?? "";
  return (
    /^(they|we|i|you|people|some|many|others|critics|police|who)$/.test(word) ||
    (/[^s]s$/.test(word) && gapBefore(walk, group) === " ")
  );
}

const SURE_BARE: ReadonlySet<string> = new Set(
  "say believe think argue insist allege contend acknowledge deny describe admit announce tell write".split(
    " ",
  ),
);

/** "the report", "a statement", "el informe": nouns that look like verbs. */
function isNominal(walk: Walk, at: number): boolean {
  if (STRONG_GAP.test(gapBefore(walk, at))) return false;
  return /^(the|a|an|this|its|his|her|their|of|el|la|una|un|su|sus|uma|um|sua|seu|to|de|del)$/.test(
    walk.words[at - 1] ?? "",
  );
}

/** "swing states", "his comments": a form in -s that may be a noun is a verb only after a name, a pronoun or a speaker. */
function isPluralNoun(walk: Walk, group: number, at: number): boolean {
  if (!NOUN_FORMS.has(walk.words[at] ?? "")) return false;
  const before = walk.list[group - 1];
  return !before || !(beginsWithCapital(before.text) || isSpeaker(before.word));
}

const NOUN_FORMS: ReadonlySet<string> = new Set(
  "states comments remarks reports claims plans charges questions answers tweets posts notes quotes orders promises threats demands views shows calls fears hopes".split(
    " ",
  ),
);

/** A common noun that is or speaks for somebody who can say things. */
export function isSpeaker(word: string): boolean {
  return SPEAKERS.test(word);
}

const SPEAKERS =
  /^(he|she|it|who|report|poll|survey|study|statement|source|official|president|minister|ministry|government|spokes(man|woman|person)|party|group|administration|paper|newspaper|agency)$/;
